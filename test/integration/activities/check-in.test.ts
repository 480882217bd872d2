import { Attendance } from '@libs/activities';
import { anActivity, checkIn, shownCode, signUp } from '../../support/builders/activities';
import { aGuardianship, aParent, aPupil, type TestParent } from '../../support/builders/graduation';
import { aClass, aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

const minute = 60_000;

describe('check-in', () => {
  let world: World;
  let city: City;
  let coordinator: TestPerson;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  });
  afterAll(() => world.close());

  /** An activity whose beginning is so many minutes away. */
  async function anEvening(wish: Record<string, unknown> = {}, minutes = -20) {
    const now = world.clock.now().getTime();
    const at = (more: number) => new Date(now + more * minute).toISOString();
    const activity = await anActivity(world, coordinator, city.school, {
      startsAt: at(60),
      endsAt: at(150),
      signUpOpensAt: at(-60),
      signUpClosesAt: at(60),
      ...wish,
    });
    return {
      ...activity,
      moveToTheDoor: () => world.clock.set(new Date(activity.startsAt.getTime() + minutes * minute)),
    };
  }
  const families = async (count: number): Promise<TestParent[]> => {
    const found: TestParent[] = [];
    while (found.length < count) found.push(await aParent(world, city.class));
    return found;
  };
  const attendances = (id: string) =>
    world.database.query('SELECT pupil_id FROM activity_attendances WHERE activity_id = ?', [id]);

  it('lets a family in once, from whichever phone and however often', async () => {
    const [parent] = (await families(1)) as [TestParent];
    const father = await aPerson(world);
    await aGuardianship(world, father.id, parent.pupilId);
    const { id, moveToTheDoor } = await anEvening();
    await signUp(world, parent, id);
    moveToTheDoor();
    const first = await checkIn(world, coordinator, parent, id);
    expect(first.body).toEqual({ pupilIds: [parent.pupilId], already: false });
    const again = await Promise.all([
      checkIn(world, coordinator, parent, id),
      checkIn(world, coordinator, father, id),
      checkIn(world, coordinator, parent, id),
    ]);
    expect(again.map(({ body }) => body.already)).toEqual([true, true, true]);
    expect(await attendances(id)).toHaveLength(1);
    const { body } = await world.as(coordinator).get(`/api/activities/${id}/presence`);
    expect(body).toMatchObject({ present: 1, signedUp: 1 });
  });

  it('works for a full hall behind one address in the same moment', async () => {
    const parents = await families(30);
    const { id, moveToTheDoor } = await anEvening({ capacity: 30 });
    for (const parent of parents) await signUp(world, parent, id);
    moveToTheDoor();
    const code = await shownCode(world, coordinator, id);
    const scans = await Promise.all(
      Array.from({ length: 300 }, () => world.http.post(`/api/activities/${id}/scans`, { code })),
    );
    expect(scans.filter(({ status }) => status !== 200)).toEqual([]);
    const ticket = scans[0]?.body.ticket as string;
    const answers = await Promise.all(
      parents.map((parent) => world.as(parent).post(`/api/me/activities/${id}/check-ins`, { ticket })),
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(await attendances(id)).toHaveLength(30);
  });

  it('takes a code for as long as it is shown and a little longer, and leaves time to sign in', async () => {
    const [parent] = (await families(1)) as [TestParent];
    const { id, moveToTheDoor } = await anEvening();
    moveToTheDoor();
    const code = await shownCode(world, coordinator, id);
    world.clock.advance(20);
    const scan = await world.http.post(`/api/activities/${id}/scans`, { code });
    expect(scan.body).toMatchObject({ title: '和孩子好好说话' });
    world.clock.advance(20);
    const late = await world.http.post(`/api/activities/${id}/scans`, { code });
    expect([late.status, late.body.code]).toEqual([422, 'activity.code-over']);
    world.clock.advance(10 * 60);
    const { ticket } = scan.body;
    expect((await world.http.post(`/api/me/activities/${id}/check-ins`, { ticket })).status).toBe(401);
    expect((await world.as(parent).post(`/api/me/activities/${id}/check-ins`, { ticket })).status).toBe(200);
    const other = await anEvening();
    const elsewhere = await world.as(parent).post(`/api/me/activities/${other.id}/check-ins`, { ticket });
    expect(elsewhere.body.code).toBe('activity.code-over');
  });

  it('gives the screen codes ahead, so that a lost network stops nothing', async () => {
    const { id, moveToTheDoor } = await anEvening();
    moveToTheDoor();
    const { body } = await world.as(coordinator).get(`/api/activities/${id}/check-in-codes`);
    expect(body.codes).toHaveLength(90);
    expect(body.address).toBe(`http://jiaxue.test/activities/${id}/check-in#`);
    const later = body.codes[45];
    world.clock.set(later.from);
    expect((await world.http.post(`/api/activities/${id}/scans`, { code: later.code })).status).toBe(200);
  });

  it('lets others in while there are places, and later those of who did not come', async () => {
    const [first, second, third] = (await families(3)) as [TestParent, TestParent, TestParent];
    const { id, startsAt, moveToTheDoor } = await anEvening({ capacity: 2 });
    await signUp(world, first, id);
    moveToTheDoor();
    expect((await checkIn(world, coordinator, second, id)).status).toBe(200);
    const full = await checkIn(world, coordinator, third, id);
    expect([full.status, full.body.code]).toEqual([409, 'activity.full']);
    world.clock.set(new Date(startsAt.getTime() + 16 * minute));
    expect((await checkIn(world, coordinator, third, id)).status).toBe(200);
    expect((await checkIn(world, coordinator, first, id)).status).toBe(200);
  });

  it('never gives the last place to two at the door', async () => {
    const parents = await families(6);
    const { id, moveToTheDoor } = await anEvening({ capacity: 2 });
    moveToTheDoor();
    const answers = await Promise.all(parents.map((parent) => checkIn(world, coordinator, parent, id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(await attendances(id)).toHaveLength(2);
  });

  it('asks for which child where nobody has said so', async () => {
    const [parent] = (await families(1)) as [TestParent];
    const second = await aPupil(world, city.class);
    await aGuardianship(world, parent.id, second);
    const { id, moveToTheDoor } = await anEvening();
    moveToTheDoor();
    const asked = await checkIn(world, coordinator, parent, id);
    expect([asked.status, asked.body.code]).toEqual([422, 'activity.choose-child']);
    expect((await checkIn(world, coordinator, parent, id, { pupilId: second })).body.pupilIds).toEqual([
      second,
    ]);
  });

  it('is open from an hour before the beginning to an hour after the end', async () => {
    const [parent] = (await families(1)) as [TestParent];
    const early = await anEvening({}, -61);
    early.moveToTheDoor();
    expect((await checkIn(world, coordinator, parent, early.id)).body.code).toBe(
      'activity.check-in-too-early',
    );
    world.clock.set(new Date(early.endsAt.getTime() + 61 * minute));
    expect((await checkIn(world, coordinator, parent, early.id)).body.code).toBe('activity.check-in-over');
  });

  it('can be done by hand, each teacher for the own class', async () => {
    const otherClass = await aClass(world, city.grade, '2班');
    const ours = await aParent(world, city.class);
    const theirs = await aParent(world, otherClass);
    const nobody = await aPupil(world, city.class, '没有账号');
    const teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
    const { id, version, moveToTheDoor } = await anEvening();
    await signUp(world, ours, id);
    const early = await world
      .as(teacher)
      .post(`/api/activities/${id}/attendances`, { pupilIds: [nobody], present: true });
    expect(early.status).toBe(204);
    moveToTheDoor();
    const tick = (pupilIds: string[], present = true) =>
      world.as(teacher).post(`/api/activities/${id}/attendances`, { pupilIds, present });
    expect((await tick([theirs.pupilId])).status).toBe(404);
    expect((await tick([ours.pupilId, nobody])).status).toBe(204);
    const list = await world.as(teacher).get(`/api/activities/${id}/families?only=present`);
    const rows = list.body.items as { pupilId: string; way: string; className: string }[];
    expect(rows.map(({ pupilId }) => pupilId).toSorted()).toEqual([ours.pupilId, nobody].toSorted());
    expect(rows.every(({ way }) => way === 'hand')).toBe(true);
    const all = await world.as(coordinator).get(`/api/activities/${id}/families?pageSize=100`);
    expect(JSON.stringify(all.body)).toContain(theirs.pupilId);
    expect((await tick([nobody], false)).status).toBe(204);
    expect(await attendances(id)).toHaveLength(1);
    const sheet = await world.as(coordinator).get(`/api/activities/${id}/attendance.xlsx`);
    expect([sheet.status, (sheet.body as Buffer).subarray(0, 2).toString()]).toEqual([200, 'PK']);
    await world.as(coordinator).post(`/api/activities/${id}/cancel`, { version, reason: '改期' });
    expect((await tick([nobody])).body.code).toBe('activity.wrong-state');
  });

  it('makes class hours of who was there, once for two children', async () => {
    const parent = await aParent(world, city.class);
    const second = await aPupil(world, city.class);
    await aGuardianship(world, parent.id, second);
    const { id, moveToTheDoor } = await anEvening({ classHours: 1.5, topics: ['T07', 'T06'] });
    await signUp(world, parent, id);
    await signUp(world, { ...parent, pupilId: second }, id);
    moveToTheDoor();
    expect((await checkIn(world, coordinator, parent, id)).body.pupilIds).toHaveLength(2);
    const from = new Date('2026-09-01');
    const to = new Date('2027-09-01');
    const attendance = world.get(Attendance);
    expect(await attendance.hoursOf(parent.id, from, to)).toBe(1.5);
    expect(await attendance.activitiesOf([parent.id], from, to)).toEqual([
      expect.objectContaining({
        personId: parent.id,
        activityId: id,
        classHours: 1.5,
        topics: ['T07', 'T06'],
      }),
    ]);
    expect(await attendance.hoursOf(parent.id, to, new Date('2028-09-01'))).toBe(0);
  });
});
