import { aCity, aClass, aSchool, type City } from '../../support/builders/organization';
import { aGuardian, aPupil } from '../../support/builders/identity';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;

const desk = () => world.as(coordinator);
const archivedNames = async () =>
  (await desk().get(`/api/schools/${city.school.id}/archived-classes`)).body.items.map(
    ({ name }: { name: string }) => name,
  );

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
});
afterAll(() => world.close());

describe('a class that is no longer used', () => {
  it('is put away and taken back as it was, with its teacher and its code', async () => {
    const spare = await aClass(world, city.grade, '7班');
    const teacher = await aPerson(world, { roles: [['class_teacher', spare]] });
    const { code } = (await world.as(teacher).post(`/api/classes/${spare.id}/invite-codes`, {})).body;
    expect((await desk().delete(`/api/classes/${spare.id}`)).status).toBe(204);
    expect((await world.as(teacher).get(`/api/classes/${spare.id}/pupils`)).status).toBe(404);
    expect((await world.as(teacher).post(`/api/classes/${spare.id}/invite-codes`, {})).status).toBe(404);
    expect((await world.http.get(`/api/invitations/${code}`)).status).toBe(404);
    const beside = await desk().get(`/api/units?parent=${city.grade.id}`);
    expect(JSON.stringify(beside.body)).not.toContain(spare.id);
    expect(await archivedNames()).toEqual([expect.stringContaining('7班')]);

    expect((await desk().post(`/api/classes/${spare.id}/restoration`)).status).toBe(204);
    expect((await desk().post(`/api/classes/${spare.id}/restoration`)).status).toBe(204);
    expect((await world.as(teacher).get(`/api/classes/${spare.id}/pupils`)).status).toBe(200);
    expect((await world.http.get(`/api/invitations/${code}`)).status).toBe(200);
    expect(await archivedNames()).toEqual([]);
  });

  it('is not put away while pupils are on its list', async () => {
    const full = await aClass(world, city.grade, '8班');
    const { id } = await aPupil(world, full);
    const refused = await desk().delete(`/api/classes/${full.id}`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'class.not-empty', details: { pupils: 1 } } });
    await desk().delete(`/api/pupils/${id}`);
    expect((await desk().delete(`/api/classes/${full.id}`)).status).toBe(204);
    const alone = await desk().post(`/api/pupils/${id}/restoration`);
    expect(alone).toMatchObject({ status: 409, body: { code: 'pupil.class-archived' } });
  });

  it('does not come back beside another of its name, nor when it has left the school', async () => {
    const old = await aClass(world, city.grade, '9班');
    await desk().delete(`/api/classes/${old.id}`);
    await aClass(world, city.grade, '9班');
    const answer = await desk().post(`/api/classes/${old.id}/restoration`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'class.name-taken' } });

    const last = await aSchool(world, city.district, { name: '第三学校', gradeLevel: 6 });
    await aPupil(world, last.class);
    world.clock.set('2027-09-02T04:00:00.000Z');
    const hers = await aPerson(world, { roles: [['coordinator', last.school]] });
    const path = `/api/schools/${last.school.id}/promotion`;
    const { fingerprint } = (await world.as(hers).get(path)).body;
    expect((await world.as(hers).post(path, { fingerprint })).status).toBe(200);
    const gone = await world.as(hers).post(`/api/classes/${last.class.id}/restoration`);
    expect(gone).toMatchObject({ status: 409, body: { code: 'class.left-school' } });
    const list = await world.as(hers).get(`/api/schools/${last.school.id}/archived-classes`);
    expect(list.body).toMatchObject({ items: [], total: 0 });
    world.clock.set('2026-11-18T04:00:00.000Z');
  });
});

describe('a pupil taken off the list', () => {
  it('comes back with the guardians who had joined', async () => {
    const ownClass = await aClass(world, city.grade, '10班');
    const pupil = await aPupil(world, ownClass, '周小雨');
    const guardian = await aGuardian(world, { pupil, name: '周大雨' });
    await desk().delete(`/api/pupils/${pupil.id}`);
    expect((await world.as(guardian).get('/api/me')).body.children).toEqual([]);
    const left = await desk().get(`/api/classes/${ownClass.id}/left-pupils`);
    expect(left.body).toMatchObject({ total: 1, items: [{ id: pupil.id, name: '周小雨' }] });

    const back = await desk().post(`/api/pupils/${pupil.id}/restoration`);
    expect(back).toMatchObject({ status: 200, body: { name: '周小雨', guardians: [{ name: '周大雨' }] } });
    expect((await world.as(guardian).get('/api/me')).body.children).toHaveLength(1);
    expect((await desk().get(`/api/classes/${ownClass.id}/left-pupils`)).body.total).toBe(0);
  });

  it('does not come back beside another of the name', async () => {
    const { id } = await aPupil(world, city.class, '吴双');
    await desk().delete(`/api/pupils/${id}`);
    await aPupil(world, city.class, '吴双');
    const answer = await desk().post(`/api/pupils/${id}/restoration`);
    expect(answer).toMatchObject({ status: 422, body: { code: 'pupil.name-taken' } });
  });
});

it('is the coordinator’s to do, in the own school', async () => {
  const { id } = await aPupil(world, city.class);
  const spare = await aClass(world, city.grade, '11班');
  const elsewhere = await aSchool(world, city.district, { name: '第二学校' });
  const others: [TestPerson, number][] = [
    [await aPerson(world, { roles: [['coordinator', elsewhere.school]] }), 404],
    [await aPerson(world, { roles: [['class_teacher', city.class]] }), 403],
    [await aPerson(world, { roles: [['district_officer', city.district]] }), 403],
    [await aPerson(world, { roles: [['auditor', city.city]] }), 403],
  ];
  for (const [person, status] of others) {
    const by = world.as(person);
    expect((await by.delete(`/api/classes/${spare.id}`)).status).toBe(status);
    expect((await by.post(`/api/classes/${spare.id}/restoration`)).status).toBe(status);
    expect((await by.post(`/api/pupils/${id}/restoration`)).status).toBe(status);
    expect((await by.get(`/api/classes/${spare.id}/left-pupils`)).status).toBe(status);
    expect((await by.get(`/api/schools/${city.school.id}/archived-classes`)).status).toBe(status);
  }
});
