import { JobRunner } from '@libs/platform';
import { aCity, aClass, aGrade, aSchool, type City } from '../../support/builders/organization';
import { aGuardian, anInviteCode, aPupil } from '../../support/builders/identity';
import { aCookie, aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;

beforeAll(async () => {
  world = await aWorld();
});
beforeEach(async () => {
  world.clock.set('2027-09-03T04:00:00.000Z');
  city = await aCity(world, { gradeLevel: 3 });
  await isFrom('2024-09-01', city.class.id);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
});
afterAll(() => world.close());

const isFrom = (day: string, classId: string) =>
  world.database.execute('UPDATE units SET created_at = ? WHERE id = ?', [new Date(day), classId]);
const route = () => `/api/schools/${city.school.id}/promotion`;
const preview = async () => (await world.as(coordinator).get(route())).body;
const promote = async (by = coordinator) =>
  world.as(by).post(route(), { fingerprint: (await preview()).fingerprint });
const aLastClass = async () => {
  const grade = await aGrade(world, city.school, 6);
  const last = await aClass(world, grade);
  await isFrom('2024-09-01', last.id);
  return last;
};

describe('the turn of the school year', () => {
  it('is shown before it is done', async () => {
    const last = await aLastClass();
    await aPupil(world, last);
    expect(await preview()).toMatchObject({
      schoolYear: '2027-2028',
      doneAt: null,
      possible: true,
      leaving: 1,
      newGrades: ['四年级'],
      steps: [
        { classId: last.id, gradeName: '6年级', nextGradeName: null, pupils: 1 },
        { classId: city.class.id, gradeName: '3年级', nextGradeName: '四年级', pupils: 0, clashes: false },
      ],
    });
  });

  it('moves a class with its pupils, guardians and teacher, and counts at once', async () => {
    const guardian = await aGuardian(world, { class: city.class });
    const teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
    const pupils = `/api/classes/${city.class.id}/pupils`;
    expect((await world.as(teacher).get(pupils)).body.total).toBe(1);
    expect((await world.as(guardian).get('/api/me')).body.children[0].className).toBe('3年级1班');
    const { status, body } = await promote();
    expect([status, body.doneAt, body.possible]).toEqual([200, '2027-09-03T04:00:00.000Z', false]);
    expect((await world.as(teacher).get(pupils)).body.total).toBe(1);
    const [child] = (await world.as(guardian).get('/api/me')).body.children;
    expect(child).toMatchObject({ id: guardian.pupilId, className: '四年级1班', stage: 'L3b' });
    expect((await world.as(coordinator).get(`/api/units/${city.class.id}`)).body).toMatchObject({
      stage: 'L3b',
      breadcrumb: [{ kind: 'school' }, { kind: 'grade', gradeLevel: 4 }, { kind: 'class' }],
    });
    const moves = await world.database.query(
      `SELECT from_grade_id AS fromId, pupils FROM class_moves WHERE class_id = ?`,
      [city.class.id],
    );
    expect(moves).toEqual([{ fromId: city.grade.id, pupils: 1 }]);
  });

  it('lets the last grade go: lists, codes and roles end, what guardians have stays theirs', async () => {
    const last = await aLastClass();
    const code = await anInviteCode(world, last);
    const guardian = await aGuardian(world, { class: last });
    const teacher = await aPerson(world, { roles: [['class_teacher', last]] });
    await world.as(guardian).get('/api/me');
    await promote();
    const [pupil] = await world.database.query<{ leftAt: Date; activeKey: string | null }>(
      'SELECT left_at AS leftAt, active_key AS activeKey FROM pupils WHERE id = ?',
      [guardian.pupilId],
    );
    expect(pupil).toEqual({ leftAt: new Date('2027-09-03T04:00:00.000Z'), activeKey: null });
    expect((await world.as(guardian).get('/api/me')).body.children).toEqual([]);
    expect((await world.as(teacher).get(`/api/classes/${last.id}/pupils`)).status).toBe(403);
    expect((await world.http.get(`/api/invitations/${code}`)).status).toBe(404);
    expect((await world.as(guardian).get('/api/me/certificates')).status).toBe(200);
  });

  it('leaves classes of the new year where they are, and stops where names would clash', async () => {
    const first = await aGrade(world, city.school, 1);
    const fresh = await aClass(world, first);
    await isFrom('2027-08-20', fresh.id);
    const fourth = await aGrade(world, city.school, 4);
    const inTheWay = await aClass(world, fourth, '一班');
    await isFrom('2027-08-20', inTheWay.id);
    expect(await preview()).toMatchObject({ possible: false, steps: [{ clashes: true }] });
    expect(await promote()).toMatchObject({ status: 409, body: { code: 'promotion.class-exists' } });
    await world.as(coordinator).patch(`/api/units/${inTheWay.id}`, { name: '2班' });
    expect((await promote()).status).toBe(200);
    const { body } = await world.as(coordinator).get(`/api/units/${fresh.id}`);
    expect(body.breadcrumb[1]).toMatchObject({ gradeLevel: 1 });
  });
});

describe('moving a school up', () => {
  it('happens once in a school year, even when two press at once', async () => {
    const { fingerprint } = await preview();
    const both = await Promise.all([1, 2].map(() => world.as(coordinator).post(route(), { fingerprint })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await world.as(coordinator).post(route(), { fingerprint })).body.code).toBe('promotion.done');
    const { body } = await world.as(coordinator).get(`/api/units/${city.class.id}`);
    expect(body.breadcrumb[1]).toMatchObject({ gradeLevel: 4 });
    world.clock.set('2028-09-03T04:00:00.000Z');
    coordinator = { ...coordinator, cookie: await aCookie(world, coordinator.id) };
    expect((await promote()).status).toBe(200);
  });

  it('does what was looked at, in its season, or nothing', async () => {
    const { fingerprint } = await preview();
    await aPupil(world, city.class);
    expect(await world.as(coordinator).post(route(), { fingerprint })).toMatchObject({
      status: 409,
      body: { code: 'promotion.changed' },
    });
    world.clock.set('2028-02-03T04:00:00.000Z');
    coordinator = { ...coordinator, cookie: await aCookie(world, coordinator.id) };
    expect((await promote()).body.code).toBe('promotion.out-of-season');
    expect((await preview()).possible).toBe(false);
  });

  it('is for the coordinator of the school', async () => {
    const elsewhere = await aSchool(world, city.district, { name: '第二学校' });
    const others: [TestPerson, number][] = [
      [await aPerson(world, { roles: [['coordinator', elsewhere.school]] }), 404],
      [await aPerson(world, { roles: [['class_teacher', city.class]] }), 403],
      [await aPerson(world, { roles: [['district_officer', city.district]] }), 403],
    ];
    for (const [person, status] of others) {
      expect((await world.as(person).get(route())).status).toBe(status);
      expect((await promote(person)).status).toBe(status);
    }
  });
});

describe('enrolments of the year that has begun', () => {
  const stateOf = (pupilId: string) =>
    world.database.query(
      'SELECT school_year AS year, stage, state FROM enrolments WHERE pupil_id = ? ORDER BY school_year',
      [pupilId],
    );

  it('follow the class into its new stage; who has left begins nothing, and what was carried over goes on', async () => {
    world.clock.set('2027-05-03T04:00:00.000Z');
    const last = await aLastClass();
    const stays = await aGuardian(world, { class: city.class });
    const leaves = await aGuardian(world, { class: last });
    await world.drain();
    world.clock.set('2027-09-01T00:30:00+08:00');
    const late = await aGuardian(world, { class: last });
    await world.get(JobRunner).runScheduled('graduation-enrolment');
    await world.drain();
    world.clock.set('2027-09-03T04:00:00.000Z');
    await promote();
    await world.drain();
    expect(await stateOf(stays.pupilId)).toEqual([
      { year: '2026-2027', stage: 'L3a', state: 'carried' },
      { year: '2027-2028', stage: 'L3b', state: 'learning' },
    ]);
    expect(await stateOf(leaves.pupilId)).toEqual([
      { year: '2026-2027', stage: 'L3b', state: 'carried' },
      { year: '2027-2028', stage: 'L3b', state: 'learning' },
    ]);
    expect(await stateOf(late.pupilId)).toEqual([]);
  });
});
