import { Workbook } from 'exceljs';
import { aGuardian, aPupil } from '../../support/builders/identity';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;
let auditor: TestPerson;
let phone: string;

const year = '2026-2027';
const base = () => `/api/schools/${city.school.id}`;

/** Every cell of a file, as text. */
async function cellsOf(by: TestPerson, path: string): Promise<string[][]> {
  const answer = await fetch(`${world.url}${path}`, { headers: { cookie: by.cookie } });
  expect(answer.status).toBe(200);
  const workbook = new Workbook();
  await workbook.xlsx.load(await answer.arrayBuffer());
  return workbook.worksheets.flatMap((sheet) =>
    sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1).map(String)] : [])),
  );
}

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  coordinator = await aPerson(world, { name: '周敏', roles: [['coordinator', city.school]] });
  auditor = await aPerson(world, { roles: [['auditor', city.city]] });
  const guardian = await aGuardian(world, { class: city.class, name: '某家长' });
  ({ phone } = guardian);
  const { textVersion } = (await world.as(guardian).get('/api/me/consents')).body.texts[0];
  await world.as(guardian).post('/api/me/consents', { kind: 'privacy', textVersion });
  await world.as(guardian).get('/api/me/data');
  await aGuardian(world, { class: city.class });
  const gone = await aPupil(world, city.class, '离校生');
  await world.as(coordinator).delete(`/api/pupils/${gone.id}`);
  await world.as(coordinator).get(`/api/classes/${city.class.id}/progress`);
});
afterAll(() => world.close());

describe('what is held about the minors of a school', () => {
  it('is counted, with consents, looks, files and erasures', async () => {
    const { status, body } = await world.as(coordinator).get(`${base()}/minors-data?schoolYear=${year}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      pupils: 2,
      pupilsLeft: 1,
      guardians: 2,
      consents: { current: 1, earlier: 0, none: 1, commendation: 0 },
      exports: { rosters: 0, ownData: 1 },
      erasures: { accounts: 0, pupils: 1 },
    });
    expect(body.looks).toEqual([
      { className: `${city.grade.name} ${city.class.name}`, people: 1, withNames: 0, totals: 1 },
    ]);
    const before = await world.as(coordinator).get(`${base()}/minors-data?schoolYear=2024-2025`);
    expect(before.body).toMatchObject({ looks: [], erasures: { pupils: 0 } });
  });

  it('is taken out as a file without a name or a number of anybody of a family', async () => {
    for (const by of [coordinator, auditor]) {
      const cells = await cellsOf(by, `${base()}/minors-data.xlsx?schoolYear=${year}`);
      expect(cells).toContainEqual([
        '保存的信息',
        expect.stringContaining('在册学生'),
        expect.any(String),
        '在校期间',
        '2',
      ]);
      const text = JSON.stringify(cells);
      for (const secret of ['某家长', '离校生', phone, phone.slice(3), phone.slice(-4)]) {
        expect(text).not.toContain(secret);
      }
    }
  });

  it('is written down as looked through, and the file of that day stays as it was', async () => {
    const done = await world.as(coordinator).post(`${base()}/minors-audits`, { schoolYear: year });
    expect(done).toMatchObject({ status: 201, body: { schoolYear: year, person: '周敏', pupils: 2 } });
    await aPupil(world, city.class);
    const list = await world.as(auditor).get(`${base()}/minors-audits`);
    expect(list.body).toMatchObject({ total: 1, items: [{ id: done.body.id, person: '周敏' }] });
    const cells = await cellsOf(auditor, `/api/minors-audits/${done.body.id}/file`);
    expect(cells.find(([, item]) => item?.startsWith('在册学生'))?.at(-1)).toBe('2');
    expect(JSON.stringify(cells)).toContain(done.body.sha256);
    const { body } = await world.as(coordinator).get('/api/me/data');
    expect(body.data.minorsAudits).toMatchObject([{ schoolYear: year }]);
  });

  it('cannot be looked through before its year, nor elsewhere, nor by anybody else', async () => {
    for (const schoolYear of ['2027-2028', '2020-2021', '2026-2028']) {
      const answer = await world.as(coordinator).post(`${base()}/minors-audits`, { schoolYear });
      expect(answer).toMatchObject({ status: 422, body: { code: 'minors-audit.year' } });
    }
    const odd = await world.as(coordinator).get(`${base()}/minors-data?schoolYear=2026`);
    expect(odd.status).toBe(400);
    const elsewhere = await aSchool(world, city.district, { name: '第二学校' });
    const others: [TestPerson, number][] = [
      [await aPerson(world, { roles: [['coordinator', elsewhere.school]] }), 404],
      [await aPerson(world, { roles: [['class_teacher', city.class]] }), 403],
      [await aPerson(world, { roles: [['city_officer', city.city]] }), 403],
    ];
    for (const [person, status] of others) {
      const by = world.as(person);
      expect((await by.get(`${base()}/minors-data?schoolYear=${year}`)).status).toBe(status);
      expect((await by.get(`${base()}/minors-audits`)).status).toBe(status);
      expect((await by.post(`${base()}/minors-audits`, { schoolYear: year })).status).toBe(status);
    }
    expect((await world.as(auditor).post(`${base()}/minors-audits`, { schoolYear: year })).status).toBe(403);
  });
});
