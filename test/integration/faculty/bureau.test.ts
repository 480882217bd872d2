import { Studios } from '@libs/faculty';
import { aMember } from '../../support/builders/faculty';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aGuardian } from '../../support/builders/identity';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;
let district: TestPerson;
let officer: TestPerson;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  district = await aPerson(world, { roles: [['district_officer', city.district]] });
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
});
afterAll(() => world.close());

const level = (memberId: string, unitId: string, wish: object = {}) => ({
  ...{
    memberId,
    unitId,
    level: 'master',
    documentNumber: '区教〔2026〕7号',
    since: '2026-01-01',
    until: '2027-12-31',
  },
  ...wish,
});

test('A level is granted by district or city, stands until its day, and can be taken back', async () => {
  const { id } = await aMember(world, coordinator, city.school, { name: '沈老师', instructs: true });
  expect((await world.as(coordinator).post('/api/talents', level(id, city.district.id))).status).toBe(403);
  expect((await world.as(district).post('/api/talents', level(id, city.city.id))).status).toBe(404);
  const backwards = level(id, city.district.id, { until: '2025-12-31' });
  expect((await world.as(district).post('/api/talents', backwards)).body.errors).toMatchObject([
    { field: 'until' },
  ]);
  const granted = await world.as(district).post('/api/talents', level(id, city.district.id));
  expect(granted.body).toMatchObject({
    name: '沈老师',
    level: 'master',
    state: 'standing',
    mayWithdraw: true,
  });
  await world
    .as(officer)
    .post('/api/talents', level(id, city.city.id, { level: 'expert', until: '2026-10-31' }));
  const shown = async () => (await world.as(coordinator).get(`/api/faculty/${id}`)).body.talents;
  expect(await shown()).toMatchObject([{ level: 'master', grantedBy: '东区' }]);
  const all = await world.as(district).get('/api/talents?show=all');
  expect(all.body.items.map((talent: { state: string }) => talent.state).toSorted()).toEqual([
    'over',
    'standing',
  ]);
  const byCity = all.body.items.find((talent: { level: string }) => talent.level === 'expert');
  expect((await world.as(district).delete(`/api/talents/${byCity.id}`)).status).toBe(404);
  const path = `/api/talents/${granted.body.id}`;
  expect((await world.as(district).delete(path)).status).toBe(204);
  expect(await shown()).toEqual([]);
  expect((await world.as(district).post(`${path}/restoration`)).body.state).toBe('standing');
});

test('A studio is kept by its district, shown to everybody of the city, and to nobody else', async () => {
  const leader = await aMember(world, coordinator, city.school, { name: '韩老师', instructs: true });
  const helper = await aMember(world, coordinator, city.school, { name: '杨老师' });
  const body = {
    unitId: city.district.id,
    name: '韩老师工作室',
    leaderId: leader.id,
    memberIds: [helper.id, leader.id],
  };
  const place = {
    longitude: 120.123456,
    latitude: 30.5,
    address: '和平路 8 号',
    communities: ['青禾社区', '青禾社区'],
  };
  expect(
    (await world.as(district).post('/api/studios', { ...body, longitude: 120 })).body.errors,
  ).toMatchObject([{ field: 'latitude', code: 'place.half' }]);
  const made = await world.as(district).post('/api/studios', { ...body, ...place });
  expect(made.body).toMatchObject({
    leader: { name: '韩老师', schoolName: city.school.name },
    members: [{ name: '杨老师' }],
    communities: ['青禾社区'],
    longitude: 120.123456,
    may: ['manage'],
  });
  const path = `/api/studios/${made.body.id}`;
  const parent = await aGuardian(world, { class: city.class });
  expect((await world.as(parent).get('/api/studios')).body.items).toMatchObject([{ name: '韩老师工作室' }]);
  expect((await world.as(parent).get(path)).body.may).toEqual([]);
  const elsewhere = await aCity(world);
  const stranger = await aGuardian(world, { class: elsewhere.class });
  expect((await world.as(stranger).get(path)).status).toBe(404);
  expect((await world.as(stranger).get('/api/studios')).body.total).toBe(0);
  const listed = await world.get(Studios).list({ path: city.city.path }, { limit: 10, offset: 0 });
  expect(listed).toMatchObject({ total: 1, items: [{ latitude: 30.5 }] });
  const change = { revision: made.body.revision, name: '韩晴家庭教育工作室' };
  expect((await world.as(officer).patch(path, change)).body).toMatchObject({
    name: change.name,
    memberCount: 1,
  });
  expect(await world.as(district).patch(path, change)).toMatchObject({
    status: 409,
    body: { code: 'studio.changed-meanwhile' },
  });
  expect((await world.as(district).delete(path)).status).toBe(204);
  expect((await world.as(parent).get(path)).status).toBe(404);
  expect((await world.as(district).post(`${path}/restoration`)).status).toBe(200);
});

test('A studio shows whom it helps and what comes, and its school counts it beside the evidence of outreach', async () => {
  const leader = await aMember(world, coordinator, city.school, { name: '许老师' });
  const helped = await aSchool(world, city.district, { name: '第二学校' });
  const studio = await world
    .as(district)
    .post('/api/studios', { unitId: city.district.id, name: '许老师工作室', leaderId: leader.id });
  const studioId = studio.body.id as string;
  const desk = world.as(coordinator);
  const base = `/api/schools/${city.school.id}`;
  const outreach = async () => (await desk.get(`/api/units/${city.school.id}/outreach`)).body;
  expect(await outreach()).toMatchObject({ pairedSchools: 0, communitySessions: 0 });
  const choices = await desk.get(`${base}/partner-choices?q=${encodeURIComponent('第二')}`);
  expect(choices.body.items).toEqual([
    { id: helped.school.id, name: '第二学校', districtName: city.district.name },
  ]);
  const pairing = { partnerId: helped.school.id, studioId, since: '2026-09-01' };
  expect((await desk.post(`${base}/pairings`, pairing)).status).toBe(204);
  const wrong = [
    [{ ...pairing, partnerId: city.school.id }, 422, 'partnerId'],
    [{ ...pairing, until: '2026-08-01' }, 400, 'until'],
    [{ ...pairing, studioId: helped.school.id }, 422, 'studioId'],
  ] as const;
  for (const [body, status, field] of wrong) {
    const answer = await desk.post(`${base}/pairings`, body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([status, field]);
  }
  const session = { community: '青禾社区', title: '手机放哪儿', place: '社区活动室', studioId };
  await desk.post(`${base}/community-sessions`, { ...session, startsAt: '2026-10-10T02:00:00.000Z' });
  await desk.post(`${base}/community-sessions`, { ...session, startsAt: '2026-12-10T02:00:00.000Z' });
  expect(await outreach()).toMatchObject({ pairedSchools: 1, communitySessions: 1 });
  const parent = await aGuardian(world, { class: city.class });
  expect((await world.as(parent).get(`/api/studios/${studioId}`)).body).toMatchObject({
    partners: ['第二学校'],
    coming: [{ title: '手机放哪儿', community: '青禾社区', schoolName: city.school.name }],
  });
  const listed = await desk.get(`${base}/community-sessions`);
  expect(listed.body.items.map((one: { over: boolean }) => one.over)).toEqual([false, true]);
  const held = listed.body.items[1];
  const change = { ...session, startsAt: held.startsAt, participants: 26, revision: held.revision };
  expect((await desk.put(`/api/community-sessions/${held.id}`, change)).status).toBe(204);
  expect(await desk.put(`/api/community-sessions/${held.id}`, change)).toMatchObject({
    status: 409,
    body: { code: 'outreach.changed-meanwhile' },
  });
  const stranger = await aPerson(world, { roles: [['coordinator', helped.school]] });
  expect((await world.as(stranger).get(`${base}/pairings`)).status).toBe(404);
  expect((await world.as(stranger).delete(`/api/community-sessions/${held.id}`)).status).toBe(404);
  expect((await world.as(district).get(`${base}/pairings`)).body.items).toMatchObject([
    { partnerName: '第二学校', studioName: '许老师工作室', standing: true },
  ]);
  const [pair] = (await desk.get(`${base}/pairings`)).body.items;
  await desk.delete(`/api/pairings/${pair.id}`);
  await desk.delete(`/api/community-sessions/${held.id}`);
  expect(await outreach()).toMatchObject({ pairedSchools: 0, communitySessions: 0 });
  await desk.post(`/api/pairings/${pair.id}/restoration`);
  await desk.post(`/api/community-sessions/${held.id}/restoration`);
  expect(await outreach()).toMatchObject({ pairedSchools: 1, communitySessions: 1 });
});

test('Nobody of another district is put into a studio', async () => {
  const other = await aCity(world);
  const { school } = await aSchool(world, other.district);
  const theirs = await aPerson(world, { roles: [['coordinator', school]] });
  const member = await aMember(world, theirs, school, { name: '朱老师' });
  const body = { unitId: city.district.id, name: '某工作室', leaderId: member.id };
  expect((await world.as(district).post('/api/studios', body)).status).toBe(404);
  const found = await world.as(district).get(`/api/talents/candidates?q=${encodeURIComponent('朱')}`);
  expect(found.body.items).toEqual([]);
});
