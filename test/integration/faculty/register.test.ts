import sharp from 'sharp';
import { aMember, aTraining } from '../../support/builders/faculty';
import { aCity, aGrade, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { countedAndListed, rate } from '../../support/builders/rating';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  world = await aWorld();
  world.clock.set('2026-11-22T02:00:00Z');
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  const other = await aSchool(world, city.district, { name: '第二学校' });
  stranger = await aPerson(world, { roles: [['coordinator', other.school]] });
});
afterAll(() => world.close());

const desk = () => world.as(coordinator);
const summary = async () => (await desk().get(`/api/schools/${city.school.id}/faculty-summary`)).body;

async function ratedFigure(code: string): Promise<{ value: number; of: number | null } | undefined> {
  await rate(world, city.city);
  const { status, body } = await desk().get(`/api/rating/schools/${city.school.id}/facts/${code}`);
  return status === 200 ? { value: body.value, of: body.of } : undefined;
}

test('A register begun without any training says nothing about training yet', async () => {
  await aMember(world, coordinator, city.school, { name: '孙老师' });
  expect(await ratedFigure('teachers-trained')).toBeUndefined();
  expect(await ratedFigure('trained-instructors')).toBeUndefined();
});

test('Teachers with 18 hours in three years are trained; older hours and experts from outside are not teachers', async () => {
  const trained = await aMember(world, coordinator, city.school, { name: '李老师' });
  await aTraining(world, coordinator, trained.id, { hours: 12 });
  await aTraining(world, coordinator, trained.id, { hours: 6, heldOn: '2023-11-23', title: '沟通' });
  const late = await aMember(world, coordinator, city.school, { name: '周老师' });
  await aTraining(world, coordinator, late.id, { hours: 18, heldOn: '2023-11-22' });
  const expert = { kind: 'external', instructs: false, name: '吴医生', employer: '市妇幼保健院' };
  const outside = await aMember(world, coordinator, city.school, expert);
  await aTraining(world, coordinator, outside.id, { hours: 20 });
  expect(outside).toMatchObject({ instructs: true, employer: '市妇幼保健院' });
  expect(await summary()).toMatchObject({
    teachers: 3,
    trainedTeachers: 1,
    trainedInstructors: 1,
    from: '2023-11-23',
    until: '2026-11-22',
  });
  const list = await desk().get(`/api/schools/${city.school.id}/faculty?trained=yes`);
  expect(list.body.items.map((member: { name: string }) => member.name).toSorted()).toEqual([
    '吴医生',
    '李老师',
  ]);
  expect(await ratedFigure('teachers-trained')).toEqual({ value: 1, of: 3 });
  expect(await ratedFigure('trained-instructors')).toEqual({ value: 1, of: null });
  const officer = await aPerson(world, { roles: [['district_officer', city.district]] });
  for (const person of [coordinator, officer]) {
    expect(await countedAndListed(world, person, city.school, 'teachers-trained')).toEqual([[1, 1]]);
    expect(await countedAndListed(world, person, city.school, 'trained-instructors')).toEqual([[1, 1]]);
  }
  // The three years that ended a day earlier still reach back to the training of the 22nd.
  const earlier = `/api/schools/${city.school.id}/faculty?kind=internal&trained=yes&asOf=2026-11-21`;
  const names = (await desk().get(earlier)).body.items.map(({ name }: { name: string }) => name);
  expect(names.toSorted()).toEqual(['周老师', '李老师']);
});

test('The register and the roles together make the instructors, each person once', async () => {
  const fifth = await aGrade(world, city.school, 5);
  const role = await aPerson(world, { name: '郑一', roles: [['instructor', city.school]] });
  const before = await summary();
  expect(before.instructors).toBe(2);
  const linked = { name: '郑一', instructs: true, personId: role.id, gradeIds: [city.grade.id] };
  await aMember(world, coordinator, city.school, linked);
  const after = await summary();
  expect(after.instructors).toBe(2);
  const counts = Object.fromEntries(
    after.grades.map((grade: { id: string; instructors: number }) => [grade.id, grade.instructors]),
  );
  expect(counts).toEqual({ [city.grade.id]: 2, [fifth.id]: 1 });
  expect(await ratedFigure('gate.instructors-in-thinnest-grade')).toEqual({ value: 1, of: null });
  expect(await countedAndListed(world, coordinator, city.school, 'gate.instructors')).toEqual([
    [2, 2],
    [2, 2],
    [1, 1],
  ]);
  await aPerson(world, { name: '王二', roles: [['instructor', city.school]] });
  await aMember(world, coordinator, city.school, { name: '王二', instructs: true });
  expect((await summary()).instructors).toBe(3);
});

test('An account is linked only to who works here, and once', async () => {
  const nobody = await aPerson(world);
  const add = (personId: string) =>
    desk().post(`/api/schools/${city.school.id}/faculty`, {
      kind: 'internal',
      instructs: false,
      name: '甲',
      personId,
    });
  expect(await add(nobody.id)).toMatchObject({ status: 422, body: { code: 'faculty.not-of-staff' } });
  const teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
  expect((await add(teacher.id)).status).toBe(201);
  expect(await add(teacher.id)).toMatchObject({ status: 409, body: { code: 'faculty.person-registered' } });
});

test('Of two who change an entry, the later is told; what is taken off comes back', async () => {
  const { id, revision } = await aMember(world, coordinator, city.school, { name: '冯老师' });
  const path = `/api/faculty/${id}`;
  expect((await desk().patch(path, { revision, specialities: '学习指导' })).body).toMatchObject({
    revision: 2,
  });
  expect(await desk().patch(path, { revision, name: '冯' })).toMatchObject({
    status: 409,
    body: { code: 'faculty.changed-meanwhile', details: { revision: 2 } },
  });
  expect((await desk().delete(path)).status).toBe(204);
  const gone = await desk().get(`/api/schools/${city.school.id}/faculty?archived=yes`);
  expect(gone.body.items).toMatchObject([{ id, archived: true }]);
  expect((await desk().post(`${path}/restoration`)).body).toMatchObject({ archived: false, name: '冯老师' });
});

test('A fault names its field', async () => {
  const bad = await desk().post(`/api/schools/${city.school.id}/faculty`, {
    kind: 'guest',
    instructs: true,
    name: ' ',
  });
  expect(bad.status).toBe(400);
  expect(bad.body.errors.map((error: { field: string }) => error.field)).toEqual(
    expect.arrayContaining(['kind', 'name']),
  );
  const { id } = await aMember(world, coordinator, city.school, { name: '陈老师' });
  const later = { title: '沟通', hours: 2, heldOn: '2026-11-23' };
  const tomorrow = await desk().post(`/api/faculty/${id}/trainings`, later);
  expect(tomorrow.body.errors).toMatchObject([{ field: 'heldOn', code: 'day.to-come' }]);
  const never = await desk().post(`/api/faculty/${id}/trainings`, { ...later, heldOn: '2026-02-30' });
  expect(never.body.errors).toMatchObject([{ field: 'heldOn' }]);
});

test('A certificate is a PDF or a picture by its content, and seen by the own school alone', async () => {
  const { id } = await aMember(world, coordinator, city.school, { name: '褚老师' });
  const path = `/api/trainings/${await aTraining(world, coordinator, id)}/certificate`;
  expect(await desk().upload(path, '证书.pdf', '<svg onload="alert(1)"/>')).toMatchObject({
    status: 422,
    body: { code: 'paper.not-pdf-or-image' },
  });
  const picture = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#fff' } })
    .withExif({ IFD0: { Artist: 'somewhere' } })
    .png()
    .toBuffer();
  expect((await desk().upload(path, '证书.png', picture)).body).toMatchObject({ certificate: '证书.png' });
  const sent = await desk().get(path);
  expect(sent.headers.get('content-type')).toBe('image/jpeg');
  expect(sent.headers.get('content-disposition')).toContain('attachment');
  expect(Buffer.from(sent.body).includes('somewhere')).toBe(false);
  expect((await desk().upload(path, '证书.pdf', '%PDF-1.7 …')).status).toBe(201);
  expect((await desk().get(path)).headers.get('content-type')).toBe('application/pdf');
  expect((await desk().upload(path, '证书.pdf', Buffer.alloc(10 * 1024 * 1024 + 1))).status).toBe(413);
  expect((await world.as(stranger).get(path)).status).toBe(404);
  expect((await world.as(stranger).get(`/api/faculty/${id}`)).status).toBe(404);
  expect((await world.as(stranger).delete(`/api/faculty/${id}`)).status).toBe(404);
});

test('Somebody who deletes the account goes on as a number', async () => {
  const teacher = await aPerson(world, { name: '卫老师', roles: [['class_teacher', city.class]] });
  const { id } = await aMember(world, coordinator, city.school, { name: '卫老师', personId: teacher.id });
  const path = `/api/trainings/${await aTraining(world, coordinator, id)}/certificate`;
  await desk().upload(path, '证书.pdf', '%PDF-1.7 …');
  const own = (await world.as(teacher).get('/api/me/data')).body.data.faculty;
  expect(own).toMatchObject({
    entries: [{ name: '卫老师' }],
    trainings: [{ hours: 18, certificate: '证书.pdf' }],
  });
  const { teachers } = await summary();
  await world.as(teacher).delete('/api/me', { password: teacher.password });
  await world.drain();
  expect((await desk().get(`/api/faculty/${id}`)).body).toMatchObject({
    name: '',
    personId: null,
    hours: 18,
  });
  expect((await desk().get(path)).status).toBe(404);
  expect((await summary()).teachers).toBe(teachers);
});
