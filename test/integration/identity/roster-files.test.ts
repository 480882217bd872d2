import { Workbook } from 'exceljs';
import { aCity, type City } from '../../support/builders/organization';
import { aGuardian, aPupil } from '../../support/builders/identity';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;

const send = (content: Buffer | string, name = 'roster.xlsx') =>
  world.as(coordinator).upload(`/api/schools/${city.school.id}/roster-imports`, name, content);

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
});
afterAll(() => world.close());

describe('the template', () => {
  it('is read back by the import, without its example', async () => {
    const template = await world.as(coordinator).get('/api/roster-imports/template?format=xlsx');
    expect(template.headers.get('content-disposition')).toContain("filename*=UTF-8''%E5%AD%A6");
    expect((await send(template.body)).body.code).toBe('roster.file-empty');
    const workbook = new Workbook();
    await workbook.xlsx.load(template.body);
    const sheet = workbook.worksheets[0];
    expect(sheet?.getCell('A5').dataValidation.formulae?.[0]).toContain('一年级');
    sheet?.addRow(['四年级', '1班', '李小花', '', '母亲', '']);
    const read = await send(Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(read.body.counts).toMatchObject({ rows: 1, newPupils: 1 });
  });

  it('is there as .csv that Excel opens right', async () => {
    const { body } = await world.as(coordinator).get('/api/roster-imports/template?format=csv');
    expect(body).toMatch(/^\uFEFF?年级,班级,学生姓名/);
    expect((await send(`${body}四年级,1班,李小花\r\n`, 'roster.csv')).body.counts.rows).toBe(1);
  });
});

describe('the export of a roster', () => {
  it('shows phone numbers masked and no cell that could begin a formula', async () => {
    const pupil = await aPupil(world, city.class, '李小花');
    await aGuardian(world, { pupil, name: "=HYPERLINK('http://x')" });
    await world.database.execute("UPDATE pupils SET name = '@SUM(A1)' WHERE id = ?", [pupil.id]);
    const { body } = await world.as(coordinator).get(`/api/schools/${city.school.id}/roster.xlsx`);
    const workbook = new Workbook();
    await workbook.xlsx.load(body);
    const cells = workbook.worksheets[0]?.getRow(2).values as string[];
    expect(cells.slice(1, 8)).toEqual([
      '4年级',
      '1班',
      "'@SUM(A1)",
      "'=HYPERLINK('http://x')",
      '母亲',
      expect.stringMatching(/^139\*{4}\d{4}$/),
      '已加入',
    ]);
  });
});
