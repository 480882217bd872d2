import { Workbook } from 'exceljs';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

const head = [
  '年级',
  '班级',
  '学生姓名',
  '家长1姓名',
  '家长1关系',
  '家长1手机号',
  '家长2姓名',
  '家长2关系',
  '家长2手机号',
];

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

describe('a roster', () => {
  it('of five thousand rows is previewed, committed and exported whole', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [
      `${['一', '二', '三', '四', '五', '六'][index % 6]}年级`,
      `${(index % 20) + 1}班`,
      `王${[...String(index)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}`,
      '李红',
      '母亲',
      13_000_000_000 + index,
      '王强',
      '父亲',
      13_100_000_000 + index,
    ]);
    const workbook = new Workbook();
    workbook.addWorksheet('名单').addRows([head, ...rows]);
    const file = Buffer.from(await workbook.xlsx.writeBuffer());
    const { body } = await send(file);
    expect(body.counts).toMatchObject({
      rows: 5000,
      errors: 0,
      newPupils: 5000,
      newGuardians: 10_000,
      newClasses: 60,
    });
    const committed = await world.as(coordinator).post(`/api/roster-imports/${body.id}/commit`);
    expect(committed.status).toBe(200);
    const exported = await world.as(coordinator).get(`/api/schools/${city.school.id}/roster.xlsx`);
    const loaded = new Workbook();
    await loaded.xlsx.load(exported.body);
    expect(loaded.worksheets[0]?.rowCount).toBe(5001);
  }, 60_000);
});
