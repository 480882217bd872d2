import { Workbook } from 'exceljs';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aGuardian, aPupil } from '../../support/builders/identity';
import { aPerson, aPhone, type TestPerson } from '../../support/builders/people';
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
type Row = unknown[];

let world: World;
let city: City;
let coordinator: TestPerson;

const xlsx = async (...sheets: [string, Row[]][]): Promise<Buffer> => {
  const workbook = new Workbook();
  for (const [name, rows] of sheets) workbook.addWorksheet(name).addRows(rows);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
const list = (...rows: Row[]) => xlsx(['名单', [head, ...rows]]);
const send = (content: Buffer | string, name = 'roster.xlsx') =>
  world.as(coordinator).upload(`/api/schools/${city.school.id}/roster-imports`, name, content);
const rowsOf = async (id: string, query = '') =>
  (await world.as(coordinator).get(`/api/roster-imports/${id}/rows?pageSize=100${query}`)).body.items;
const commit = (id: string, as: TestPerson = coordinator) =>
  world.as(as).post(`/api/roster-imports/${id}/commit`);
const verdicts = async (content: Buffer | string, name?: string) => {
  const { body } = await send(content, name);
  return (await rowsOf(body.id)).map(({ verdict }: { verdict: string }) => verdict);
};
const localPhone = () => aPhone().slice(3);

beforeAll(async () => {
  world = await aWorld();
});
beforeEach(async () => {
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
});
afterAll(() => world.close());

describe('a roster file', () => {
  it('is looked at first, row by row, and changes nothing until it is committed', async () => {
    const guardian = await aGuardian(world, { pupil: await aPupil(world, city.class, '王小明') });
    const { status, body } = await send(
      await list(
        ['四年级', '1班', '王小明', '王妈', '母亲', guardian.phone.slice(3)],
        ['四年级', '1班', '王小明', '王爸', '父亲', localPhone()],
        ['四年级', '(1)班', '李小花', '', '', ''],
        ['四年级', '1', '李 小花'],
        ['五年级', '2班', '赵小天', '赵父', '爸爸', Number(localPhone()), '赵母', '妈妈', localPhone()],
      ),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'PREVIEW',
      committable: true,
      counts: {
        rows: 5,
        errors: 0,
        unchanged: 1,
        duplicates: 1,
        newClasses: 1,
        newPupils: 2,
        newGuardians: 3,
      },
    });
    const rows = await rowsOf(body.id);
    expect(rows.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      'unchanged',
      'guardian-added',
      'new-pupil',
      'duplicate',
      'new-class',
    ]);
    expect(rows[4]).toMatchObject({
      sheet: '名单',
      row: 6,
      pupil: '赵小天',
      guardians: [{ relation: 'father' }, { relation: 'mother' }],
    });
    expect(JSON.stringify(rows)).toMatch(/139\*{4}\d{4}/);
    expect(JSON.stringify(rows)).not.toMatch(/139\d{8}/);
    const pupils = await world.as(coordinator).get(`/api/classes/${city.class.id}/pupils`);
    expect(pupils.body.total).toBe(1);
  });

  it('is committed whole, once, and the same file again changes nothing', async () => {
    const phone = aPhone();
    const file = await list(
      ['四年级', '1班', '李小花', '李父', '父亲', phone.slice(3)],
      ['六年级', '3班', '赵小天'],
    );
    const preview = (await send(file)).body;
    const [first, second] = await Promise.all([commit(preview.id), commit(preview.id)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(first.body).toMatchObject({ state: 'COMMITTED', committable: false });
    const pupils = (await world.as(coordinator).get(`/api/classes/${city.class.id}/pupils`)).body.items;
    expect(pupils).toMatchObject([
      { name: '李小花', guardians: [{ name: '李父', relation: 'father', joined: false, personId: null }] },
    ]);
    const grades = (await world.as(coordinator).get(`/api/units?parent=${city.school.id}`)).body.items;
    expect(grades.map(({ name }: { name: string }) => name)).toEqual(['4年级', '六年级']);
    expect(await rowsOf(preview.id)).toEqual([]);
    expect(await verdicts(file)).toEqual(['unchanged', 'unchanged']);
    const joined = await world.http.post('/api/accounts', {
      phone,
      password: 'a-long-password',
      name: '李父',
      pupilName: '李小花',
      relation: 'father',
      consent: true,
      consentVersion: '2026-09',
    });
    expect(joined.status).toBe(201);
    expect(await verdicts(file)).toEqual(['unchanged', 'unchanged']);
  });

  it('names sheet, row and column of every fault, and is not committed with one', async () => {
    const { body } = await send(
      await xlsx(
        ['三月', [head, ['四年级', '1班', '李小花'], ['十四年级', '', '=1+1', '', '邻居', '1380000']]],
        ['四月', [['学生花名册'], head, [], ['四年级', '1班', '赵小天', '赵父', '父亲', '1.38E+10']]],
      ),
    );
    expect(body).toMatchObject({ committable: false, counts: { rows: 3, errors: 2 } });
    const [one, two] = await rowsOf(body.id, '&verdict=error');
    expect(one).toMatchObject({ sheet: '三月', row: 3 });
    expect(
      one.issues.map(({ code, column }: { code: string; column: string }) => `${column} ${code}`),
    ).toEqual([
      'A roster.grade-unknown',
      'B roster.class-missing',
      'C roster.name-characters',
      'E roster.relation-unknown',
      'F roster.phone-invalid',
    ]);
    expect(two).toMatchObject({
      sheet: '四月',
      row: 4,
      issues: [{ code: 'roster.phone-scientific', column: 'F', head: '家长1手机号' }],
    });
    const refused = await commit(body.id);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'roster.has-errors', details: { errors: 2 } },
    });
    expect((await world.as(coordinator).get(`/api/classes/${city.class.id}/pupils`)).body.total).toBe(0);
  });

  it('is refused when the roster has changed since the preview', async () => {
    const { body } = await send(await list(['四年级', '1班', '李小花']));
    await world.as(coordinator).post(`/api/classes/${city.class.id}/pupils`, { name: '新来的' });
    expect(await commit(body.id)).toMatchObject({ status: 409, body: { code: 'roster.changed' } });
    expect((await world.as(coordinator).get(`/api/classes/${city.class.id}/pupils`)).body.total).toBe(1);
    expect((await world.as(coordinator).get(`/api/roster-imports/${body.id}`)).body.state).toBe('PREVIEW');
  });

  it('never runs a formula and never trusts its result', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('名单');
    sheet.addRow(head);
    sheet.addRow(['四年级', '1班', { formula: 'HYPERLINK("http://x","李小花")', result: '李小花' }]);
    sheet.addRow(['四年级', { formula: 'A1', result: '1班' }, '赵小天']);
    const { body } = await send(Buffer.from(await workbook.xlsx.writeBuffer()));
    const issues = (await rowsOf(body.id)).flatMap(
      (row: { issues: { code: string; column: string }[] }) => row.issues,
    );
    expect(issues).toMatchObject([
      { code: 'roster.cell-formula', column: 'C' },
      { code: 'roster.cell-formula', column: 'B' },
    ]);
    expect(await verdicts('年级,班级,学生姓名\n四年级,1班,=cmd|calc\n', 'roster.csv')).toEqual(['error']);
  });

  it('may have merged cells, dates that are none, rich text and blanks at its end', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('名单');
    sheet.addRow(head);
    sheet.addRow(['四年级', '1班', '甲某']);
    sheet.addRow(['', '', '乙某']);
    sheet.addRow(['四年级', new Date('2026-03-01'), '丙某']);
    sheet.addRow(['四年级', '1班', { richText: [{ text: '丁' }, { text: '某', font: { bold: true } }] }]);
    sheet.mergeCells('A2:A3');
    sheet.mergeCells('B2:B3');
    for (let row = 0; row < 30; row += 1) sheet.addRow([' ', '', '　']);
    for (let row = 0; row < 30; row += 1) sheet.addRow(['四年级', '1班', '']);
    const { body } = await send(Buffer.from(await workbook.xlsx.writeBuffer()));
    const rows = await rowsOf(body.id);
    expect(
      rows.map(({ pupil, verdict }: { pupil: string; verdict: string }) => `${pupil} ${verdict}`),
    ).toEqual(['甲某 new-pupil', '乙某 new-pupil', '丙某 error', '丁某 new-pupil']);
    expect(rows[2].issues[0]).toMatchObject({ code: 'roster.cell-date', column: 'B' });
  });

  it.each([
    ['UTF-8', Buffer.from('年级,班级,学生姓名\r\n四年级,1班,王𬀩\r\n')],
    ['UTF-8 with its mark', Buffer.from('\uFEFF年级;班级;学生姓名\n四年级;1班;王𬀩\n')],
    ['UTF-16', Buffer.from('\uFEFF年级\t班级\t学生姓名\n四年级\t1班\t王𬀩\n', 'utf16le')],
    // 年级,班级,学生姓名 / 四年级,1班,张三 as a Chinese Excel saves it
    ['GBK', Buffer.from('c4eabcb62cb0e0bcb62cd1a7c9fad0d5c3fb0d0acbc4c4eabcb62c31b0e02cd5c5c8fd0d0a', 'hex')],
  ])('may be a .csv in %s', async (_, content) => {
    expect(await verdicts(content, 'roster.csv')).toEqual(['new-pupil']);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'spreadsheet.empty'],
    ['a picture named .xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'spreadsheet.type'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'), 'spreadsheet.old'],
    ['half a zip', Buffer.from('504b0304140000000800', 'hex'), 'spreadsheet.damaged'],
    ['a text without the heads', Buffer.from('hello\nworld\n'), 'roster.head-missing'],
    [
      'a .csv with an open quote',
      Buffer.from('年级,班级,学生姓名\n四年级,1班,"王'),
      'spreadsheet.csv-broken',
    ],
    ['heads alone', Buffer.from('年级,班级,学生姓名\n'), 'roster.file-empty'],
  ])('that is %s is refused', async (_, content, code) => {
    const answer = await send(content);
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  it('that is too large, or unpacks to too much, is refused before it is read', async () => {
    expect(await send(Buffer.alloc(6 * 1024 * 1024, 'a'))).toMatchObject({
      status: 413,
      body: { code: 'spreadsheet.too-large' },
    });
    const bomb = new Workbook();
    const sheet = bomb.addWorksheet('名单');
    const long = 'a'.repeat(30_000);
    for (let row = 0; row < 2600; row += 1) sheet.addRow([`${row}${long}`]);
    const content = Buffer.from(await bomb.xlsx.writeBuffer());
    expect(content.length).toBeLessThan(2 * 1024 * 1024);
    expect(await send(content)).toMatchObject({ status: 422, body: { code: 'spreadsheet.unpacked-size' } });
  });

  it('that is truncated or not a workbook inside is refused', async () => {
    const whole = await list(['四年级', '1班', '李小花']);
    expect((await send(whole.subarray(0, whole.length - 200))).body.code).toBe('spreadsheet.damaged');
    const broken = Buffer.from(whole);
    broken.fill(0x41, 200, 900);
    expect((await send(broken)).status).toBe(422);
  });

  it('must be sent as a file', async () => {
    const path = `/api/schools/${city.school.id}/roster-imports`;
    expect((await world.as(coordinator).post(path, { file: 'x' })).status).toBe(400);
  });

  it('is nobody else’s to see: another school’s coordinator gets 404, a class teacher 403, a stranger 401', async () => {
    const { body } = await send(await list(['四年级', '1班', '李小花']));
    const elsewhere = await aSchool(world, city.district, { name: '第二学校' });
    const other = await aPerson(world, { roles: [['coordinator', elsewhere.school]] });
    const teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
    const paths = [
      `/api/roster-imports/${body.id}`,
      `/api/roster-imports/${body.id}/rows`,
      `/api/schools/${city.school.id}/roster.xlsx`,
    ];
    for (const path of paths) {
      expect((await world.as(other).get(path)).status).toBe(404);
      expect((await world.as(teacher).get(path)).status).toBe(403);
      expect((await world.http.get(path)).status).toBe(401);
    }
    expect((await commit(body.id, other)).status).toBe(404);
  });
});
