import { Workbook } from 'exceljs';
import { aMember } from '../../support/builders/faculty';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { threadsReadTypeScript } from '../../support/threads';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;

beforeAll(async () => {
  threadsReadTypeScript();
  world = await aWorld();
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
});
afterAll(() => world.close());

const heads = ['工号', '姓名', '培训名称', '学时', '结束日期', '主办单位'];

async function workbook(...rows: (string | Date | object)[][]): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('培训记录');
  sheet.addRow(heads);
  for (const row of rows) sheet.addRow(row);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const upload = (content: Buffer) =>
  world.as(coordinator).upload(`/api/schools/${city.school.id}/training-imports`, '培训.xlsx', content);
const commit = (id: string) => world.as(coordinator).post(`/api/training-imports/${id}/commit`);

test('The template can be filled in and sent back as it is: its example is nobody', async () => {
  const template = await world.as(coordinator).get('/api/training-imports/template');
  expect(template.status).toBe(200);
  expect(await upload(template.body)).toMatchObject({ status: 422, body: { code: 'training-import.empty' } });
});

test('A list with one wrong line is previewed with its faults and not taken over at all', async () => {
  const preview = await upload(
    await workbook(
      ['', '周老师', '沟通', '8', '2026-03-01', ''],
      ['', '吴老师', '沟通', { formula: '1+1' }, '昨天', ''],
    ),
  );
  expect(preview).toMatchObject({ status: 201, body: { newTrainings: 1, newTeachers: 1, errors: 1 } });
  expect(preview.body.lines[1].issues).toEqual([
    { column: 'D', code: 'formula' },
    { column: 'D', code: 'hours-unreadable' },
    { column: 'E', code: 'date-unreadable' },
  ]);
  expect(await commit(preview.body.id)).toMatchObject({
    status: 422,
    body: { code: 'training-import.has-errors' },
  });
  const { body } = await world.as(coordinator).get(`/api/schools/${city.school.id}/faculty`);
  expect(body.total).toBe(0);
});

test('A sound list puts teachers on the register with their hours, once', async () => {
  const known = await aMember(world, coordinator, city.school, { name: '郑老师', staffNumber: '07' });
  const content = await workbook(
    ['07', '郑老师', '家庭教育指导', '12', new Date('2026-07-18T00:00:00Z'), '区教师发展中心'],
    ['07', '郑老师', '心理支持', '7.5', '2026/8/1', ''],
    ['', '王老师', '心理支持', '20学时', '2026年8月1日', ''],
    ['09', '李老师'],
  );
  const preview = await upload(content);
  expect(preview.body).toMatchObject({ newTrainings: 3, newTeachers: 2, errors: 0, state: 'PREVIEWED' });
  const stranger = await aPerson(world, { roles: [['coordinator', city.school]] });
  expect((await world.as(stranger).post(`/api/training-imports/${preview.body.id}/commit`)).status).toBe(404);
  expect(await commit(preview.body.id)).toMatchObject({ status: 200, body: { state: 'COMMITTED' } });
  expect(await commit(preview.body.id)).toMatchObject({
    status: 409,
    body: { code: 'training-import.committed' },
  });
  const { body } = await world.as(coordinator).get(`/api/schools/${city.school.id}/faculty`);
  const hours = Object.fromEntries(
    body.items.map((member: { name: string; hours: number }) => [member.name, member.hours]),
  );
  expect(hours).toEqual({ 郑老师: 19.5, 王老师: 20, 李老师: 0 });
  const records = await world.as(coordinator).get(`/api/faculty/${known.id}/trainings`);
  expect(records.body.items).toMatchObject([{ heldOn: '2026-08-01' }, { heldOn: '2026-07-18', hours: 12 }]);
  expect((await upload(content)).body).toMatchObject({ newTrainings: 0, newTeachers: 0, known: 4 });
});

test('A register that changed after the preview is looked at again', async () => {
  const preview = await upload(await workbook(['', '冯老师', '沟通', '8', '2026-03-01', '']));
  await aMember(world, coordinator, city.school, { name: '冯老师', staffNumber: '1' });
  await aMember(world, coordinator, city.school, { name: '冯老师', staffNumber: '2' });
  expect(await commit(preview.body.id)).toMatchObject({
    status: 409,
    body: { code: 'training-import.changed' },
  });
});
