import { Workbook } from 'exceljs';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let officer: TestPerson;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  await aSchool(world, city.district, { name: '同名学校' });
  await aSchool(world, city.district, { name: '同名学校' });
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
});
afterAll(() => world.close());

const heads = ['学校代码', '学校名称', '等级', '起始日期', '截止日期', '文号'];

async function workbook(...rows: (string | Date | object)[][]): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('称号');
  sheet.addRow(heads);
  for (const row of rows) sheet.addRow(row);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const upload = (content: Buffer) =>
  world.as(officer).upload('/api/rating/title-imports', '称号.xlsx', content);

test('The template can be filled in and sent back as it is: its example is no title', async () => {
  const template = await world.as(officer).get('/api/rating/title-imports/template');
  expect(template.status).toBe(200);
  expect(await upload(template.body)).toMatchObject({ status: 422, body: { code: 'title-import.empty' } });
});

test('A list with one wrong line is previewed with its faults and not taken over at all', async () => {
  const preview = await upload(
    await workbook(
      ['', '第一学校', '优秀', '2024-09-01', '2027-08-31', '市教〔2024〕5号'],
      ['', '同名学校', '优秀', '昨天', '2027-08-31', { formula: '1+1' }],
    ),
  );
  expect(preview).toMatchObject({
    status: 201,
    body: {
      newTitles: 1,
      errors: 1,
      lines: [
        { line: 2, verdict: 'new', tier: 'excellent' },
        { line: 3, verdict: 'error' },
      ],
    },
  });
  expect(preview.body.lines[1].issues).toEqual([
    { column: 'F', code: 'formula' },
    { column: 'B', code: 'school-ambiguous' },
    { column: 'D', code: 'date-unreadable' },
    { column: 'F', code: 'document-missing' },
  ]);
  const commit = await world.as(officer).post(`/api/rating/title-imports/${preview.body.id}/commit`);
  expect(commit).toMatchObject({ status: 422, body: { code: 'title-import.has-errors' } });
  const { body } = await world.as(officer).get(`/api/rating/schools/${city.school.id}`);
  expect(body.titles).toEqual([]);
});

test('A sound list is taken over once, and shows at the school', async () => {
  const content = await workbook(
    [city.school.code, '', '示范', new Date('2025-03-01T00:00:00Z'), '2028年2月29日', '市教〔2025〕8号'],
    ['', '第一学校', '优秀', '2022/3/1', '2025/2/28', '市教〔2022〕2号'],
  );
  const preview = await upload(content);
  const path = `/api/rating/title-imports/${preview.body.id}/commit`;
  const stranger = await aPerson(world, { roles: [['city_officer', city.city]] });
  expect((await world.as(stranger).post(path)).status).toBe(404);
  expect(await world.as(officer).post(path)).toMatchObject({
    status: 200,
    body: { state: 'COMMITTED', newTitles: 2 },
  });
  expect((await world.as(officer).post(path)).status).toBe(409);
  await world.drain();
  const { body } = await world.as(officer).get(`/api/rating/schools/${city.school.id}`);
  expect(body.title).toMatchObject({ tier: 'model', since: '2025-03-01', until: '2028-02-29' });
  expect(body.titles).toHaveLength(2);
  expect((await upload(content)).body).toMatchObject({ newTitles: 0, knownTitles: 2 });
});

test('What is no spreadsheet is refused, and others may not import', async () => {
  expect((await upload(Buffer.from('%PDF-1.7\0\0'))).status).toBe(422);
  const district = await aPerson(world, { roles: [['district_officer', city.district]] });
  expect((await world.as(district).get('/api/rating/title-imports/template')).status).toBe(403);
});
