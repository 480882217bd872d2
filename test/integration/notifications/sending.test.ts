import { ActivityCancelled } from '@libs/activities';
import { QuestionAnswered } from '@libs/counsel';
import { PhoneVault } from '@libs/identity';
import { JobRunner } from '@libs/platform';
import { PracticeAccepted } from '@libs/practice';
import { anActivity, signUp } from '../../support/builders/activities';
import { announce } from '../../support/builders/graduation';
import { aGuardian, type TestGuardian } from '../../support/builders/identity';
import { aMailAddress } from '../../support/builders/notifications';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson } from '../../support/builders/people';
import { SmtpStandIn } from '../../support/smtp-stand-in';
import { WechatStandIn } from '../../support/wechat-stand-in';
import { aWorld, type World } from '../../support/world';

const noon = '2026-11-18T04:00:00Z';
const evening = '2026-11-18T10:30:00Z';
const night = '2026-11-18T15:00:00Z';
const morning = '2026-11-18T23:30:00Z';

describe('messages that leave the platform', () => {
  let world: World;
  let city: City;
  const smtp = new SmtpStandIn();
  const wechat = new WechatStandIn();
  let people = 0;

  beforeAll(async () => {
    world = await aWorld({
      SMTP_URL: await smtp.start(),
      MAIL_FROM: '家学 <no-reply@jiaxue.test>',
      ...{ WECHAT_APP_ID: 'wx-test', WECHAT_APP_SECRET: 'secret', WECHAT_TEMPLATE_ID: 'template-1' },
      WECHAT_API_URL: await wechat.start(),
    });
    city = await aCity(world);
  });
  beforeEach(() => world.clock.set(noon));
  afterAll(async () => {
    await world.close();
    smtp.stop();
    wechat.stop();
  });

  const send = () => world.get(JobRunner).runScheduled('notices-sending');
  const sendAt = async (instant: string) => {
    world.clock.set(instant);
    await send();
  };

  async function aReader(host = 'mail.test'): Promise<{ person: TestGuardian; email: string }> {
    people += 1;
    const person = await aGuardian(world, { class: city.class });
    const email = `reader${people}@${host}`;
    await aMailAddress(world, smtp, person, email);
    return { person, email };
  }

  async function answer(person: TestGuardian, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      people += 1;
      const id = `01a00000-0000-7000-8000-${String(people).padStart(12, '0')}`;
      await announce(world, QuestionAnswered, {
        ...{ questionId: id, answerId: id },
        personId: person.id,
        schoolId: city.school.id,
      });
    }
    await world.drain();
  }

  const digests = (email: string) => smtp.mailsTo(email).slice(1);

  async function connectWechat(person: TestGuardian, code: string): Promise<void> {
    const { body } = await world.as(person).get('/api/me/notice-settings');
    const url = new URL(body.contacts[1].connectUrl);
    const state = url.searchParams.get('state');
    await world.as(person).post('/api/me/notice-contacts/wechat', { code, state });
  }

  it('go only to an address that was proven, and codes are not to be guessed', async () => {
    const person = await aGuardian(world, { class: city.class });
    const put = (email: string) => world.as(person).put('/api/me/notice-contacts/email', { email });
    expect((await put('nobody')).body.errors[0].field).toBe('email');
    expect((await put('new@mail.test')).status).toBe(204);
    expect((await put('new@mail.test')).status).toBe(429);
    await world.drain();
    await answer(person);
    await sendAt(evening);
    expect(smtp.mailsTo('new@mail.test')).toHaveLength(1);
    const code = /(\d{6})/.exec(smtp.mailsTo('new@mail.test')[0]?.text.split('\n\n')[1] ?? '')?.[1] as string;
    const wrong = code === '000000' ? '000001' : '000000';
    const confirm = (typed: string) =>
      world.as(person).post('/api/me/notice-contacts/email/confirmation', { code: typed });
    world.clock.set(noon);
    for (let time = 0; time < 5; time += 1)
      expect((await confirm(wrong)).body.code).toBe('notice.wrong-code');
    expect((await confirm(code)).body.code).toBe('notice.wrong-code');
    const rows = await world.database.query<{ cipher: Buffer }>(
      'SELECT address_cipher AS cipher FROM notice_contacts WHERE person_id = ?',
      [person.id],
    );
    expect(rows[0]?.cipher.toString('latin1')).not.toContain('mail.test');
  });

  it('come as one digest in the evening, with the way out in it', async () => {
    const { person, email } = await aReader();
    await answer(person, 3);
    await announce(world, PracticeAccepted, {
      ...{ personId: person.id, pupilId: person.pupilId, recordId: city.class.id, schoolId: city.school.id },
    });
    await world.drain();
    await send();
    expect(digests(email)).toEqual([]);
    await sendAt(evening);
    await send();
    const [mail, ...more] = digests(email);
    expect(more).toEqual([]);
    expect(mail?.text.match(/您的提问有了答复/g)).toHaveLength(3);
    expect(mail?.text).toContain('您的实践记录已认可');
    expect(mail?.text).toContain('/me/inbox');
    const link = /List-Unsubscribe: <\S+(\/api\/notice-unsubscriptions\/\S+)>/.exec(
      mail?.text.replace(/\n[ \t]+/g, ' ') ?? '',
    )?.[1] as string;
    const oneClick = { headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    expect((await world.http.get(link)).status).toBe(404);
    const ended = await world.http.send('POST', link, Buffer.from('List-Unsubscribe=One-Click'), oneClick);
    expect(ended.status).toBe(204);
    expect((await world.http.post(`${link}x`)).body.code).toBe('notice.no-such-link');
    world.clock.set(noon);
    await answer(person);
    await sendAt(evening);
    expect(digests(email)).toHaveLength(1);
  });

  it('wait for the end of the quiet hours, also when they could not wait for the evening', async () => {
    const { person, email } = await aReader();
    const coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    const activity = await anActivity(world, coordinator, city.school);
    await signUp(world, person, activity.id);
    world.clock.set('2026-11-18T13:25:00Z');
    await announce(world, ActivityCancelled, { activityId: activity.id });
    await world.drain();
    await sendAt('2026-11-18T13:36:00Z');
    await sendAt(night);
    expect(digests(email)).toEqual([]);
    await sendAt(morning);
    expect(digests(email)).toHaveLength(1);
  });

  it('are tried again when the mail server is busy, and end where nobody is reached', async () => {
    const { person, email } = await aReader();
    await world.database.execute(
      `UPDATE notice_contacts c SET address_cipher = ?, address_key = ? WHERE c.person_id = ?`,
      [...sealed('somebody@busy.test'), person.id],
    );
    await answer(person);
    await sendAt(evening);
    const stateOf = async () =>
      (
        await world.database.query<{ state: string }>(
          'SELECT state FROM notice_deliveries WHERE person_id = ?',
          [person.id],
        )
      ).map(({ state }) => state);
    expect(await stateOf()).toEqual(['WAITING']);
    await world.database.execute(
      `UPDATE notice_contacts SET address_cipher = ?, address_key = ? WHERE person_id = ?`,
      [...sealed(email), person.id],
    );
    await sendAt('2026-11-18T10:46:00Z');
    expect([await stateOf(), digests(email).length]).toEqual([['SENT'], 1]);
    await world.database.execute(
      `UPDATE notice_contacts SET address_cipher = ?, address_key = ? WHERE person_id = ?`,
      [...sealed('left@gone.test'), person.id],
    );
    await answer(person);
    await sendAt('2026-11-19T10:31:00Z');
    const { body } = await world.as(person).get('/api/me/notice-settings');
    expect(body.contacts[0]).toMatchObject({ channel: 'email', available: true, state: 'none' });
  });

  it('go by WeChat with its token, which is fetched once and again when it was taken back', async () => {
    const person = await aGuardian(world, { class: city.class });
    const strange = await aGuardian(world, { class: city.class });
    const { body } = await world.as(strange).get('/api/me/notice-settings');
    const foreign = new URL(body.contacts[1].connectUrl).searchParams.get('state');
    const tied = await world
      .as(person)
      .post('/api/me/notice-contacts/wechat', { code: 'good1', state: foreign });
    expect(tied.body.code).toBe('notice.wechat-refused');
    await connectWechat(person, 'good1');
    await answer(person);
    await sendAt(evening);
    expect(wechat.taken).toMatchObject([
      {
        touser: 'openid-good1',
        template_id: 'template-1',
        data: { thing1: { value: '您的提问有了答复。' }, time2: { value: '2026/11/18 18:30' } },
      },
    ]);
    const given = wechat.tokensGiven;
    wechat.loseToken();
    world.clock.set(noon);
    await answer(person, 2);
    await sendAt(evening);
    expect([wechat.tokensGiven, wechat.taken[1]?.data.thing1?.value]).toEqual([given + 1, '有 2 条新消息']);
    wechat.faults.set('openid-good1', 43004);
    world.clock.set(noon);
    await answer(person);
    await sendAt(evening);
    const settings = await world.as(person).get('/api/me/notice-settings');
    expect(settings.body.contacts[1].state).toBe('none');
  });

  it('are each sent once by two workers at the same moment, and not by a channel that is not wanted', async () => {
    const { person, email } = await aReader();
    await connectWechat(person, `good-${email}`);
    const refused = [{ group: 'answers', channel: 'wechat' }];
    await world
      .as(person)
      .put('/api/me/notice-settings', { quietFrom: '21:30', quietUntil: '07:30', refused });
    const before = wechat.taken.length;
    await answer(person, 2);
    world.clock.set(evening);
    await Promise.all([send(), send(), send()]);
    expect([digests(email).length, wechat.taken.length]).toEqual([1, before]);
  });

  /** As a worker leaves it that dies before it has noted what it sent. */
  async function diesAfterSending(personId: string): Promise<void> {
    await world.database.execute(
      `UPDATE notice_deliveries SET state = 'SENDING', claimed_at = ? WHERE person_id = ?`,
      [new Date(evening), personId],
    );
  }
  const idsOf = (email: string) => digests(email).map(({ text }) => /Message-ID: (\S+)/i.exec(text)?.[1]);
  const statesOf = async (personId: string) =>
    (
      await world.database.query<{ state: string }>(
        'SELECT state FROM notice_deliveries WHERE person_id = ? ORDER BY notice_id',
        [personId],
      )
    ).map(({ state }) => state);

  it('go out again as the very same message when a worker dies after sending, beside what is new', async () => {
    const { person, email } = await aReader();
    await answer(person, 2);
    await sendAt(evening);
    await diesAfterSending(person.id);
    await answer(person);
    await sendAt('2026-11-18T10:36:00Z');
    expect(await statesOf(person.id)).toEqual(['SENT', 'SENT', 'SENT']);
    const [first, ...later] = digests(email);
    const ids = idsOf(email);
    expect([ids.length, new Set(ids).size]).toEqual([3, 2]);
    const second = later.find((_, at) => ids[at + 1] === ids[0]);
    const sentences = (text = '') => text.match(/· .+/g);
    expect(sentences(second?.text)).toEqual(sentences(first?.text));
    expect(sentences(first?.text)).toHaveLength(2);
  });

  it('are one message to WeChat, and none more once it could not tell a second', async () => {
    const person = await aGuardian(world, { class: city.class });
    await connectWechat(person, 'good-twice');
    const taken = () => wechat.taken.filter(({ touser }) => touser === 'openid-good-twice').length;
    await answer(person);
    await sendAt(evening);
    await diesAfterSending(person.id);
    await sendAt('2026-11-18T10:35:00Z');
    expect([taken(), wechat.dropped, await statesOf(person.id)]).toEqual([1, 1, ['SENT']]);
    await diesAfterSending(person.id);
    await sendAt('2026-11-18T10:45:00Z');
    expect([taken(), wechat.dropped, await statesOf(person.id)]).toEqual([1, 1, ['SENT']]);
    world.clock.set(noon);
    await answer(person);
    world.clock.set(evening);
    await world.database.execute(
      `UPDATE notice_deliveries SET state = 'SENDING', digest_id = ?, claimed_at = ?
        WHERE person_id = ? AND state = 'WAITING'`,
      [city.class.id, new Date(evening), person.id],
    );
    await sendAt('2026-11-18T11:00:00Z');
    expect([taken(), await statesOf(person.id)]).toEqual([2, ['SENT', 'SENT']]);
  });

  function sealed(address: string): [Buffer, string] {
    const { cipher, keyId } = world.get(PhoneVault).seal(address);
    return [cipher, keyId];
  }
});
