import { randomInt } from 'node:crypto';
import { aCity, aClass, aSchool, type City } from '../../support/builders/organization';
import { aGuardian, anInviteCode, aPupil } from '../../support/builders/identity';
import { aPerson, aPhone } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let code: string;

const consent = { consent: true, consentVersion: '2026-09' };
const join = (body: Record<string, unknown>) =>
  world.http.post('/api/accounts', {
    inviteCode: code,
    phone: aPhone(),
    password: 'ein langes Wort',
    name: '李红',
    relation: 'mother',
    ...consent,
    ...body,
  });
const cookieOf = (answer: { headers: Headers }) => {
  const jar = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { cookie: jar.filter((cookie) => cookie?.startsWith('jiaxue=')).join('; ') };
};

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  code = await anInviteCode(world, city.class);
});
afterAll(() => world.close());

describe('a guardian with the code of a class', () => {
  it('sees whose class it is before giving any data', async () => {
    const { status, body } = await world.http.get(`/api/invitations/${code.toLowerCase()}`);
    expect(status).toBe(200);
    expect(body).toEqual({ code, className: '4年级1班', schoolName: '第一学校', consentVersion: '2026-09' });
  });

  it('joins, is signed in, and is guardian of the pupil and over its class', async () => {
    const pupil = await aPupil(world, city.class, '阿依古丽·买买提');
    const answer = await join({ pupilName: '阿依古丽•买 买提' });
    expect(answer.status).toBe(201);
    expect(answer.body.child).toEqual({
      id: pupil.id,
      name: '阿依古丽·买买提',
      className: '4年级1班',
      schoolName: '第一学校',
      relation: 'mother',
    });
    const me = await world.as(cookieOf(answer)).get('/api/me');
    expect(me.body).toMatchObject({
      name: '李红',
      roles: [{ role: 'guardian', unitId: city.class.id, unitName: '4年级1班' }],
      children: [{ id: pupil.id, className: '4年级1班', schoolName: '第一学校', relation: 'mother' }],
    });
  });

  it('has consented on record, in the wording that was shown', async () => {
    const { name } = await aPupil(world, city.class);
    const answer = await join({ pupilName: name });
    const consents = await world.as(cookieOf(answer)).get('/api/me/consents');
    expect(consents.body.texts).toMatchObject([
      { kind: 'privacy', textVersion: '2026-09', required: true, given: true },
      { kind: 'commendation', given: false },
    ]);
  });

  it('cannot join without consent, nor with a wording that is no longer in force', async () => {
    const { name } = await aPupil(world, city.class);
    expect((await join({ pupilName: name, consent: false })).body).toMatchObject({
      status: 422,
      code: 'consent.required',
    });
    expect((await join({ pupilName: name, consentVersion: '2019-01' })).body).toMatchObject({
      code: 'consent.text-outdated',
      details: { textVersion: '2026-09' },
    });
  });

  it('is told kindly when the class list has no such pupil, and none is made', async () => {
    const answer = await join({ pupilName: '查无此人' });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'joining.pupil-unknown',
      details: { className: '4年级1班', schoolName: '第一学校' },
    });
    const [found] = await world.database.query<{ n: string }>(
      "SELECT COUNT(*) n FROM pupils WHERE name = '查无此人'",
    );
    expect(Number(found?.n)).toBe(0);
  });

  it('must give readable names, a mobile number and a password of eight', async () => {
    const { name } = await aPupil(world, city.class);
    expect((await join({ pupilName: name, phone: '12345' })).body.errors[0].field).toBe('phone');
    expect((await join({ pupilName: name, name: '=1+1' })).body.errors[0].field).toBe('name');
    expect((await join({ pupilName: name, password: 'short' })).body.errors[0].field).toBe('password');
    expect((await join({ pupilName: name, relation: 'boss' })).body.errors[0].field).toBe('relation');
    const phone = aPhone();
    const guessable = await join({ pupilName: name, phone, password: phone });
    expect(guessable).toMatchObject({ status: 422, body: { code: 'account.password-is-phone' } });
    expect((await join({ pupilName: name, phone })).status).toBe(201);
  });

  it('adds the child to the own account when phone and password are those of it', async () => {
    const [one, other] = [await aPupil(world, city.class), await aPupil(world, city.class)];
    const phone = aPhone();
    const first = await join({ pupilName: one.name, phone });
    const second = await join({ pupilName: other.name, phone });
    expect(second.body.personId).toBe(first.body.personId);
    const me = await world.as(cookieOf(second)).get('/api/me');
    expect(me.body.children.map((child: { id: string }) => child.id)).toEqual([one.id, other.id]);
  });

  it('does not get into an account with a wrong password, and learns nothing of it', async () => {
    const pupil = await aPupil(world, city.class);
    const phone = aPhone();
    await join({ pupilName: pupil.name, phone });
    const answer = await join({ pupilName: pupil.name, phone, password: 'another password' });
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('joining.not-recognised');
    expect(answer.headers.getSetCookie().join()).not.toContain('jiaxue=');
  });

  it('shares the child with others, up to six', async () => {
    const pupil = await aPupil(world, city.class);
    const joins = [];
    for (let nth = 0; nth < 7; nth += 1) joins.push(await join({ pupilName: pupil.name, relation: 'other' }));
    expect(joins.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201, 422]);
    expect(joins[6]?.body.code).toBe('joining.family-full');
  });

  it('gets one account from two clicks', async () => {
    const { name } = await aPupil(world, city.class);
    const phone = aPhone();
    const answers = await Promise.all([join({ pupilName: name, phone }), join({ pupilName: name, phone })]);
    expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    expect(answers.some(({ status }) => status === 201)).toBe(true);
  });
});

describe('a code', () => {
  it('ends when it is revoked and when its time is over', async () => {
    const teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
    const path = `/api/classes/${city.class.id}/invite-codes`;
    const revoked = (await world.as(teacher).post(path, {})).body;
    const expired = (await world.as(teacher).post(path, { days: 1 })).body;
    const shown = (await world.as(teacher).get(path)).body.items;
    expect(shown.map(({ id }: { id: string }) => id)).toContain(revoked.id);
    const second = await world.as(teacher).get(`${path}?pageSize=1&page=2`);
    expect(second.body).toMatchObject({ page: 2, pageSize: 1, items: [{ id: shown[1].id }] });
    expect(second.body.total).toBe(shown.length);
    expect((await world.as(teacher).delete(`/api/invite-codes/${revoked.id}`)).status).toBe(204);
    expect((await world.http.get(`/api/invitations/${revoked.code}`)).body.code).toBe('joining.code-unknown');
    expect((await world.http.get(`/api/invitations/${expired.code}`)).status).toBe(200);
    world.clock.advance(86_401);
    expect((await world.http.get(`/api/invitations/${expired.code}`)).status).toBe(404);
    world.clock.advance(-86_401);
  });

  it('is issued by the class teacher and the coordinator, and nobody else', async () => {
    const elsewhere = await aSchool(world, city.district, { name: '第二学校' });
    const path = `/api/classes/${city.class.id}/invite-codes`;
    const post = async (
      role: 'coordinator' | 'class_teacher' | 'district_officer',
      unit: typeof city.class,
    ) => (await world.as(await aPerson(world, { roles: [[role, unit]] })).post(path, {})).status;
    expect(await post('coordinator', city.school)).toBe(201);
    expect(await post('class_teacher', elsewhere.class)).toBe(404);
    expect(await post('coordinator', elsewhere.school)).toBe(404);
    expect(await post('district_officer', city.district)).toBe(403);
    expect((await world.http.post(path, {})).status).toBe(401);
  });
});

describe('a phone number on the roster', () => {
  const invite = async (phone: string, pupilName: string) => {
    const { id } = await aPupil(world, city.class, pupilName);
    const { PhoneVault } = jest.requireActual<typeof import('../../../libs/identity/people/phone-vault')>(
      '../../../libs/identity/people/phone-vault',
    );
    const sealed = world.get(PhoneVault).seal(phone);
    await world.database.execute(
      `INSERT INTO guardian_invitations (id, pupil_id, name, relation, phone_cipher, phone_key, phone_hash)
       VALUES (UUID(), ?, '李红', 'mother', ?, ?, ?)`,
      [id, sealed.cipher, sealed.keyId, sealed.hash],
    );
    return id;
  };

  it('joins with the name of the pupil, and the invitation is used up', async () => {
    const phone = aPhone();
    const id = await invite(phone, '欧阳小雨');
    const answer = await join({ inviteCode: undefined, phone, pupilName: '欧阳 小雨' });
    expect(answer.body).toMatchObject({ child: { id } });
    expect(answer.status).toBe(201);
    const left = await world.database.query('SELECT id FROM guardian_invitations WHERE pupil_id = ?', [id]);
    expect(left).toEqual([]);
  });

  it('gets the same answer for a wrong number, a wrong pupil and a wrong password', async () => {
    const phone = aPhone();
    await invite(phone, '欧阳小雪');
    const account = await aGuardian(world, { class: city.class });
    const answers = [
      await join({ inviteCode: undefined, phone: aPhone(), pupilName: '欧阳小雪' }),
      await join({ inviteCode: undefined, phone, pupilName: '欧阳小雷' }),
      await join({
        inviteCode: undefined,
        phone: account.phone,
        pupilName: '欧阳小雪',
        password: 'not the right one',
      }),
    ];
    const [first] = answers;
    expect(first?.body).toMatchObject({ status: 422, code: 'joining.not-recognised' });
    for (const { status, body } of answers)
      expect({ status, body }).toEqual({ status: 422, body: first?.body });
  });

  it('can be guessed at eight times an hour', async () => {
    const phone = aPhone();
    const statuses = [];
    for (let nth = 0; nth < 9; nth += 1) {
      statuses.push(
        (await join({ inviteCode: undefined, phone, pupilName: `猜${randomInt(1e6)}`.replace(/\d/g, '名') }))
          .status,
      );
    }
    expect(statuses.slice(0, 8)).toEqual(Array(8).fill(422));
    expect(statuses[8]).toBe(429);
  });
});

describe('a family', () => {
  it('has another child added with a code, and a child taken off', async () => {
    const guardian = await aGuardian(world, { class: city.class });
    const pupil = await aPupil(world, city.class);
    const body = { inviteCode: code, pupilName: pupil.name, relation: 'father' };
    expect((await world.as(guardian).post('/api/me/children', body)).body.code).toBe('consent.required');
    const added = await world.as(guardian).post('/api/me/children', { ...body, consentVersion: '2026-09' });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ id: pupil.id, relation: 'father' });
    expect((await world.as(guardian).delete(`/api/me/children/${pupil.id}`)).status).toBe(204);
    expect((await world.as(guardian).delete(`/api/me/children/${pupil.id}`)).status).toBe(404);
    const children = (await world.as(guardian).get('/api/me')).body.children;
    expect(children.map(({ id }: { id: string }) => id)).toEqual([guardian.pupilId]);
  });

  it('loses the role over the class at once with its last child there', async () => {
    const otherClass = await aClass(world, city.grade, '9班');
    const guardian = await aGuardian(world, { class: otherClass });
    expect((await world.as(guardian).get('/api/me')).body.roles).toHaveLength(1);
    await world.as(guardian).delete(`/api/me/children/${guardian.pupilId}`);
    expect((await world.as(guardian).get('/api/me')).body.roles).toEqual([]);
  });

  it("cannot take off somebody else's child", async () => {
    const [one, other] = [
      await aGuardian(world, { class: city.class }),
      await aGuardian(world, { class: city.class }),
    ];
    expect((await world.as(one).delete(`/api/me/children/${other.pupilId}`)).status).toBe(404);
    expect((await world.as(other).get('/api/me')).body.children).toHaveLength(1);
  });

  it('of a teacher has both roles', async () => {
    const teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
    const pupil = await aPupil(world, city.class);
    await world.as(teacher).post('/api/me/children', {
      inviteCode: code,
      pupilName: pupil.name,
      relation: 'father',
      consentVersion: '2026-09',
    });
    const { roles } = (await world.as(teacher).get('/api/me')).body;
    expect(roles.map(({ role }: { role: string }) => role)).toEqual(['class_teacher', 'guardian']);
  });
});
