import { aCommittee } from '../../support/builders/committees';
import { aGuardian } from '../../support/builders/identity';
import { aCity, aClass, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { figuresOnPaper, rate } from '../../support/builders/rating';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;
let teacher: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
  const other = await aSchool(world, city.district, { name: '第二学校' });
  stranger = await aPerson(world, { roles: [['coordinator', other.school]] });
});
afterAll(() => world.close());

const desk = () => world.as(coordinator);
const meet = (committeeId: string, heldOn: string, wish: object = {}) =>
  desk().post(`/api/committees/${committeeId}/meetings`, { heldOn, agenda: '学期工作', ...wish });

async function ratedFigure(code: string): Promise<{ value: number; of: number | null } | undefined> {
  await rate(world, city.city);
  const { status, body } = await desk().get(`/api/rating/schools/${city.school.id}/facts/${code}`);
  return status === 200 ? { value: body.value, of: body.of } : undefined;
}

test('A class teacher keeps the committee of the own class and sees no other', async () => {
  const second = await aClass(world, city.grade, '2班');
  const whole = await desk().get(`/api/units/${city.school.id}/committees`);
  expect(whole.body.items.map((unit: { level: string }) => unit.level)).toEqual([
    'school',
    'grade',
    'class',
    'class',
  ]);
  expect((await world.as(teacher).get(`/api/units/${city.school.id}/committees`)).status).toBe(404);
  expect((await world.as(teacher).get(`/api/units/${second.id}/committees`)).status).toBe(404);
  const { id } = await aCommittee(world, teacher, city.class);
  const own = await world.as(teacher).get(`/api/units/${city.class.id}/committees`);
  expect(own.body.items).toMatchObject([
    { level: 'class', unitName: '4年级1班', committee: { id, seats: 3, filled: 0 } },
  ]);
  expect((await world.as(stranger).get(`/api/committees/${id}`)).status).toBe(404);
  expect((await world.as(stranger).get(`/api/committees/${id}/meetings`)).status).toBe(404);
});

test('A unit has one committee at a time', async () => {
  const grade = await aCommittee(world, coordinator, city.grade, {
    since: '2026-09-01',
    until: '2027-08-31',
  });
  const again = await desk().post(`/api/units/${city.grade.id}/committees`, {
    ...{ seats: 2, since: '2027-08-31', until: '2028-08-31' },
  });
  expect(again).toMatchObject({
    status: 422,
    body: { code: 'committee.overlaps', errors: [{ field: 'since' }] },
  });
  const path = `/api/committees/${grade.id}`;
  expect((await desk().delete(path)).status).toBe(204);
  await aCommittee(world, coordinator, city.grade, { since: '2026-10-01' });
  expect(await desk().post(`${path}/restoration`)).toMatchObject({ status: 422 });
});

test('Seats are held by parents with an account or by name, until all are held', async () => {
  const mother = await aGuardian(world, { class: city.class, name: '何女士' });
  const elsewhere = await aGuardian(world, { class: (await aSchool(world, city.district)).class });
  const { id } = await aCommittee(world, coordinator, city.school, { seats: 2 });
  const seat = (body: object) => desk().post(`/api/committees/${id}/members`, { duty: 'member', ...body });
  const candidates = await desk().get(`/api/committees/${id}/candidates?q=${encodeURIComponent('何')}`);
  expect(candidates.body.items).toEqual([{ personId: mother.id, name: '何女士', className: '4年级1班' }]);
  expect(await seat({ personId: elsewhere.id })).toMatchObject({
    status: 422,
    body: { code: 'committee.not-a-guardian' },
  });
  expect((await seat({})).body.errors).toMatchObject([{ field: 'name' }, {}, {}]);
  expect((await seat({ personId: mother.id, duty: 'chair' })).status).toBe(201);
  expect(await seat({ personId: mother.id })).toMatchObject({
    status: 409,
    body: { code: 'committee.seated-already' },
  });
  const filled = await seat({ name: '吕先生' });
  expect(filled.body).toMatchObject({
    filled: 2,
    members: [{ name: '何女士', duty: 'chair' }, { name: '吕先生' }],
  });
  expect(await seat({ name: '施先生' })).toMatchObject({ status: 422, body: { code: 'committee.full' } });
  const left = await desk().delete(`/api/committee-members/${filled.body.members[1].id}`);
  expect(left.body).toMatchObject({ filled: 1, members: [{}, { name: '吕先生', endedOn: '2026-11-18' }] });
  const back = await desk().post(`/api/committee-members/${filled.body.members[1].id}/restoration`);
  expect(back.body.filled).toBe(2);
  // 2 of the school, none of the grade’s 3 and the class’s 3, and one open seat of the class without a committee.
  expect(await ratedFigure('committee-seats')).toEqual({ value: 2, of: 9 });
  expect((await world.as(mother).get('/api/me/data')).body.data.committees).toMatchObject([
    { duty: 'chair' },
  ]);
  await world.as(mother).delete('/api/me', { password: mother.password });
  await world.drain();
  const after = await desk().get(`/api/committees/${id}`);
  expect(after.body).toMatchObject({
    filled: 1,
    members: [{ name: '吕先生' }, { name: '', endedOn: '2026-11-18' }],
  });
});

test('Meetings, minutes and rules become figures; what was on paper stands until then', async () => {
  const officer = await aPerson(world, { roles: [['district_officer', city.district]] });
  await figuresOnPaper(world, officer, city.school, [
    { measure: 'gate.committee-and-rules', value: 1 },
    { measure: 'committee-meetings', value: 3 },
  ]);
  expect(await ratedFigure('committee-meetings')).toEqual({ value: 3, of: null });
  const [school] = (await desk().get(`/api/units/${city.school.id}/committees`)).body.items;
  const { id } = school.committee;
  expect((await meet(id, '2026-08-01')).body.errors).toMatchObject([
    { field: 'heldOn', code: 'day.outside-term' },
  ]);
  const bare = await meet(id, '2026-10-08');
  expect(bare.body).toMatchObject({ counts: false, attendance: null });
  expect(await ratedFigure('committee-meetings')).toEqual({ value: 0, of: null });
  expect(await ratedFigure('gate.committee-and-rules')).toEqual({ value: 0, of: null });
  const written = {
    minutesHtml: '<p onclick="x()">通过<script>alert(1)</script>章程</p>',
    attendance: 2,
    revision: 1,
  };
  const path = `/api/committee-meetings/${bare.body.id}`;
  expect((await desk().patch(path, written)).body).toMatchObject({
    counts: true,
    minutesHtml: '<p>通过章程</p>',
  });
  expect(await desk().patch(path, written)).toMatchObject({
    status: 409,
    body: { code: 'meeting.changed-meanwhile' },
  });
  await meet(id, '2026-12-01', { minutesHtml: '<p>未来</p>' });
  const rules = await desk().upload(`/api/committees/${id}/rules`, '章程.pdf', '%PDF-1.4 …');
  expect(rules.body).toMatchObject({ rules: '章程.pdf', meetings: 1, lastMeetingOn: '2026-10-08' });
  expect((await world.as(stranger).get(`/api/committees/${id}/rules`)).status).toBe(404);
  expect((await desk().get(`/api/committees/${id}/rules`)).status).toBe(200);
  expect(await ratedFigure('committee-meetings')).toEqual({ value: 1, of: null });
  expect(await ratedFigure('gate.committee-and-rules')).toEqual({ value: 1, of: null });
  const minutes = await desk().upload(`${path}/minutes`, '纪要.pdf', '%PDF-1.4 …');
  expect(minutes.body).toMatchObject({ minutesFile: '纪要.pdf', revision: 3 });
  expect((await desk().get(`${path}/minutes`)).headers.get('content-type')).toBe('application/pdf');
  expect((await desk().delete(path)).status).toBe(204);
  expect((await desk().get(`/api/committees/${id}/meetings`)).body.total).toBe(1);
  expect((await desk().post(`${path}/restoration`)).body.counts).toBe(true);
});

test('A term without a meeting shows once it is over', async () => {
  world.clock.set('2027-09-20T02:00:00Z');
  expect(await ratedFigure('gate.committee-and-rules')).toEqual({ value: 0, of: null });
  const { body } = await desk().get(`/api/rating/schools/${city.school.id}`);
  expect(body.nextTier.steps).toContainEqual(
    expect.objectContaining({ code: 'outlast-term', indicator: 'G2' }),
  );
  world.clock.set('2027-08-30T02:00:00Z');
  expect(await ratedFigure('gate.committee-and-rules')).toEqual({ value: 1, of: null });
});
