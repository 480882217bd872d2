import { randomBytes } from 'node:crypto';
import { People, PhoneKeyRotation } from '@libs/identity';
import { Config } from '@libs/platform';
import { aPupil } from '../../support/builders/identity';
import { aCity } from '../../support/builders/organization';
import { aPerson } from '../../support/builders/people';
import { anEmptyWorld, type World } from '../../support/world';

let world: World;
let old: Config['phoneKeys'];
const keys = () => world.config.phoneKeys;
const isUnder = async (keyId: string) =>
  world.database.query<{ people: string; invitations: string }>(
    `SELECT (SELECT COUNT(*) FROM people WHERE phone_key = ?) AS people,
            (SELECT COUNT(*) FROM guardian_invitations WHERE phone_key = ?) AS invitations`,
    [keyId, keyId],
  );

/** What an operator does by a restart with other settings. */
const setKeys = (ring: Config['phoneKeys']) => (keys() as unknown[]).splice(0, Infinity, ...ring);

beforeAll(async () => {
  world = await anEmptyWorld('keys');
  old = [...keys()];
});
afterAll(() => world.close());

describe('a new phone key', () => {
  it('seals every number anew, and the old one is needed no more', async () => {
    const city = await aCity(world);
    const people = [await aPerson(world), await aPerson(world), await aPerson(world)];
    const erased = await aPerson(world);
    await world.database.execute(
      'UPDATE people SET phone_cipher = NULL, phone_key = NULL, phone_hash = NULL WHERE id = ?',
      [erased.id],
    );
    const { id: pupilId } = await aPupil(world, city.class);
    await world.database.execute(
      `INSERT INTO guardian_invitations (id, pupil_id, relation, phone_cipher, phone_key, phone_hash)
       SELECT UUID(), ?, 'mother', phone_cipher, phone_key, ? FROM people WHERE id = ?`,
      [pupilId, 'f'.repeat(64), people[0]?.id],
    );

    setKeys([{ id: 't2', key: randomBytes(32) }, ...old]);
    const rotation = world.get(PhoneKeyRotation);
    expect(await rotation.run()).toEqual([
      { table: 'people', sealed: 3, unopened: {} },
      { table: 'guardian_invitations', sealed: 1, unopened: {} },
      { table: 'objections', sealed: 0, unopened: {} },
    ]);
    expect((await isUnder('t2'))[0]).toEqual({ people: '3', invitations: '1' });
    expect((await isUnder('t1'))[0]).toEqual({ people: '0', invitations: '0' });
    expect((await rotation.run()).map(({ sealed }) => sealed)).toEqual([0, 0, 0]);

    setKeys(keys().slice(0, 1));
    for (const { id, phone, password } of people) {
      expect(world.get(People).phoneOf(await world.get(People).get(id))).toBe(phone);
      expect((await world.http.post('/api/session', { phone, password })).status).toBe(204);
    }
  });

  it('leaves alone what it cannot open, and says under which key that is', async () => {
    setKeys([{ id: 't3', key: randomBytes(32) }]);
    const done = await world.get(PhoneKeyRotation).run();
    expect(done).toEqual([
      { table: 'people', sealed: 0, unopened: { t2: 3 } },
      { table: 'guardian_invitations', sealed: 0, unopened: { t2: 1 } },
      { table: 'objections', sealed: 0, unopened: {} },
    ]);
    expect((await isUnder('t2'))[0]).toEqual({ people: '3', invitations: '1' });
  });
});
