import type { UnitEntity } from '@libs/organization';
import { newId, Transactions } from '@libs/platform';
import { StateLog, StateLogVerification } from '@libs/rating';
import { aCity, aSchool } from '../../support/builders/organization';
import { aPanel, aWaitingSchool } from '../../support/builders/panels';
import { aPerson } from '../../support/builders/people';
import { aSiteVisit } from '../../support/builders/site-visits';
import { aStandardDesk } from '../../support/builders/standards';
import { anEmptyWorld, anotherApi, type World } from '../../support/world';

let world: World;

beforeAll(async () => {
  world = await anEmptyWorld('state_log');
});
afterAll(() => world.close());

const titleId = newId();
const change = (to: string, from: string | null = null, reason = '') => ({
  ...{ subject: 'title' as const, subjectId: titleId, unitId: null, from, to, action: to.toLowerCase() },
  ...{ by: null, reason, facts: { total: '71.50', floors: 2, late: false, until: null } },
});
const write = (at: World, ...changes: ReturnType<typeof change>[]) =>
  at.get(Transactions).run(() => at.get(StateLog).append(...changes));
const verify = (anchor?: { sequence: number; hash: string }) => world.get(StateLogVerification).run(anchor);

class TakenBack extends Error {}

/** Changes rows past the book and looks, in a transaction that is taken back. */
async function whileTampered(statements: string[], look: () => Promise<void>): Promise<void> {
  const work = async (): Promise<never> => {
    for (const text of statements) await world.database.execute(text);
    await look();
    throw new TakenBack();
  };
  await expect(world.get(Transactions).run(work)).rejects.toThrow(TakenBack);
}

it('A life is told in its order, with reasons and facts', async () => {
  await write(world, change('ACTIVE'));
  await write(world, change('WATCH', 'ACTIVE', '低于标准 1.5 分'), change('WARNING', 'WATCH'));
  await write(world, change('RECTIFYING', 'WARNING'));
  const told = await world.get(StateLog).listOf('title', titleId);
  expect(told.map(({ from, to, reason }) => [from, to, reason])).toEqual([
    [null, 'ACTIVE', ''],
    ['ACTIVE', 'WATCH', '低于标准 1.5 分'],
    ['WATCH', 'WARNING', ''],
    ['WARNING', 'RECTIFYING', ''],
  ]);
  expect(told[0]?.facts).toEqual({ total: '71.50', floors: 2, late: false, until: null });
  expect(await verify()).toMatchObject({ entries: 4, firstBreak: null });
});

it('Outside of a transaction nothing is logged', async () => {
  await expect(world.get(StateLog).append(change('ACTIVE'))).rejects.toThrow('transaction');
});

it('Two processes at once, and a transaction that fails, leave no gap', async () => {
  const second = await anotherApi(world);
  try {
    const many = [1, 2, 3, 4, 5, 6].flatMap(() => [write(world, change('X')), write(second, change('Y'))]);
    const failing = world.get(Transactions).run(async () => {
      await world.get(StateLog).append(change('Z'));
      throw new TakenBack();
    });
    await Promise.all([...many, expect(failing).rejects.toThrow(TakenBack)]);
  } finally {
    await second.close();
  }
  const rows = await world.database.query<{ sequence: number }>(
    'SELECT sequence FROM state_log ORDER BY sequence',
  );
  expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1));
  expect(rows).toHaveLength(16);
  expect((await verify()).firstBreak).toBeNull();
});

it.each<[string, string[], number, RegExp]>([
  ['changed', [`UPDATE state_log SET to_state = 'ACTIVE' WHERE sequence = 3`], 3, /its to was changed/],
  ['changed in its reason', [`UPDATE state_log SET reason = '别的' WHERE sequence = 2`], 2, /reason/],
  [
    'changed in its content',
    [`UPDATE state_log SET body = REPLACE(body, '71.50', '81.50') WHERE sequence = 3`],
    3,
    /hash/,
  ],
  ['removed', ['DELETE FROM state_log WHERE sequence = 2'], 2, /entry 2 is missing/],
  ['removed at the end', ['DELETE FROM state_log WHERE sequence = 16'], 16, /end of the chain is missing/],
  [
    'put into another place',
    [
      'UPDATE state_log SET sequence = 900 WHERE sequence = 2',
      'UPDATE state_log SET sequence = 2 WHERE sequence = 3',
      'UPDATE state_log SET sequence = 3 WHERE sequence = 900',
    ],
    2,
    /does not follow/,
  ],
])('A row that was %s is found', async (_, statements, sequence, fault) => {
  await whileTampered(statements, async () => {
    const { firstBreak } = await verify();
    expect(firstBreak).toMatchObject({ sequence, fault: expect.stringMatching(fault) });
  });
});

it('An end that was noted down tells a chain that was written anew', async () => {
  const { end } = await verify();
  expect((await verify(end)).firstBreak).toBeNull();
  expect((await verify({ ...end, hash: '0'.repeat(64) })).firstBreak).toMatchObject({
    sequence: end.sequence,
    fault: expect.stringContaining('written anew'),
  });
});

describe('What stands', () => {
  let ids: Record<'objection' | 'appeal' | 'visit' | 'standard', string>;
  const told = async () =>
    (await verify()).differences.filter(({ subject }) => Object.keys(ids).includes(subject));

  /** An objection and an appeal, both answered, a visit that is planned, a draft that is being written. */
  beforeAll(async () => {
    const city = await aCity(world);
    const officer = await aPerson(world, { roles: [['city_officer', city.city]] });
    const desk = world.as(officer);
    const panel = await aPanel(desk, city.district);
    const decide = async (school: UnitEntity, vote: 'for' | 'against'): Promise<string> => {
      const assessmentId = await aWaitingSchool(world, school);
      const voters = panel.members.filter(({ districtId }) => districtId === null);
      const votes = voters.map(({ id: memberId }) => ({ memberId, vote }));
      const outcome = vote === 'for' ? 'publicise' : 'refuse';
      const decision = { assessmentId, version: 1, outcome, reason: '逐项核对后表决。', votes };
      const decided = await desk.post(`/api/panels/${panel.id}/decisions`, decision);
      expect(decided.status).toBe(200);
      return assessmentId;
    };
    const answered = async (kind: 'objections' | 'appeals', assessmentId: string): Promise<string> => {
      const [open] = (await desk.get(`/api/${kind}?assessmentId=${assessmentId}`)).body.items;
      const answer = { verdict: 'DISMISSED', answer: '经核实，记录属实。' };
      const body = kind === 'appeals' ? { ...answer, members: [] } : answer;
      expect((await desk.post(`/api/${kind}/${open.id}/answer`, body)).status).toBe(204);
      return open.id;
    };
    const shownId = await decide(city.school, 'for');
    const [shown] = (await world.http.get('/api/publicity')).body.items;
    const said = { name: '孙女士', contact: '13900001111', text: '请核实该校的活动记录是否属实。' };
    await world.http.post(`/api/publicity/${shown.id}/objections`, said);
    const { school } = await aSchool(world, city.district);
    const head = await aPerson(world, { roles: [['coordinator', school]] });
    const refusedId = await decide(school, 'against');
    const appeal = { text: '评审时漏看了三次指导活动的记录。', evidence: '', evidenceDay: null };
    await world.as(head).post(`/api/assessments/${refusedId}/appeals`, appeal);
    const visited = await aSchool(world, city.district);
    ids = {
      objection: await answered('objections', shownId),
      appeal: await answered('appeals', refusedId),
      visit: (await aSiteVisit(world, city, visited)).id,
      standard: (await aStandardDesk(world, officer).begin()).id,
    };
  });

  it('is what the last changes made of it: objections, appeals, visits and drafts', async () => {
    expect(await told()).toEqual([]);
    const life = async (subject: 'objection' | 'appeal') =>
      (await world.get(StateLog).listOf(subject, ids[subject])).map(({ from, to }) => [from, to]);
    const answered = [
      [null, 'OPEN'],
      ['OPEN', 'DISMISSED'],
    ];
    expect([await life('objection'), await life('appeal')]).toEqual([answered, answered]);
    const [raised] = await world.get(StateLog).listOf('objection', ids.objection);
    expect(raised).toMatchObject({ by: null, reason: '' });
  });

  it.each<[keyof typeof ids, string, string, string]>([
    ['objection', "UPDATE objections SET state = 'UPHELD'", 'UPHELD', 'DISMISSED'],
    ['appeal', "UPDATE appeals SET state = 'OPEN'", 'OPEN', 'DISMISSED'],
    ['visit', 'UPDATE site_visits SET finished_at = UTC_TIMESTAMP(3)', 'REPORTED', 'PLANNED'],
    ['standard', "UPDATE standard_drafts SET state = 'DISCARDED'", 'DISCARDED', 'DRAFT'],
  ])('that was changed past the log is found: %s', async (subject, statement, present, logged) => {
    await whileTampered([`${statement} WHERE id = '${ids[subject]}'`], async () => {
      expect(await told()).toEqual([{ subject, id: ids[subject], what: 'state', present, logged }]);
    });
  });

  it('but was never written into the log is found, and what is gone', async () => {
    const [other, copied] = [
      newId(),
      'publicity_id, assessment_id, raised_by, text, state, received_at, due_day',
    ];
    const add = `INSERT INTO objections (id, receipt, ${copied})
                 SELECT '${other}', 'TAMPERED000000000', ${copied} FROM objections WHERE id = '${ids.objection}'`;
    await whileTampered([add], async () => {
      expect(await told()).toEqual([
        { subject: 'objection', id: other, what: 'state', present: 'DISMISSED', logged: null },
      ]);
    });
    await whileTampered([`DELETE FROM appeals WHERE id = '${ids.appeal}'`], async () => {
      expect(await told()).toEqual([
        { subject: 'appeal', id: ids.appeal, what: 'state', present: null, logged: 'DISMISSED' },
      ]);
    });
  });
});
