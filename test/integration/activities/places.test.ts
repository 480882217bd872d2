import { PersonErased } from '@libs/identity';
import { anActivity, anActivityPlan, signUp } from '../../support/builders/activities';
import { announce, aParent, type TestParent } from '../../support/builders/graduation';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aCookie, aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

describe('places of an activity', () => {
  let world: World;
  let city: City;
  let coordinator: TestPerson;
  const parents: TestParent[] = [];

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    for (let at = 0; at < 12; at += 1) parents.push(await aParent(world, city.class));
  });
  afterAll(() => world.close());

  const someone = (at: number): TestParent => parents[at] as TestParent;
  const held = (wish: Record<string, unknown> = {}) => anActivity(world, coordinator, city.school, wish);
  const mine = async (at: number, id: string) =>
    (await world.as(someone(at)).get(`/api/me/activities/${id}`)).body.children[0];
  const counts = async (id: string) => (await world.as(coordinator).get(`/api/activities/${id}`)).body;

  it('are taken at once while there are some, and waited for after that', async () => {
    const { id } = await held({ capacity: 2 });
    const first = await signUp(world, someone(0), id);
    expect(first.status).toBe(200);
    expect(first.body.children).toEqual([expect.objectContaining({ signUp: 'SIGNED_UP', before: null })]);
    await signUp(world, someone(1), id);
    await signUp(world, someone(2), id);
    const fourth = await signUp(world, someone(3), id);
    expect(fourth.body.children[0]).toMatchObject({ signUp: 'WAITING', before: 1 });
    expect(await counts(id)).toMatchObject({ taken: 2, waiting: 2, capacity: 2 });
  });

  it('are written down by hand for a family that rang, in the same line as all others', async () => {
    const { id } = await held({
      capacity: 1,
      signUpClosesAt: new Date(world.clock.now().getTime() + 60_000),
    });
    world.clock.advance(3600);
    const desk = world.as(coordinator);
    const byHand = (at: number) =>
      desk.post(`/api/activities/${id}/places`, { pupilId: someone(at).pupilId, persons: 1 });
    expect((await signUp(world, someone(0), id)).status).toBe(409);
    expect((await byHand(0)).status).toBe(204);
    expect((await byHand(1)).status).toBe(204);
    expect(await mine(0, id)).toMatchObject({ signUp: 'SIGNED_UP' });
    expect(await mine(1, id)).toMatchObject({ signUp: 'WAITING', before: 0 });
    expect((await desk.delete(`/api/activities/${id}/places/${someone(0).pupilId}`)).status).toBe(204);
    expect(await mine(0, id)).toMatchObject({ signUp: 'CANCELLED' });
    expect(await mine(1, id)).toMatchObject({ signUp: 'SIGNED_UP' });
    const elsewhere = await aParent(world, (await aSchool(world, city.district)).class);
    const wrong = { pupilId: elsewhere.pupilId, persons: 1 };
    expect((await desk.post(`/api/activities/${id}/places`, wrong)).body.code).toBe('pupil.not-found');
    const nameless = await desk.post(`/api/activities/${id}/places`, { persons: 0 });
    expect(nameless.body.errors.map(({ field }: { field: string }) => field).toSorted()).toEqual([
      'persons',
      'pupilId',
    ]);
    world.clock.advance(3 * 24 * 3600);
    const late = world.as({ ...coordinator, cookie: await aCookie(world, coordinator.id) });
    const begun = await late.post(`/api/activities/${id}/places`, {
      ...{ pupilId: someone(2).pupilId, persons: 1 },
    });
    expect(begun.body.code).toBe('activity.begun');
    world.clock.advance(-3 * 24 * 3600 - 3600);
  });

  it('go to who waits longest when somebody gives one back', async () => {
    const { id } = await held({ capacity: 1 });
    for (const at of [0, 1, 2]) await signUp(world, someone(at), id);
    await world.as(someone(0)).delete(`/api/me/activities/${id}/places/${someone(0).pupilId}`);
    expect(await mine(0, id)).toMatchObject({ signUp: 'CANCELLED' });
    expect(await mine(1, id)).toMatchObject({ signUp: 'SIGNED_UP' });
    expect(await mine(2, id)).toMatchObject({ signUp: 'WAITING', before: 0 });
    await signUp(world, someone(0), id);
    expect(await mine(0, id)).toMatchObject({ signUp: 'WAITING', before: 1 });
  });

  it('go to who waits when there are more of them', async () => {
    const { id, version } = await held({ capacity: 1 });
    for (const at of [0, 1, 2]) await signUp(world, someone(at), id);
    const plan = anActivityPlan(world, [city.school], { capacity: 2 });
    await world.as(coordinator).put(`/api/activities/${id}`, { ...plan, version });
    expect(await counts(id)).toMatchObject({ taken: 2, waiting: 1 });
    expect(await mine(1, id)).toMatchObject({ signUp: 'SIGNED_UP' });
    const fewer = await world.as(coordinator).put(`/api/activities/${id}`, {
      ...plan,
      capacity: 1,
      version: version + 1,
    });
    expect(fewer.status).toBe(422);
    expect(fewer.body.errors).toEqual([expect.objectContaining({ field: 'capacity' })]);
  });

  it('are counted by person where persons take them, and nobody overtakes a big family', async () => {
    const { id } = await held({ capacity: 4, seating: 'person' });
    await signUp(world, someone(0), id, 3);
    expect((await signUp(world, someone(1), id, 2)).body.children[0]).toMatchObject({ signUp: 'WAITING' });
    expect((await signUp(world, someone(2), id, 1)).body.children[0]).toMatchObject({ signUp: 'WAITING' });
    const more = await signUp(world, someone(0), id, 5);
    expect(more.status).toBe(409);
    expect(await mine(0, id)).toMatchObject({ signUp: 'SIGNED_UP', persons: 3 });
    await signUp(world, someone(0), id, 1);
    expect(await counts(id)).toMatchObject({ taken: 4, waiting: 0 });
  });

  it('are never given twice, however many ask in the same moment', async () => {
    const { id } = await held({ capacity: 5 });
    await Promise.all(parents.flatMap((parent) => [signUp(world, parent, id), signUp(world, parent, id)]));
    expect(await counts(id)).toMatchObject({ taken: 5, waiting: 7 });
    await Promise.all(
      parents
        .slice(0, 6)
        .flatMap((parent) => [
          world.as(parent).delete(`/api/me/activities/${id}/places/${parent.pupilId}`),
          signUp(world, parent, id),
        ]),
    );
    const after = await counts(id);
    expect(after.taken).toBe(5);
    const turns = await world.database.query<{ turn: number }>(
      `SELECT turn FROM activity_sign_ups WHERE activity_id = ? ORDER BY turn`,
      [id],
    );
    expect(new Set(turns.map(({ turn }) => turn)).size).toBe(turns.length);
    const order = await world.database.query<{ state: string }>(
      `SELECT state FROM activity_sign_ups WHERE activity_id = ? AND state <> 'CANCELLED' ORDER BY turn`,
      [id],
    );
    const firstWaiting = order.findIndex(({ state }) => state === 'WAITING');
    expect(order.slice(firstWaiting).every(({ state }) => state === 'WAITING') || firstWaiting < 0).toBe(
      true,
    );
  });

  it('can be had between two instants only', async () => {
    const now = world.clock.now().getTime();
    const later = await held({ signUpOpensAt: new Date(now + 3_600_000).toISOString() });
    expect((await signUp(world, someone(0), later.id)).body).toMatchObject({
      code: 'activity.sign-up-not-open',
    });
    const { id } = await held({ signUpClosesAt: new Date(now + 1000).toISOString() });
    world.clock.advance(2);
    expect((await signUp(world, someone(0), id)).body).toMatchObject({ code: 'activity.sign-up-over' });
  });

  it('are for the families it is meant for, and for own children', async () => {
    const other = await aCity(world);
    const stranger = await aParent(world, other.class);
    const { id } = await held({ audience: [city.class] });
    expect((await signUp(world, stranger, id)).status).toBe(404);
    expect((await world.as(stranger).get(`/api/me/activities/${id}`)).status).toBe(404);
    const someoneElses = { ...someone(0), pupilId: someone(1).pupilId };
    expect((await signUp(world, someoneElses, id)).body).toMatchObject({ code: 'activity.not-your-child' });
  });

  it('of a deleted account go to who waits', async () => {
    const leaving = await aParent(world, city.class);
    const { id } = await held({ capacity: 1 });
    await signUp(world, leaving, id);
    await signUp(world, someone(4), id);
    await world.database.execute('UPDATE guardianships SET ended_at = NOW(3) WHERE person_id = ?', [
      leaving.id,
    ]);
    await announce(world, PersonErased, { personId: leaving.id });
    await world.drain();
    expect(await mine(4, id)).toMatchObject({ signUp: 'SIGNED_UP' });
    const kept = await world.database.query('SELECT 1 FROM activity_sign_ups WHERE person_id = ?', [
      leaving.id,
    ]);
    expect(kept).toEqual([]);
  });

  it('stand in what a person may take along', async () => {
    const { id } = await held({ title: '家长开放日' });
    await signUp(world, someone(5), id);
    const { body } = await world.as(someone(5)).get('/api/me/data');
    expect(JSON.stringify(body)).toContain('家长开放日');
  });

  it('show on the shelves of a guardian', async () => {
    const reader = await aParent(world, city.class);
    const { id } = await held({ title: '只给新来的人' });
    const list = async (show: string) => {
      const answer = await world.as(reader).get(`/api/me/activities?show=${show}&pageSize=100`);
      return (answer.body.items as { id: string }[]).map((item) => item.id);
    };
    expect(await list('coming')).toContain(id);
    expect(await list('mine')).toEqual([]);
    await signUp(world, reader, id);
    expect(await list('mine')).toEqual([id]);
    expect(await list('past')).toEqual([]);
  });
});
