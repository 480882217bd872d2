import { GrantedRoles, Sessions } from '@libs/identity';
import { Redis, type Caller } from '@libs/platform';
import { KnownCallers } from '../../../libs/identity/sessions/known-callers';
import { aCity } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, anotherApi, type World } from '../../support/world';

let world: World;
let slow: World;

beforeAll(async () => {
  world = await aWorld();
  slow = await anotherApi(world);
  slow.clock.set(world.clock.now());
  // Words of changes never reach this process in time, as over a slow line.
  slow.get(KnownCallers)['ear'].removeAllListeners('message');
});
afterAll(async () => {
  await slow.close();
  await world.close();
});
afterEach(() => jest.restoreAllMocks());

/** Looks somebody up in an api that has read the database and then waits while `meanwhile` happens elsewhere. */
async function lookUpAround(
  api: World,
  person: { cookie: string },
  meanwhile: () => Promise<unknown>,
): Promise<Caller | null> {
  const granted = api.get(GrantedRoles);
  const read = granted.callerOf.bind(granted);
  jest.spyOn(granted, 'callerOf').mockImplementationOnce(async (personId, sessionId) => {
    const caller = await read(personId, sessionId);
    await meanwhile();
    return caller;
  });
  return api.get(Sessions).callerOf(person.cookie);
}
const kept = async (person: TestPerson) => {
  const keys = await world.get(Redis).smembers(`sessions-of:${person.id}`);
  return keys.length;
};

describe.each([
  ['the process that changes', () => world],
  ['a process that has not heard of it yet', () => slow],
])('a look-up on its way in %s', (_where, api) => {
  it('does not put a revoked sign-in back', async () => {
    const person = await aPerson(world);
    const late = await lookUpAround(api(), person, () => world.get(Sessions).closeAllOf(person.id));
    expect(late?.personId).toBe(person.id);
    expect(await kept(person)).toBe(0);
    expect(await world.get(Sessions).callerOf(person.cookie)).toBeNull();
    expect(await api().get(Sessions).callerOf(person.cookie)).toBeNull();
  });

  it('does not put an old role back', async () => {
    const { school } = await aCity(world);
    const person = await aPerson(world, { roles: [['coordinator', school]] });
    const [grant] = await world.get(GrantedRoles).listOf(person.id);
    const late = await lookUpAround(api(), person, async () => {
      await world.get(GrantedRoles).revoke(grant?.grantId ?? '');
      await world.get(Sessions).forget(person.id);
    });
    expect(late?.roles).toHaveLength(1);
    expect((await api().get(Sessions).callerOf(person.cookie))?.roles).toEqual([]);
    expect((await world.get(Sessions).callerOf(person.cookie))?.roles).toEqual([]);
  });
});

it('what was kept beside a change is still forgotten by the next one', async () => {
  const person = await aPerson(world);
  const sessions = world.get(Sessions);
  await sessions.callerOf(person.cookie);
  const redis = world.get(Redis);
  const list = redis.smembers.bind(redis);
  const second = await sessions.open(person.id, 'second');
  jest.spyOn(redis, 'smembers').mockImplementationOnce((async (key: string) => {
    const hashes = await list(key);
    await sessions.callerOf(`jiaxue=${second}`);
    return hashes;
  }) as never);
  await sessions.forget(person.id);
  expect(await kept(person)).toBe(1);
  await sessions.closeAllOf(person.id);
  expect(await kept(person)).toBe(0);
  expect(await slow.get(Sessions).callerOf(`jiaxue=${second}`)).toBeNull();
});
