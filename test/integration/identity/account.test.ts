import { aCity, type City } from '../../support/builders/organization';
import { aGuardian } from '../../support/builders/identity';
import { aPerson, aPhone, type TestPerson } from '../../support/builders/people';
import type { Answer } from '../../support/http-client';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;

const signIn = (phone: string, password: string, cookie = '') =>
  world.as({ cookie }).post('/api/session', { phone, password });
const cookies = (answer: Answer) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
});
afterAll(() => world.close());

describe('signing in', () => {
  it('takes the number however it is typed and answers a cookie that scripts cannot read', async () => {
    const { phone, password } = await aPerson(world);
    const answer = await signIn(`${phone.slice(3, 6)} ${phone.slice(6, 10)}-${phone.slice(10)}`, password);
    expect(answer.status).toBe(204);
    const session = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('jiaxue='));
    expect(session).toMatch(/HttpOnly/);
    expect(session).toMatch(/SameSite=Lax/);
    expect((await world.as({ cookie: cookies(answer) }).get('/api/me')).status).toBe(200);
  });

  it('says the same for an unknown phone, a wrong password and no phone at all', async () => {
    const { phone } = await aPerson(world);
    const answers = [
      await signIn(phone, 'wrong'),
      await signIn(aPhone(), 'wrong'),
      await signIn('not a phone', 'wrong'),
    ];
    for (const { status, body } of answers)
      expect({ status, body }).toEqual({ status: 401, body: answers[0]?.body });
    expect(answers[0]?.body.code).toBe('session.wrong');
  });

  it('stops guessing at one account after ten tries, for a quarter of an hour', async () => {
    const { phone, password } = await aPerson(world);
    const tries = [];
    for (let nth = 0; nth < 11; nth += 1) tries.push(await signIn(phone, `guess ${nth}`));
    expect(tries.slice(0, 10).map(({ status }) => status)).toEqual(Array(10).fill(401));
    expect(tries[10]?.status).toBe(429);
    const wait = Number(tries[10]?.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(900);
    expect((await signIn(phone, password)).status).toBe(429);
  });

  it('bounds a burst of parallel guesses too', async () => {
    const { phone } = await aPerson(world);
    const tries = await Promise.all(Array.from({ length: 25 }, (_, nth) => signIn(phone, `guess ${nth}`)));
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  it('is still open to the device the family has used before, whoever guesses elsewhere', async () => {
    const { phone, password } = await aPerson(world);
    const device = cookies(await signIn(aPhone(), 'first contact'));
    expect((await signIn(phone, password, device)).status).toBe(204);
    for (let nth = 0; nth < 11; nth += 1) await signIn(phone, `guess ${nth}`);
    expect((await signIn(phone, password)).status).toBe(429);
    expect((await signIn(phone, password, device)).status).toBe(204);
  });

  it('forgets earlier mistakes after a success', async () => {
    const { phone, password } = await aPerson(world);
    for (let nth = 0; nth < 9; nth += 1) await signIn(phone, 'wrong');
    expect((await signIn(phone, password)).status).toBe(204);
    for (let nth = 0; nth < 9; nth += 1) expect((await signIn(phone, 'wrong')).status).toBe(401);
  });

  it('bounds one device over many accounts', async () => {
    const device = cookies(await signIn(aPhone(), 'first contact'));
    const statuses = [];
    for (let nth = 0; nth < 31; nth += 1) statuses.push((await signIn(aPhone(), 'wrong', device)).status);
    expect(statuses.indexOf(429)).toBe(30);
  });

  it('lets a whole parents’ evening in from one address', async () => {
    const { phone, password } = await aPerson(world);
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => world.http.post('/api/session', { phone, password })),
    );
    expect(new Set(answers.map(({ status }) => status)).has(500)).toBe(false);
    const others = await Promise.all(Array.from({ length: 40 }, () => aPerson(world)));
    const statuses = await Promise.all(
      others.map(async (one) => (await signIn(one.phone, one.password)).status),
    );
    expect(statuses).toEqual(Array(40).fill(204));
  });
});

describe('sessions', () => {
  it('are listed, and end everywhere at once', async () => {
    const person = await aPerson(world);
    const phone = { cookie: cookies(await signIn(person.phone, person.password)) };
    const listed = await world.as(phone).get('/api/sessions');
    expect(listed.body.items.map(({ current }: { current: boolean }) => current).sort()).toEqual([
      false,
      true,
    ]);
    const second = (await world.as(phone).get('/api/sessions?page=2&pageSize=1')).body;
    expect([second.items.length, second.total]).toEqual([1, 2]);
    expect((await world.as(phone).get('/api/me')).status).toBe(200);
    expect((await world.as(person).delete('/api/sessions')).status).toBe(204);
    for (const device of [phone, person]) expect((await world.as(device).get('/api/me')).status).toBe(401);
  });

  it('end one by one', async () => {
    const person = await aPerson(world);
    const other = { cookie: cookies(await signIn(person.phone, person.password)) };
    expect((await world.as(other).delete('/api/session')).status).toBe(204);
    expect((await world.as(other).get('/api/me')).status).toBe(401);
    expect((await world.as(person).get('/api/me')).status).toBe(200);
  });

  it('take no request from other people’s pages', async () => {
    const person = await aPerson(world);
    const foreign = { headers: { origin: 'https://elsewhere.example' } };
    expect((await world.as(person).delete('/api/sessions', undefined, foreign)).status).toBe(403);
    expect(
      (await world.as(person).post('/api/me/consents', {}, { headers: { 'sec-fetch-site': 'cross-site' } }))
        .status,
    ).toBe(403);
  });
});

describe('the own account', () => {
  it('is renamed and spoken to in another language', async () => {
    const person = await aPerson(world);
    const { body } = await world.as(person).patch('/api/me', { name: ' 林  一诺 ', locale: 'en' });
    expect(body).toMatchObject({ name: '林 一诺', locale: 'en' });
    expect((await world.as(person).patch('/api/me', { name: '<b>' })).status).toBe(400);
    expect((await world.as(person).patch('/api/me', { locale: 'fr' })).status).toBe(400);
  });

  it('changes its password with the old one, and all other devices are signed out', async () => {
    const person = await aPerson(world);
    const other = { cookie: cookies(await signIn(person.phone, person.password)) };
    const change = (current: string, next: string) =>
      world.as(person).put('/api/me/password', { current, next });
    const wrong = await change('wrong', 'a new password');
    expect(wrong.body).toMatchObject({ code: 'account.wrong-password', errors: [{ field: 'current' }] });
    expect((await change(person.password, person.phone)).body.code).toBe('account.password-is-phone');
    expect((await change(person.password, person.password)).body.code).toBe('account.same-password');
    expect((await change(person.password, 'short')).status).toBe(400);
    expect((await change(person.password, 'a new password')).status).toBe(204);
    expect((await world.as(other).get('/api/me')).status).toBe(401);
    expect((await world.as(person).get('/api/me')).status).toBe(200);
    expect((await signIn(person.phone, person.password)).status).toBe(401);
    expect((await signIn(person.phone, 'a new password')).status).toBe(204);
  });

  it('gives and takes back a consent that is not needed; the needed one ends with the account', async () => {
    const person = await aPerson(world);
    const give = (kind: string, textVersion = '2026-09') =>
      world.as(person).post('/api/me/consents', { kind, textVersion });
    expect((await give('commendation', '2000-01')).body.code).toBe('consent.text-outdated');
    expect((await give('commendation')).body.texts[1]).toMatchObject({ kind: 'commendation', given: true });
    expect((await give('commendation')).body.history).toHaveLength(1);
    expect((await world.as(person).delete('/api/me/consents?kind=commendation')).status).toBe(204);
    expect((await world.as(person).delete('/api/me/consents?kind=commendation')).status).toBe(404);
    const { texts, history } = (await world.as(person).get('/api/me/consents')).body;
    expect(texts[1].given).toBe(false);
    expect(history[0].withdrawnAt).not.toBeNull();
    await give('privacy');
    expect((await world.as(person).delete('/api/me/consents?kind=privacy')).body.code).toBe('consent.needed');
    expect((await world.as(person).delete('/api/me/consents?kind=else')).status).toBe(400);
  });
});

describe('personal data', () => {
  let guardian: TestPerson & { pupilId: string };

  beforeEach(async () => {
    guardian = await aGuardian(world, { class: city.class, name: '欧阳雪' });
  });

  it('can be taken along whole', async () => {
    const { status, body } = await world.as(guardian).get('/api/me/data');
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      account: { name: '欧阳雪', phone: guardian.phone },
      children: [{ className: '4年级1班', schoolName: '第一学校', relation: 'mother' }],
      devices: [{ device: 'test' }],
      roles: [{ role: 'guardian', unitName: '4年级1班' }],
      rosterEntries: [],
    });
  });

  it('is deleted with the password only, and then at once', async () => {
    const erase = (password: string) => world.as(guardian).delete('/api/me', { password });
    expect((await erase('wrong')).body.code).toBe('account.wrong-password');
    expect((await world.as(guardian).get('/api/me')).status).toBe(200);
    expect((await erase(guardian.password)).status).toBe(204);
    expect((await world.as(guardian).get('/api/me')).status).toBe(401);
    expect((await signIn(guardian.phone, guardian.password)).status).toBe(401);
    const [person] = await world.database.query('SELECT * FROM people WHERE id = ?', [guardian.id]);
    expect(person).toMatchObject({ name: '', phone_cipher: null, phone_hash: null, password_hash: null });
    const count = async (sql: string) => (await world.database.query(sql, [guardian.id])).length;
    expect(await count('SELECT id FROM sessions WHERE person_id = ?')).toBe(0);
    expect(await count('SELECT id FROM guardianships WHERE person_id = ? AND ended_at IS NULL')).toBe(0);
    expect(await count('SELECT id FROM guardianships WHERE person_id = ?')).toBe(1);
  });

  it('leaves the phone number free for a new start', async () => {
    await world.as(guardian).delete('/api/me', { password: guardian.password });
    const coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    const body = { phone: guardian.phone, name: '欧阳雪', role: 'class_teacher', unitId: city.class.id };
    const again = await world.as(coordinator).post('/api/role-grants', body);
    expect(again.status).toBe(201);
    expect(again.body.personId).not.toBe(guardian.id);
  });
});
