import { aCity, aClass, aSchool, type City } from '../../support/builders/organization';
import { aGuardian, aPupil } from '../../support/builders/identity';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;

const pupilsOf = (unit: { id: string }, query = '') =>
  world.as(coordinator).get(`/api/classes/${unit.id}/pupils?pageSize=100${query}`);

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
});
afterAll(() => world.close());

describe('the class list', () => {
  it('shows pupils with their guardians, page by page', async () => {
    const ownClass = await aClass(world, city.grade, '7班');
    const pupil = await aPupil(world, ownClass, '甲一');
    for (const name of ['甲二', '甲三', '乙一']) await aPupil(world, ownClass, name);
    const guardian = await aGuardian(world, { pupil, name: '甲父', relation: 'father' });
    const { body } = await pupilsOf(ownClass, '&q=甲');
    expect(body.total).toBe(3);
    expect(body.items[0]).toMatchObject({
      name: '甲一',
      guardians: [{ personId: guardian.id, name: '甲父', relation: 'father', joined: true }],
    });
    const second = await world.as(coordinator).get(`/api/classes/${ownClass.id}/pupils?page=2&pageSize=3`);
    expect(second.body).toMatchObject({ page: 2, pageSize: 3, total: 4, items: [{}] });
  });

  it('takes each name once', async () => {
    const path = `/api/classes/${city.class.id}/pupils`;
    expect((await world.as(coordinator).post(path, { name: '张 伟' })).status).toBe(201);
    expect((await world.as(coordinator).post(path, { name: '张伟' })).body.code).toBe('pupil.name-taken');
    expect((await world.as(coordinator).post(path, { name: '张伟2' })).status).toBe(201);
    expect((await world.as(coordinator).post(path, { name: '王𬀩' })).status).toBe(201);
    expect((await world.as(coordinator).post(path, { name: '王𬍛' })).status).toBe(201);
    expect((await world.as(coordinator).post(path, { name: '=1+1' })).status).toBe(400);
  });

  it('takes a name once from two clicks', async () => {
    const add = () => world.as(coordinator).post(`/api/classes/${city.class.id}/pupils`, { name: '双击' });
    const statuses = (await Promise.all([add(), add(), add()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 422, 422]);
  });

  it('moves a pupil to another class, and the guardian with it', async () => {
    const other = await aClass(world, city.grade, '8班');
    const guardian = await aGuardian(world, { class: city.class });
    await world.as(guardian).get('/api/me');
    const moved = await world.as(coordinator).patch(`/api/pupils/${guardian.pupilId}`, { classId: other.id });
    expect(moved.body.classId).toBe(other.id);
    expect((await world.as(guardian).get('/api/me')).body).toMatchObject({
      roles: [{ role: 'guardian', unitId: other.id }],
      children: [{ className: '4年级8班' }],
    });
  });

  it('keeps pupils in their school', async () => {
    const elsewhere = await aSchool(world, city.district, { name: '第二学校' });
    const both = await aPerson(world, {
      roles: [
        ['coordinator', city.school],
        ['coordinator', elsewhere.school],
      ],
    });
    const pupil = await aPupil(world, city.class);
    const move = { classId: elsewhere.class.id };
    expect((await world.as(both).patch(`/api/pupils/${pupil.id}`, move)).status).toBe(404);
  });

  it('lets a pupil leave and another of the name come', async () => {
    const guardian = await aGuardian(world, { pupil: await aPupil(world, city.class, '离校生') });
    expect((await world.as(coordinator).delete(`/api/pupils/${guardian.pupilId}`)).status).toBe(204);
    expect((await world.as(guardian).get('/api/me')).body).toMatchObject({ roles: [], children: [] });
    expect((await world.as(coordinator).delete(`/api/pupils/${guardian.pupilId}`)).status).toBe(404);
    const path = `/api/classes/${city.class.id}/pupils`;
    expect((await world.as(coordinator).post(path, { name: '离校生' })).status).toBe(201);
  });

  it('takes off a guardian who joined with the wrong pupil', async () => {
    const guardian = await aGuardian(world, { class: city.class });
    const path = `/api/pupils/${guardian.pupilId}/guardians/${guardian.id}`;
    expect((await world.as(coordinator).delete(path)).status).toBe(204);
    expect((await world.as(guardian).get('/api/me')).body.children).toEqual([]);
  });

  it('is read by its class teacher, and by nobody of another class, school or level', async () => {
    const otherClass = await aClass(world, city.grade, '9班');
    const elsewhere = await aSchool(world, city.district, { name: '第二学校' });
    const pupil = await aPupil(world, city.class);
    const outcome = async (role: Parameters<typeof aPerson>[1], method: 'get' | 'patch') => {
      const client = world.as(await aPerson(world, role));
      const path = method === 'get' ? `/api/classes/${city.class.id}/pupils` : `/api/pupils/${pupil.id}`;
      return (await client.send(method.toUpperCase(), path, method === 'get' ? undefined : { name: '改名' }))
        .status;
    };
    expect(await outcome({ roles: [['class_teacher', city.class]] }, 'get')).toBe(200);
    expect(await outcome({ roles: [['class_teacher', city.class]] }, 'patch')).toBe(403);
    expect(await outcome({ roles: [['class_teacher', otherClass]] }, 'get')).toBe(404);
    expect(await outcome({ roles: [['coordinator', elsewhere.school]] }, 'get')).toBe(404);
    expect(await outcome({ roles: [['coordinator', elsewhere.school]] }, 'patch')).toBe(404);
    expect(await outcome({ roles: [['district_officer', city.district]] }, 'get')).toBe(403);
    expect(await outcome({ roles: [['administrator', city.city]] }, 'get')).toBe(403);
  });
});
