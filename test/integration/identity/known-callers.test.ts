import { GrantedRoles, Sessions } from '@libs/identity';
import { Database } from '@libs/platform';
import { aCity } from '../../support/builders/organization';
import { aPerson } from '../../support/builders/people';
import { aWorld, anotherApi, type World } from '../../support/world';

describe('who asks, in several api processes', () => {
  let world: World;
  let other: World;
  beforeAll(async () => {
    world = await aWorld();
    other = await anotherApi(world);
    other.clock.set(world.clock.now());
  });
  afterAll(async () => {
    await other.close();
    await world.close();
  });
  afterEach(() => jest.restoreAllMocks());

  const status = async (api: World, person: { cookie: string }) =>
    (await api.as(person).get('/api/me')).status;

  /** News between processes travel in milliseconds, but after the answer that caused them. */
  const soon = async (isSo: () => Promise<boolean>) => {
    for (let turn = 0; turn < 100; turn++) if (await isSo()) return true;
    return false;
  };

  it('is known without the database after the first request', async () => {
    const person = await aPerson(world);
    const sessions = world.get(Sessions);
    const first = await sessions.callerOf(person.cookie);
    const query = jest.spyOn(Database.prototype, 'query');
    const of = jest.spyOn(Database.prototype, 'of');
    expect(await sessions.callerOf(person.cookie)).toEqual(first);
    expect(await other.get(Sessions).callerOf(person.cookie)).toEqual(first);
    expect([query.mock.calls.length, of.mock.calls.length]).toEqual([0, 0]);
  });

  it('signing out in one process counts in the other', async () => {
    const person = await aPerson(world);
    expect([await status(world, person), await status(other, person)]).toEqual([200, 200]);
    expect((await world.as(person).delete('/api/session')).status).toBe(204);
    expect(await status(world, person)).toBe(401);
    expect(await soon(async () => (await status(other, person)) === 401)).toBe(true);
  });

  it('a role given in one process counts in the other', async () => {
    const { school } = await aCity(world);
    const person = await aPerson(world);
    await status(other, person);
    await world.get(GrantedRoles).grant({ personId: person.id, role: 'coordinator', unitId: school.id });
    await world.get(Sessions).forget(person.id);
    const holds = async () => (await other.get(Sessions).callerOf(person.cookie))?.roles.length === 1;
    expect(await soon(holds)).toBe(true);
  });
});
