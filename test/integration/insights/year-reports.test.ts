import { Workbook } from 'exceljs';
import { SchoolFigures, SchoolYears } from '@libs/insights';
import { readSpreadsheet } from '@libs/platform';
import { anActivity } from '../../support/builders/activities';
import { aGuardianship, aParent, aPupil, aSubject, hasLearned } from '../../support/builders/graduation';
import { aCity, aClass, aGrade, aSchool, type City } from '../../support/builders/organization';
import { aCookie, aPerson, type TestPerson } from '../../support/builders/people';
import { families } from '../../support/builders/rating';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;
let teacher: TestPerson;
let district: TestPerson;
let officer: TestPerson;
let other: Pick<City, 'school' | 'grade' | 'class'>;
let small: string;
let third: string;

interface Figure {
  code: string;
  value: number | null;
  of: number | null;
  hidden: boolean;
}
const figure = (figures: Figure[], code: string) => figures.find((each) => each.code === code);

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  other = await aSchool(world, city.district, { name: '第二学校' });
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
  district = await aPerson(world, { roles: [['district_officer', city.district]] });
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  const lessonId = await aSubject(world, city.school, ['T01']);
  const few = await aClass(world, city.grade, '2班');
  const more = await aClass(world, city.grade, '3班');
  small = few.id;
  third = more.id;
  const learned = { lessonId, seconds: 3600, day: '2026-11-02' };
  await families(world, city.class, { count: 20, learned: 14, ...learned });
  await families(world, few, { count: 4, learned: 4, ...learned });
  await families(world, more, { count: 12, learned: 11, ...learned });
  await families(world, other.class, { count: 30, learned: 25, ...learned });
  const { id } = await anActivity(world, coordinator, city.school);
  await world.database.execute(
    `UPDATE activities SET state = 'HELD', starts_at = '2026-10-20 11:00:00', ends_at = '2026-10-20 12:30:00' WHERE id = ?`,
    [id],
  );
  await world.database.execute(
    `INSERT INTO activity_attendances (activity_id, pupil_id, way, attended_at, entry_id)
     SELECT ?, id, 'code', '2026-10-20 11:00:00', id FROM pupils WHERE class_id = ?`,
    [id, city.class.id],
  );
  await world.get(SchoolFigures).rebuild(city.city.path);
  await world.get(SchoolYears).rebuild(city.city.path);
});
afterAll(() => world.close());

const report = (person: TestPerson, unitId: string, query = '') =>
  world.as(person).get(`/api/insights/years/${unitId}${query}`);

test('A school sees its year, and the small class is hidden with the smallest other one', async () => {
  const { body, status } = await report(coordinator, city.school.id);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    kind: 'school',
    schoolYear: '2026-2027',
    firstDay: '2026-09-01',
    families: 36,
  });
  expect(figure(body.figures, 'learned')).toMatchObject({ value: 29, of: 29 });
  expect(figure(body.figures, 'hours')).toMatchObject({ value: 29 });
  expect(figure(body.figures, 'activities')).toMatchObject({ value: 1 });
  expect(figure(body.figures, 'attended')).toMatchObject({ value: 20 });
  const seen = body.parts.map((part: { figures: Figure[] }) => figure(part.figures, 'learned')?.value);
  expect(seen).toEqual([14, null, null]);
  expect(body.months).toContainEqual({ month: '2026-10', hours: 0, attendances: 20 });
});

test('What the school does not show of a class, the class itself does not either', async () => {
  const hidden = await Promise.all([small, third].map((id) => report(coordinator, id)));
  for (const { body } of hidden) {
    expect(figure(body.figures, 'learned')).toMatchObject({ value: null, of: null, hidden: true });
    expect(body.months[1]).toMatchObject({ hours: null, attendances: null });
  }
});

test('A class teacher sees the class and no further; districts and the city no single class', async () => {
  const own = await report(teacher, city.class.id);
  expect(own.body).toMatchObject({ kind: 'class', families: 20, parts: [] });
  expect(figure(own.body.figures, 'instructors')).toBeUndefined();
  expect((await report(teacher, small)).status).toBe(404);
  expect((await report(teacher, city.school.id)).status).toBe(404);
  expect((await report(coordinator, other.school.id)).status).toBe(404);
  expect((await report(coordinator, city.district.id)).status).toBe(404);
  expect((await report(district, city.class.id)).status).toBe(404);
  expect((await report(district, city.city.id)).status).toBe(404);
  expect((await report(coordinator, city.grade.id)).status).toBe(404);
});

test('District and city add up what is kept of their schools', async () => {
  const { body } = await report(district, city.district.id);
  expect(body.parts).toHaveLength(2);
  expect(figure(body.figures, 'learned')).toMatchObject({ value: 54, of: 54 });
  const whole = await report(officer, city.city.id);
  expect(whole.body.parts).toMatchObject([{ name: '东区', families: 66 }]);
  expect(figure(whole.body.figures, 'attended')).toMatchObject({ value: 20 });
});

test('Only the running year and the last can be asked for', async () => {
  expect((await report(coordinator, city.school.id, '?schoolYear=2025-2026')).body.schoolYear).toBe(
    '2025-2026',
  );
  const old = await report(coordinator, city.school.id, '?schoolYear=2019-2020');
  expect(old.status).toBe(422);
  expect(old.body.errors[0].field).toBe('schoolYear');
  expect((await report(coordinator, city.school.id, '?schoolYear=2026')).status).toBe(400);
});

test('The same leaves as a spreadsheet, hidden ones in words', async () => {
  const file = await world.as(coordinator).get(`/api/insights/years/${city.school.id}/report.xlsx`);
  expect(file.status).toBe(200);
  const sheets = await readSpreadsheet(file.body);
  const lines = JSON.stringify(sheets);
  expect(lines).toContain('有效学习时间');
  expect(lines).toContain('人数太少，不显示');
  const book = new Workbook();
  await book.xlsx.load(Uint8Array.from(file.body as Buffer).buffer);
  const figures = book.getWorksheet('学年数据')?.getColumn(4).values ?? [];
  expect(figures.slice(2).map((cell) => typeof cell)).toEqual(expect.arrayContaining(['number', 'string']));
});

test('Hours of whose children are in two classes stand in both, and once in their school and above', async () => {
  const place = await aCity(world);
  const second = await aClass(world, place.grade, '2班');
  const lessonId = await aSubject(world, place.school, ['T01']);
  const learned = { count: 12, learned: 12, lessonId, seconds: 3600, day: '2026-11-02' };
  await families(world, place.class, learned);
  await families(world, second, learned);
  const both = await aParent(world, place.class);
  await aGuardianship(world, both.id, await aPupil(world, second));
  await hasLearned(world, both.id, lessonId, 7200, { announced: false });
  await world.get(SchoolYears).rebuild(place.city.path);
  const head = await aPerson(world, { roles: [['coordinator', place.school]] });
  const bureau = await aPerson(world, { roles: [['district_officer', place.district]] });
  const { body } = await report(head, place.school.id);
  const hours = (figures: Figure[]) => figure(figures, 'hours')?.value;
  expect(body.parts.map((part: { figures: Figure[] }) => hours(part.figures))).toEqual([14, 14]);
  expect(hours(body.figures)).toBe(26);
  expect(hours((await report(bureau, place.district.id)).body.figures)).toBe(26);
});

test('A year that is over stays as it was: neither who left nor who moved up changes it', async () => {
  const on = async (day: string) => {
    world.clock.set(`${day}T12:00:00+08:00`);
    head = { ...head, cookie: await aCookie(world, head.id) };
  };
  const { school, grade, class: lower } = await aSchool(world, city.district, { name: '第三学校' });
  const top = await aClass(world, await aGrade(world, school, 6));
  let head = await aPerson(world, { roles: [['coordinator', school]] });
  await world.database.execute('UPDATE units SET created_at = ? WHERE id IN (?)', [
    new Date('2025-09-01'),
    [lower.id, top.id],
  ]);
  const learned = { lessonId: await aSubject(world, school, ['T01']), seconds: 3600, day: '2026-11-02' };
  await families(world, lower, { count: 14, learned: 12, ...learned });
  await families(world, top, { count: 15, learned: 13, ...learned });
  await on('2027-08-30');
  const running = (await report(head, school.id)).body;
  expect(running.parts.map(({ families: own }: { families: number }) => own)).toEqual([14, 15]);

  await on('2027-09-10');
  const route = `/api/schools/${school.id}/promotion`;
  const { fingerprint } = (await world.as(head).get(route)).body;
  expect((await world.as(head).post(route, { fingerprint })).status).toBe(200);
  await aPupil(world, await aClass(world, await aGrade(world, school, 1)));
  await world.get(SchoolYears).rebuild(city.city.path);
  const over = (await report(head, school.id, '?schoolYear=2026-2027')).body;
  const kept = ({ families: own, figures, parts }: typeof running) => ({ own, figures, parts });
  expect(kept(over)).toEqual(kept(running));
  expect(over.parts[0].name).toContain(grade.name);
  const gone = await report(head, top.id, '?schoolYear=2026-2027');
  expect(figure(gone.body.figures, 'learned')).toMatchObject({ value: 13, of: 13 });
  const above = await report({ ...district, cookie: await aCookie(world, district.id) }, city.district.id);
  expect(above.status).toBe(200);
  const now = (await report(head, school.id)).body;
  expect(now).toMatchObject({ schoolYear: '2027-2028', families: 15 });
});
