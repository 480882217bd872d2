import { createHash } from 'node:crypto';
import { PersonErased } from '@libs/identity';
import { Storage } from '@libs/platform';
import { aGraduate, announce } from '../../support/builders/graduation';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { textOfPdf } from '../../support/pdf-text';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
});
afterAll(() => world.close());

const check = (serial: string) => world.http.get(`/api/certificates/${serial}`);
const paper = (holder: { cookie: string; serial: string }) =>
  world.as(holder).get(`/api/certificates/${holder.serial}/pdf`);
const keyOf = (serial: string) => {
  const stored = serial.replaceAll('-', '');
  return `certificates/${stored.slice(0, 2)}/${stored}.pdf`;
};

describe('the check page', () => {
  it('tells a stranger the facts and no more', async () => {
    const { serial } = await aGraduate(world, city, { name: '王小华' });
    const { status, body, headers } = await check(serial);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      serial,
      kind: 'graduation',
      status: 'valid',
      holder: '王*华',
      programme: '家长学校年度课程',
      school: city.school.name,
      classHours: 8.3,
      issuedOn: '2026-11-18',
    });
  });

  it('finds the number however it is typed', async () => {
    const { serial } = await aGraduate(world, city);
    expect((await check(serial.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await check(serial.replaceAll('-', '').replaceAll('0', 'O'))).body.serial).toBe(serial);
  });

  it.each(['0000-0000-0000-0000-0', 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-0', 'x', '%00', "' OR 1=1 --"])(
    'knows nothing of %s',
    async (typed) => {
      const { status, body } = await check(encodeURIComponent(typed));
      expect(status).toBe(404);
      expect(body.code).toBe('certificate.not-found');
    },
  );

  it('knows nothing of a number with one wrong character', async () => {
    const { serial } = await aGraduate(world, city);
    const wrong = (serial.startsWith('A') ? 'B' : 'A') + serial.slice(1);
    expect((await check(wrong)).status).toBe(404);
  });
});

describe('the paper', () => {
  it('is made by the worker and holds every fact as text, rare characters too', async () => {
    const holder = await aGraduate(world, city, { name: '㛃𬀩·买买提' });
    expect(await world.get(Storage).exists(keyOf(holder.serial))).toBe(true);
    const { status, headers, body } = await paper(holder);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    const text = await textOfPdf(body);
    for (const fact of [
      '结业证书',
      '㛃𬀩·买买提',
      '2026–2027 学年',
      `${city.school.name}家长学校`,
      `${city.city.name}家长学校`,
      '《家长学校年度课程》',
      '8.3 课时',
      '4 个主题',
      '86 分',
      '2026 年 11 月 18 日',
      holder.serial,
      `/check/${holder.serial}`,
    ]) {
      expect(text).toContain(fact);
    }
  });

  it('is tagged, and made again byte for byte when the file is lost', async () => {
    const holder = await aGraduate(world, city);
    const first: Buffer = (await paper(holder)).body;
    await world.get(Storage).remove(keyOf(holder.serial));
    const second: Buffer = (await paper(holder)).body;
    const digest = (pdf: Buffer) => createHash('sha256').update(pdf).digest('hex');
    expect(digest(second)).toBe(digest(first));
    expect(first.includes('/StructTreeRoot')).toBe(true);
    expect(first.includes('/Lang (zh-CN)')).toBe(true);
  });

  it('is for the holder only', async () => {
    const holder = await aGraduate(world, city);
    const path = `/api/certificates/${holder.serial}/pdf`;
    expect((await world.http.get(path)).status).toBe(401);
    expect((await world.as(coordinator).get(path)).status).toBe(404);
    expect((await world.as(await aGraduate(world, city)).get(path)).status).toBe(404);
  });

  it('keeps the names of the day of issue', async () => {
    const holder = await aGraduate(world, city, { name: '李明' });
    await world.database.execute(`UPDATE people SET name = '李光明' WHERE id = ?`, [holder.id]);
    await world.get(Storage).remove(keyOf(holder.serial));
    expect(await textOfPdf((await paper(holder)).body)).toContain('李明');
  });
});

describe('revocation', () => {
  const revoke = (by: { cookie: string }, serial: string, reason?: string) =>
    world.as(by).post(`/api/certificates/${serial}/revocation`, { reason });

  it('is shown on the check page with its reason, and is done once', async () => {
    const holder = await aGraduate(world, city);
    expect((await revoke(coordinator, holder.serial, '  课时由他人代学  ')).status).toBe(200);
    expect((await check(holder.serial)).body).toMatchObject({ status: 'revoked', reason: '课时由他人代学' });
    const again = await revoke(coordinator, holder.serial, '再一次');
    expect(again).toMatchObject({ status: 409, body: { code: 'certificate.revoked-already' } });
  });

  it('needs a reason and a role that reaches the school', async () => {
    const { serial, ...holder } = await aGraduate(world, city);
    expect((await revoke(coordinator, serial)).status).toBe(400);
    expect((await revoke(coordinator, serial, '无')).status).toBe(400);
    expect((await revoke(holder, serial, '因为我想')).status).toBe(403);
    const elsewhere = (await aSchool(world, city.district, { name: '第二学校' })).school;
    const stranger = await aPerson(world, { roles: [['coordinator', elsewhere]] });
    expect((await revoke(stranger, serial, '别的学校')).status).toBe(404);
    expect((await check(serial)).body.status).toBe('valid');
    const officer = await aPerson(world, { roles: [['district_officer', city.district]] });
    expect((await revoke(officer, serial, '发放有误')).status).toBe(200);
  });
});

describe('a deleted account', () => {
  it('leaves the certificate as a fact without a name', async () => {
    const holder = await aGraduate(world, city, { name: '赵清' });
    await announce(world, PersonErased, { personId: holder.id });
    await world.drain();
    expect((await check(holder.serial)).body).toMatchObject({ status: 'valid', holder: '已注销' });
    expect(await world.get(Storage).exists(keyOf(holder.serial))).toBe(false);
    const [row] = await world.database.query<{ facts: string }>(
      'SELECT CAST(facts AS CHAR) AS facts FROM graduations WHERE person_id = ?',
      [holder.id],
    );
    expect(JSON.parse(row?.facts ?? '{}').facts.lessons).toEqual([]);
  });
});
