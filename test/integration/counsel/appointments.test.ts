import { JobRunner } from '@libs/platform';
import { aStation, freeSlots } from '../../support/builders/counsel';
import { aGuardian } from '../../support/builders/identity';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

describe('appointments with a counsellor', () => {
  let world: World;
  let city: City;
  let coordinator: TestPerson;
  let counsellor: TestPerson;
  let station: { id: string; revision: number; hoursId: string };

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    counsellor = await aPerson(world, { name: '许静', roles: [['instructor', city.school]] });
    station = await aStation(world, { unit: city.school, manager: coordinator, counsellor });
  });
  afterAll(() => world.close());

  const aParent = () => aGuardian(world, { class: city.class });
  const week = async (from: string) =>
    (await world.as(counsellor).get(`/api/me/counselling?from=${from}`)).body.slots as {
      id: string;
      open: boolean;
      booked: { id: string; personName: string | null; topic: string | null; may: string[] } | null;
    }[];
  const appointmentsOf = async (person: TestPerson) =>
    (await world.as(person).get('/api/me/appointments')).body.items as {
      id: string;
      state: string;
      may: string[];
    }[];

  it('have times made of weekly hours for four weeks', async () => {
    const slots = await freeSlots(world, await aParent(), station.id);
    expect(slots).toHaveLength(12);
    expect(slots[0]).toMatchObject({ startsAt: '2026-11-24T06:00:00.000Z', counsellorName: '许静' });
    await world.get(JobRunner).runScheduled('counsel-slots');
    expect(await freeSlots(world, await aParent(), station.id)).toHaveLength(12);
    world.clock.set('2026-11-25T04:00:00Z');
    await world.get(JobRunner).runScheduled('counsel-slots');
    expect(await freeSlots(world, await aParent(), station.id)).toHaveLength(12);
    world.clock.set('2026-11-18T04:00:00Z');
  });

  it('happen at stations that a bureau reads page by page, and finds by their name or their school', async () => {
    const district = await aPerson(world, { roles: [['district_officer', city.district]] });
    const { school: other } = await aSchool(world, city.district, { name: '百分之百%小学' });
    for (const unit of [other, city.district])
      await aStation(world, {
        unit,
        manager: district,
        counsellor: await aPerson(world, { roles: [['instructor', unit]] }),
      });
    const list = async (query: string) =>
      (await world.as(district).get(`/api/units/${city.district.id}/stations?${query}`)).body;
    const first = await list('pageSize=2');
    expect(first).toMatchObject({ total: 3, items: [{ unitId: city.district.id }, {}] });
    expect((await list('pageSize=2&page=2')).items).toHaveLength(1);
    const named = await list(`q=${encodeURIComponent('百%')}`);
    expect(named.items).toMatchObject([{ unitId: other.id }]);
    expect(await list(`q=${encodeURIComponent('没有')}`)).toMatchObject({ total: 0 });
  });

  it('are never given twice, however many want the same time at once', async () => {
    const parents = await Promise.all(Array.from({ length: 8 }, aParent));
    const [slot] = await freeSlots(world, parents[0] as TestPerson, station.id);
    const answers = await Promise.all(
      parents.map((parent) =>
        world.as(parent).post(`/api/slots/${slot?.id}/appointments`, { topic: 'study' }),
      ),
    );
    const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(statuses).toEqual([204, ...Array.from({ length: 7 }, () => 409)]);
    const codes = new Set(answers.filter(({ status }) => status === 409).map(({ body }) => body.code));
    expect(codes).toEqual(new Set(['slot.taken']));
    const [row] = await world.database.query<{ n: string }>(
      'SELECT COUNT(*) AS n FROM appointments WHERE slot_id = ?',
      [slot?.id],
    );
    expect(Number(row?.n)).toBe(1);
  });

  it('are one at a time for a person, also when she asks for several at once', async () => {
    const parent = await aParent();
    const slots = (await freeSlots(world, parent, station.id)).slice(0, 4);
    const answers = await Promise.all(
      slots.map(({ id }) => world.as(parent).post(`/api/slots/${id}/appointments`, {})),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('appointment.one-at-a-time');
    const [booked] = await appointmentsOf(parent);
    expect((await world.as(parent).post(`/api/appointments/${booked?.id}/cancellation`)).status).toBe(204);
    expect((await freeSlots(world, parent, station.id)).map(({ id }) => id)).toEqual(
      expect.arrayContaining(slots.map(({ id }) => id)),
    );
  });

  it('are seen by the counsellor alone; the coordinator sees counts', async () => {
    const parent = await aParent();
    const [slot] = await freeSlots(world, parent, station.id);
    await world.as(parent).post(`/api/slots/${slot?.id}/appointments`, { topic: 'emotion' });
    const own = (await week('2026-11-23')).find(({ id }) => id === slot?.id);
    expect(own?.booked).toMatchObject({ personName: parent.name, topic: 'emotion', may: ['cancel'] });
    const peek = await world.as(coordinator).get('/api/me/counselling?from=2026-11-23');
    expect(peek.body.slots).toEqual([]);
    const figures = await world.as(coordinator).get(`/api/stations/${station.id}/figures`);
    expect(JSON.stringify(figures.body)).not.toContain(parent.name);
    const months = figures.body.months as { booked: number; cancelledByGuardian: number }[];
    const total = (of: (month: (typeof months)[number]) => number) =>
      months.reduce((sum, month) => sum + of(month), 0);
    expect([total((one) => one.booked), total((one) => one.cancelledByGuardian)]).toEqual([2, 1]);
    const other = await aSchool(world, city.district, { name: '别校' });
    const stranger = await aPerson(world, { roles: [['coordinator', other.school]] });
    expect((await world.as(stranger).get(`/api/stations/${station.id}/figures`)).status).toBe(404);
    const foreign = await aGuardian(world, { class: other.class });
    expect((await world.as(foreign).get(`/api/me/stations/${station.id}/slots`)).status).toBe(404);
    expect((await world.as(foreign).post(`/api/slots/${slot?.id}/appointments`, {})).status).toBe(404);
  });

  it('are called off by the station, and who had booked is told', async () => {
    const parent = await aParent();
    const [slot] = await freeSlots(world, parent, station.id);
    await world.as(parent).post(`/api/slots/${slot?.id}/appointments`, {});
    expect((await world.as(coordinator).post(`/api/slots/${slot?.id}/closing`)).status).toBe(404);
    expect((await world.as(counsellor).post(`/api/slots/${slot?.id}/closing`)).status).toBe(204);
    expect(await appointmentsOf(parent)).toEqual([
      expect.objectContaining({ state: 'CANCELLED_BY_STATION', may: [] }),
    ]);
    const again = await world.as(parent).post(`/api/slots/${slot?.id}/appointments`, {});
    expect([again.status, again.body.code]).toEqual([409, 'slot.taken']);
    expect((await world.as(counsellor).post(`/api/slots/${slot?.id}/opening`)).status).toBe(204);
    expect((await world.as(parent).post(`/api/slots/${slot?.id}/appointments`, {})).status).toBe(204);
  });

  it('are reminded of once, marked, and then forgotten but for the count', async () => {
    const parent = await aParent();
    const slots = await freeSlots(world, parent, station.id);
    const last = slots.at(-1);
    await world.as(parent).post(`/api/slots/${last?.id}/appointments`, { topic: 'family' });
    const startsAt = new Date(last?.startsAt as string).getTime();
    const reminded = async () =>
      (
        await world.database.query<{ at: Date | null }>(
          'SELECT reminded_at AS at FROM appointments WHERE live_slot = ?',
          [last?.id],
        )
      )[0]?.at;
    await world.get(JobRunner).runScheduled('counsel-reminders');
    expect(await reminded()).toBeNull();
    world.clock.set(new Date(startsAt - 3600_000));
    await world.get(JobRunner).runScheduled('counsel-reminders');
    expect(await reminded()).not.toBeNull();

    const [booked] = await appointmentsOf(parent);
    const mark = (held: boolean) =>
      world.as(counsellor).put(`/api/appointments/${booked?.id}/outcome`, { held });
    expect((await mark(true)).status).toBe(409);
    world.clock.set(new Date(startsAt + 3600_000));
    expect(
      (await world.as(coordinator).put(`/api/appointments/${booked?.id}/outcome`, { held: true })).status,
    ).toBe(404);
    expect((await mark(true)).status).toBe(204);
    const exported = await world.as(parent).get('/api/me/data');
    expect(exported.body.data.appointments).toEqual([
      expect.objectContaining({ state: 'HELD', topic: 'family' }),
    ]);

    world.clock.set(new Date(startsAt + 31 * 86_400_000));
    await world.get(JobRunner).runScheduled('counsel-forgetting');
    expect(await appointmentsOf(parent)).toEqual([]);
    const figures = await world.as(coordinator).get(`/api/stations/${station.id}/figures`);
    expect(figures.body.months.at(-1)).toMatchObject({ month: '2026-12', held: 1 });
    world.clock.set('2026-11-18T04:00:00Z');
  });

  it('name what is wrong with a station or its hours, and tell the later of two writers', async () => {
    const desk = world.as(coordinator);
    const body = { name: '驿站', place: '', about: '', counsellorIds: [counsellor.id] };
    const stranger = await aPerson(world);
    const wrong = await desk.post(`/api/units/${city.school.id}/stations`, {
      ...body,
      counsellorIds: [stranger.id],
    });
    expect([wrong.status, wrong.body.errors[0].field]).toEqual([422, 'counsellorIds.0']);
    const short = { weekday: 3, begins: '14:00', ends: '14:10', minutes: 40 };
    const hours = await world.as(counsellor).post(`/api/stations/${station.id}/hours`, short);
    expect([hours.status, hours.body.errors[0].field]).toEqual([422, 'ends']);
    const twice = { weekday: 2, begins: '15:00', ends: '17:00', minutes: 40 };
    const overlap = await world.as(counsellor).post(`/api/stations/${station.id}/hours`, twice);
    expect(overlap.body.code).toBe('station.hours-overlap');
    const change = () => desk.put(`/api/stations/${station.id}`, { ...body, revision: station.revision });
    const both = await Promise.all([change(), change()]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await desk.post(`/api/stations/${station.id}/archive`)).body.code).toBe(
      'station.has-appointments',
    );
  });

  it('are called off when the counsellor leaves the station', async () => {
    const leaving = await aPerson(world, { roles: [['class_teacher', city.class]] });
    const own = await aStation(world, { unit: city.school, manager: coordinator, counsellor: leaving });
    const parent = await aParent();
    const [slot] = await freeSlots(world, parent, own.id);
    expect((await world.as(parent).post(`/api/slots/${slot?.id}/appointments`, {})).status).toBe(204);
    const empty = { name: '驿站', place: '', about: '', counsellorIds: [], revision: own.revision };
    expect((await world.as(coordinator).put(`/api/stations/${own.id}`, empty)).status).toBe(200);
    expect(await appointmentsOf(parent)).toEqual([
      expect.objectContaining({ state: 'CANCELLED_BY_STATION' }),
    ]);
    expect(await freeSlots(world, parent, own.id)).toEqual([]);
    expect((await world.as(coordinator).post(`/api/stations/${own.id}/archive`)).status).toBe(204);
    const listed = await world.as(parent).get('/api/me/stations');
    expect(listed.body.items.map(({ id }: { id: string }) => id)).not.toContain(own.id);
    expect((await world.as(coordinator).post(`/api/stations/${own.id}/restore`)).status).toBe(204);
  });
});
