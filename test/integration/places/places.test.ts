import { aGuardian } from '../../support/builders/identity';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aMember } from '../../support/builders/faculty';
import { aPlace, aVisitSlot } from '../../support/builders/places';
import { aWorld, type World } from '../../support/world';

describe('the education map', () => {
  let world: World;
  let city: City;
  let bureau: TestPerson;
  let officer: TestPerson;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    bureau = await aPerson(world, { roles: [['city_officer', city.city]] });
    officer = await aPerson(world, { roles: [['district_officer', city.district]] });
  });
  afterAll(() => world.close());

  const aParent = () => aGuardian(world, { class: city.class });
  const drawing = (name: string) => ({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { layer: 'road', name },
        geometry: {
          type: 'LineString',
          coordinates: [
            [120, 30],
            [120.1, 30.1],
          ],
        },
      },
    ],
  });

  it('is drawn by the city itself, and nobody’s drawing is lost to another’s', async () => {
    const parent = await aParent();
    expect((await world.as(parent).get('/api/me/map')).body).toMatchObject({ map: null, revision: 0 });
    const draw = (map: object, revision: number) =>
      world.as(bureau).put(`/api/units/${city.city.id}/map`, { map, revision });
    expect((await draw(drawing('长亭路'), 0)).body.revision).toBe(1);
    expect((await draw(drawing('松涛路'), 0)).body.code).toBe('map.changed-meanwhile');
    const wrong = await draw({ ...drawing('x'), features: [{ type: 'Feature' }] }, 1);
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([400, 'map.features.0.properties.layer']);
    expect((await draw(drawing('松涛路'), 1)).body.revision).toBe(2);
    const { body } = await world.as(parent).get('/api/me/map');
    expect(body.map.features[0].properties).toEqual({ layer: 'road', name: '松涛路' });
    const elsewhere = await aCity(world);
    const stranger = await aPerson(world, { roles: [['city_officer', elsewhere.city]] });
    const foreign = await world
      .as(stranger)
      .put(`/api/units/${city.city.id}/map`, { map: drawing('x'), revision: 2 });
    expect(foreign.status).toBe(404);
  });

  it('shows places and studios, by kind, district and stage, and closes one with a way back', async () => {
    const parent = await aParent();
    const coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    const { id: leaderId } = await aMember(world, coordinator, city.school);
    const studio = {
      unitId: city.district.id,
      name: '沈老师工作室',
      leaderId,
      longitude: 120.2,
      latitude: 30.2,
    };
    await world.as(officer).post('/api/studios', studio);
    const museum = await aPlace(world, bureau, city.city, {
      kind: 'museum',
      name: '城市博物馆',
      stages: ['L4'],
    });
    const base = await aPlace(world, officer, city.district);
    const names = async (filter = '') =>
      ((await world.as(parent).get(`/api/places${filter}`)).body.items as { name: string }[]).map(
        ({ name }) => name,
      );
    expect(await names()).toEqual(expect.arrayContaining(['城市博物馆', '稻田实践基地', '沈老师工作室']));
    expect(await names('?pageSize=2&page=2')).toEqual(['沈老师工作室']);
    expect(await names('?kind=studio')).toEqual(['沈老师工作室']);
    expect(await names('?kind=base')).toEqual(['稻田实践基地']);
    expect(await names('?stage=L4')).toEqual(['城市博物馆', '沈老师工作室']);
    expect(await names(`?districtId=${city.district.id}&q=稻`)).toEqual(['稻田实践基地']);
    const shown = await world.as(parent).get(`/api/places/${base}`);
    expect(shown.body).toMatchObject({ districtName: '东区', may: ['visit'], latitude: 30.1 });
    expect((await world.as(officer).patch(`/api/places/${museum}`, { revision: 1, name: '馆' })).status).toBe(
      404,
    );
    const change = (name: string) => world.as(officer).patch(`/api/places/${base}`, { revision: 1, name });
    expect((await change('稻香基地')).body.revision).toBe(2);
    expect((await change('麦香基地')).body.code).toBe('place.changed-meanwhile');
    await world.as(officer).delete(`/api/places/${base}`);
    expect((await world.as(parent).get(`/api/places/${base}`)).status).toBe(404);
    await world.as(officer).post(`/api/places/${base}/restoration`, {});
    expect((await world.as(parent).get(`/api/places/${base}`)).status).toBe(200);
    const stranger = await aGuardian(world, { class: (await aCity(world)).class });
    expect((await world.as(stranger).get(`/api/places/${base}`)).status).toBe(404);
  });

  it('never books more people than a place has room for, however many want in at once', async () => {
    const place = await aPlace(world, officer, city.district, { name: '气象站' });
    const slot = await aVisitSlot(world, officer, place, 7);
    const parents = await Promise.all(Array.from({ length: 10 }, aParent));
    const answers = await Promise.all(
      parents.map((parent) => world.as(parent).post(`/api/visit-slots/${slot}/bookings`, { people: 2 })),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(3);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused.map(({ body }) => body.code)).toEqual(Array.from({ length: 7 }, () => 'place-visit.full'));
    const visitors = await world.as(officer).get(`/api/visit-slots/${slot}/bookings`);
    expect(visitors.body.total).toBe(3);
    expect((await world.as(bureau).get(`/api/visit-slots/${slot}/bookings`)).status).toBe(200);
    const { body } = await world.as(parents[0] as TestPerson).get(`/api/places/${place}/visit-slots`);
    expect(body.items).toMatchObject([{ capacity: 7, free: 1 }]);
  });

  it('books a time once for a person, gives it back, and calls times off', async () => {
    const place = await aPlace(world, officer, city.district, { name: '古桥' });
    const slot = await aVisitSlot(world, officer, place, 10);
    const parent = await aParent();
    const ask = world.as(parent);
    const twice = await Promise.all(
      [1, 2].map(() => ask.post(`/api/visit-slots/${slot}/bookings`, { people: 3 })),
    );
    expect(twice.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    const own = async () => (await ask.get('/api/me/place-visits')).body.items;
    const [visit] = await own();
    expect(visit).toMatchObject({ placeName: '古桥', people: 3, state: 'BOOKED', coming: true });
    const other = await aParent();
    expect((await world.as(other).post(`/api/visit-bookings/${visit.id}/cancellation`, {})).status).toBe(404);
    expect((await ask.post(`/api/visit-bookings/${visit.id}/cancellation`, {})).status).toBe(204);
    expect((await ask.post(`/api/visit-bookings/${visit.id}/cancellation`, {})).body.code).toBe(
      'place-visit.not-cancellable',
    );
    const free = async () => (await ask.get(`/api/places/${place}/visit-slots`)).body.items[0]?.free;
    expect(await free()).toBe(10);
    await ask.post(`/api/visit-slots/${slot}/bookings`, { people: 4 });
    expect(await free()).toBe(6);
    expect((await world.as(officer).delete(`/api/visit-slots/${slot}`)).status).toBe(204);
    expect(await free()).toBeUndefined();
    expect((await own())[0]).toMatchObject({ coming: false });
    expect((await world.as(other).post(`/api/visit-slots/${slot}/bookings`, { people: 1 })).body.code).toBe(
      'place-visit.full',
    );
  });

  it('gives coming visits back when the account goes, and tells the person before', async () => {
    const place = await aPlace(world, officer, city.district, { name: '小河' });
    const slot = await aVisitSlot(world, officer, place, 5);
    const parent = await aParent();
    await world.as(parent).post(`/api/visit-slots/${slot}/bookings`, { people: 5 });
    const { body } = await world.as(parent).get('/api/me/data');
    expect(body.data.placeVisits).toMatchObject([{ placeName: '小河', people: 5, state: 'BOOKED' }]);
    await world.as(parent).delete('/api/me', { password: parent.password });
    await world.drain();
    const slots = await world.as(officer).get(`/api/places/${place}/visit-slots`);
    expect(slots.body.items).toMatchObject([{ free: 5 }]);
    const visitors = await world.as(officer).get(`/api/visit-slots/${slot}/bookings`);
    expect(visitors.body.items).toMatchObject([{ name: '', people: 5 }]);
  });

  it('offers only times that lie ahead', async () => {
    const place = await aPlace(world, officer, city.district, { name: '果园' });
    const slots = [{ startsAt: '2026-11-01T01:00:00Z', endsAt: '2026-11-01T03:00:00Z', capacity: 5 }];
    const { status, body } = await world.as(officer).post(`/api/places/${place}/visit-slots`, { slots });
    expect([status, body.errors[0].field]).toEqual([400, 'slots.0.startsAt']);
  });
});
