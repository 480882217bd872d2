import { SchoolCalendar, SchoolTerms } from '@libs/organization';
import { aCity } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { anEmptyWorld, type World } from '../../support/world';

let world: World;
let officer: TestPerson;

beforeAll(async () => {
  world = await anEmptyWorld('school_years');
  const { city } = await aCity(world);
  officer = await aPerson(world, { roles: [['city_officer', city]] });
});
afterAll(() => world.close());

const terms = [
  { startsOn: '2026-09-01', endsOn: '2027-01-22' },
  { startsOn: '2027-02-22', endsOn: '2027-07-02' },
];
const holidays = [
  { day: '2026-10-01', name: '国庆节', isWorkday: false },
  { day: '2026-10-10', name: '国庆节调休', isWorkday: true },
];

describe('school years', () => {
  it('are there from the first day, with two terms each, for everybody to read', async () => {
    const guardian = await aPerson(world);
    const { body } = await world.as(guardian).get('/api/school-years?pageSize=100');
    expect(body.total).toBe(8);
    expect(body.items.filter((year: { current: boolean }) => year.current)).toEqual([
      {
        code: '2026-2027',
        current: true,
        terms: [
          { number: 1, startsOn: '2026-09-01', endsOn: '2027-01-31', weeks: 22 },
          { number: 2, startsOn: '2027-02-01', endsOn: '2027-08-31', weeks: 31 },
        ],
      },
    ]);
    const year = await world.as(guardian).get('/api/school-years/2026-2027');
    expect(year.body).toMatchObject({ revision: 1, editable: false });
    expect(year.body.holidays).toContainEqual({ day: '2026-10-10', name: '国庆节调休', isWorkday: true });
  });

  it('are set by the city officer, and by nobody else', async () => {
    const plain = await aPerson(world);
    const body = { revision: 1, terms, holidays };
    expect((await world.as(plain).send('PUT', '/api/school-years/2026-2027', body)).status).toBe(403);
    const saved = await world.as(officer).send('PUT', '/api/school-years/2026-2027', body);
    expect(saved).toMatchObject({ status: 200, body: { revision: 2, editable: true, holidays } });
    const door = world.get(SchoolTerms);
    expect(await door.termOf('2026-11-18')).toEqual({ schoolYear: '2026-2027', number: 1, ...terms[0] });
    expect(await door.termOf('2027-02-01')).toBeNull();
    expect(await door.current()).toMatchObject({ number: 1 });
    const calendar = await world.get(SchoolCalendar).holidays('2026-10-01', '2026-10-31');
    expect([...calendar.keys()]).toEqual(['2026-10-01', '2026-10-10']);
  });

  it('tell the later of two officers, and overwrite nothing', async () => {
    const stale = { revision: 1, terms, holidays: [] };
    const answer = await world.as(officer).send('PUT', '/api/school-years/2026-2027', stale);
    expect(answer).toMatchObject({ status: 409, body: { code: 'school-year.changed-meanwhile' } });
    const year = await world.as(officer).get('/api/school-years/2026-2027');
    expect(year.body).toMatchObject({ revision: 2, holidays });
  });

  it('name the field that cannot stand', async () => {
    const overlapping = {
      revision: 1,
      terms: [{ startsOn: '2027-07-01', endsOn: '2028-01-20' }, terms[1]],
      holidays: [{ day: '2026-10-01', name: '国庆节', isWorkday: false }],
    };
    const answer = await world.as(officer).send('PUT', '/api/school-years/2027-2028', overlapping);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      expect.objectContaining({ field: 'terms.0.startsOn', code: 'school-year.outside-the-year' }),
      expect.objectContaining({ field: 'terms.1.startsOn', code: 'school-year.outside-the-year' }),
      expect.objectContaining({ field: 'terms.1.endsOn', code: 'school-year.outside-the-year' }),
      expect.objectContaining({ field: 'holidays.0.day', code: 'school-year.outside-the-year' }),
    ]);
    const intoTheYearBefore = [
      { startsOn: '2028-08-28', endsOn: '2029-01-20' },
      { startsOn: '2029-02-20', endsOn: '2029-07-02' },
    ];
    const early = { revision: 1, terms: intoTheYearBefore, holidays: [] };
    const refused = await world.as(officer).send('PUT', '/api/school-years/2028-2029', early);
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ field: 'terms.0.startsOn', code: 'school-year.overlaps' }),
    ]);
    const shapeless = { revision: 1, terms: [{ startsOn: 'soon' }], holidays: [] };
    expect((await world.as(officer).send('PUT', '/api/school-years/2027-2028', shapeless)).status).toBe(400);
  });

  it('can be begun by the officer, years ahead', async () => {
    const empty = await world.as(officer).get('/api/school-years/2031-2032');
    expect(empty.body).toMatchObject({ revision: 0, terms: [], current: false });
    const body = {
      revision: 0,
      terms: [
        { startsOn: '2031-09-01', endsOn: '2032-01-16' },
        { startsOn: '2032-02-16', endsOn: '2032-07-02' },
      ],
      holidays: [],
    };
    const saved = await world.as(officer).send('PUT', '/api/school-years/2031-2032', body);
    expect(saved).toMatchObject({ status: 200, body: { revision: 1 } });
    expect((await world.as(officer).get('/api/school-years/2031-2033')).status).toBe(404);
  });
});
