import { Graduations, LedgerCatchUp, LedgerVerification } from '@libs/graduation';
import { PersonErased } from '@libs/identity';
import { Transactions } from '@libs/platform';
import {
  aGraduate,
  announce,
  aParent,
  hasFulfilled,
  type TestParent,
} from '../../support/builders/graduation';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { anEmptyWorld, anotherApi, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;

beforeAll(async () => {
  world = await anEmptyWorld('ledger');
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
});
afterAll(() => world.close());

const verify = (anchor?: { sequence: number; hash: string }) => world.get(LedgerVerification).run(anchor);
const recordOf = async (serial: string) => (await world.http.get(`/api/certificates/${serial}/record`)).body;
const sql = <T = Record<string, unknown>>(text: string, parameters: unknown[] = []) =>
  world.database.query<T>(text, parameters);

const certificateOf = async (serial: string): Promise<string> => {
  const [row] = await sql<{ id: string }>('SELECT id FROM certificates WHERE serial = ?', [
    serial.replaceAll('-', ''),
  ]);
  return row?.id ?? '';
};

const factsOf = async (serial: string) => {
  const [row] = await sql<{ facts: string; salt: string }>(
    'SELECT facts, salt FROM certificate_ledger_facts WHERE certificate_id = ?',
    [await certificateOf(serial)],
  );
  return row;
};

const revoke = (serial: string, reason = '发放有误') =>
  world.as(coordinator).post(`/api/certificates/${serial}/revocation`, { reason });

class TakenBack extends Error {}

/** Changes rows past the book and looks, in a transaction that is taken back. */
async function whileTampered(statements: [string, unknown[]][], look: () => Promise<void>): Promise<void> {
  const work = async (): Promise<never> => {
    for (const [text, parameters] of statements) await world.database.execute(text, parameters);
    await look();
    throw new TakenBack();
  };
  await expect(world.get(Transactions).run(work)).rejects.toThrow(TakenBack);
}

describe('a certificate', () => {
  it('stands in the ledger with the facts, the rules and the versions that justified it', async () => {
    const { serial } = await aGraduate(world, city);
    const facts = JSON.parse((await factsOf(serial))?.facts ?? '{}');
    expect(facts.evidence.facts.quiz.score).toBe(86);
    expect(facts.evidence.facts.lessons).toHaveLength(4);
    expect(facts.versions).toHaveLength(5);
    expect(
      facts.versions.find((one: { asset: null; durationSeconds: number }) => one.durationSeconds),
    ).toEqual({
      lesson: expect.any(String),
      lineage: expect.any(String),
      course: expect.any(String),
      courseVersion: expect.any(String),
      courseVersionNumber: 1,
      asset: null,
      durationSeconds: 6000,
      coveredSeconds: 5000,
      completedAt: '2026-11-18T04:00:00.000Z',
    });
    expect(await recordOf(serial)).toMatchObject({
      agrees: true,
      credential: 'valid',
      entry: { recordedLater: false },
    });
    expect((await verify()).firstBreak).toBeNull();
  });

  it('that is revoked gets a second entry; the first stays', async () => {
    const { serial } = await aGraduate(world, city);
    const before = await recordOf(serial);
    expect((await revoke(serial)).status).toBe(200);
    expect(await recordOf(serial)).toEqual({ ...before, credential: 'revoked' });
    const report = await verify();
    expect(report).toMatchObject({ firstBreak: null, revocations: 1 });
  });

  it('of a deleted account keeps its place, and nothing of the person', async () => {
    const holder = await aGraduate(world, city);
    await announce(world, PersonErased, { personId: holder.id });
    await world.drain();
    expect(await factsOf(holder.serial)).toEqual({ facts: null, salt: null });
    expect(await recordOf(holder.serial)).toMatchObject({ agrees: true });
    expect(await verify()).toMatchObject({ firstBreak: null, erased: 1 });
  });

  it('says nothing of a person in the chain itself', async () => {
    const holder = await aGraduate(world, city, { name: '令狐小满' });
    const bodies = JSON.stringify(await sql('SELECT body FROM certificate_ledger'));
    for (const personal of ['令狐', holder.id, holder.pupilId, holder.serial])
      expect(bodies).not.toContain(personal);
  });
});

describe('the chain', () => {
  it('has no gaps when two processes award at the same time', async () => {
    const parents: TestParent[] = [];
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      const parent = await aParent(world, city.class);
      await hasFulfilled(world, parent.id, city.school);
      parents.push(parent);
    }
    const second = await anotherApi(world);
    try {
      const now = world.clock.now();
      const settled = [world, second].flatMap((process) =>
        parents.map(({ id }) => process.get(Graduations).settle(id, now)),
      );
      await Promise.all(settled);
    } finally {
      await second.close();
    }
    await world.drain();
    const rows = await sql<{ sequence: number }>('SELECT sequence FROM certificate_ledger ORDER BY sequence');
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1));
    expect(await verify()).toMatchObject({ firstBreak: null, unrecorded: 0 });
  });

  it('goes on without a gap after a transaction that failed', async () => {
    const { serial } = await aGraduate(world, city);
    await revoke(serial);
    expect((await revoke(serial)).status).toBe(409);
    expect((await verify()).firstBreak).toBeNull();
  });

  const planted: [name: string, statements: (id: string) => [string, unknown[]][], fault: RegExp][] = [
    [
      'the class hours of a certificate',
      (id) => [['UPDATE certificates SET class_hours = 80 WHERE id = ?', [id]]],
      /class hours was changed/,
    ],
    [
      'the content of an entry',
      (id) => [
        [`UPDATE certificate_ledger SET body = REPLACE(body, '8.3', '9.3') WHERE certificate_id = ?`, [id]],
      ],
      /hash is not that of its content/,
    ],
    [
      'content and hash of an entry',
      (id) => [
        [
          `UPDATE certificate_ledger SET body = REPLACE(body, '8.3', '9.3'), hash = SHA2(body, 256) WHERE certificate_id = ?`,
          [id],
        ],
      ],
      /class hours was changed/,
    ],
    [
      'the facts',
      (id) => [
        [
          `UPDATE certificate_ledger_facts SET facts = REPLACE(facts, '86', '96') WHERE certificate_id = ?`,
          [id],
        ],
      ],
      /facts were changed/,
    ],
    [
      'the facts, taken away while the holder is there',
      (id) => [
        ['UPDATE certificate_ledger_facts SET facts = NULL, salt = NULL WHERE certificate_id = ?', [id]],
      ],
      /facts are missing/,
    ],
    [
      'a revocation past the book',
      (id) => [['UPDATE certificates SET revoked_at = issued_at WHERE id = ?', [id]]],
      /revocation of the certificate is not recorded/,
    ],
    [
      'an entry taken out',
      (id) => [['DELETE FROM certificate_ledger WHERE certificate_id = ?', [id]]],
      /is missing/,
    ],
  ];

  it.each(planted)('tells of %s', async (_, statements, fault) => {
    const { serial } = await aGraduate(world, city);
    await aGraduate(world, city);
    const [id, { entry }] = [await certificateOf(serial), await recordOf(serial)];
    await whileTampered(statements(id), async () => {
      const { firstBreak } = await verify();
      expect(firstBreak).toMatchObject({ sequence: entry.sequence, fault: expect.stringMatching(fault) });
      expect((await world.get(LedgerVerification).recordOf(id)).agrees).not.toBe(true);
    });
    expect((await verify()).firstBreak).toBeNull();
  });

  it('tells when its end was cut off, and when it is not the one that was noted down', async () => {
    const { serial } = await aGraduate(world, city);
    const { head } = await verify();
    await whileTampered([['DELETE FROM certificate_ledger WHERE sequence = ?', [head.sequence]]], async () =>
      expect((await verify()).firstBreak?.fault).toBe('the end of the chain is missing'),
    );
    expect((await verify(head)).firstBreak).toBeNull();
    const other = { ...head, hash: '1'.repeat(64) };
    expect((await verify(other)).firstBreak).toMatchObject({ sequence: head.sequence });
    expect((await recordOf(serial)).agrees).toBe(true);
  });
});

describe('certificates from before the ledger', () => {
  /** As if the ledger had come after these certificates. */
  async function unrecord(serials: string[]): Promise<void> {
    for (const serial of serials) {
      const id = await certificateOf(serial);
      for (const table of ['certificate_ledger', 'certificate_ledger_facts', 'certificate_credentials']) {
        await world.database.execute(`DELETE FROM ${table} WHERE certificate_id = ?`, [id]);
      }
    }
    await world.database.execute(
      `UPDATE certificate_ledger_head h
         JOIN certificate_ledger e ON e.sequence = (SELECT MAX(sequence) FROM certificate_ledger)
          SET h.sequence = e.sequence, h.hash = e.hash`,
    );
  }

  it('are recorded later, and say so', async () => {
    const [one, two] = [await aGraduate(world, city), await aGraduate(world, city)];
    await unrecord([one.serial, two.serial]);
    expect(await recordOf(one.serial)).toEqual({ entry: null, agrees: null, credential: null });
    expect(await world.as(one).get(`/api/certificates/${one.serial}/credential`)).toMatchObject({
      status: 409,
      body: { code: 'certificate.not-recorded-yet' },
    });
    expect((await verify()).unrecorded).toBe(2);

    world.clock.advance(3 * 24 * 3600);
    expect((await revoke(two.serial)).status).toBe(200);
    expect(await recordOf(two.serial)).toMatchObject({
      agrees: true,
      entry: { recordedLater: true },
      credential: 'revoked',
    });
    expect(await world.get(LedgerCatchUp).run()).toBe(1);
    expect(await world.get(LedgerCatchUp).run()).toBe(0);
    expect(await recordOf(one.serial)).toMatchObject({ agrees: true, entry: { recordedLater: true } });
    expect(await verify()).toMatchObject({ firstBreak: null, unrecorded: 0, recordedLater: 2 });
  });
});
