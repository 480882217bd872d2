import { aQuestion } from '../../support/builders/counsel';
import { aGuardian, type TestGuardian } from '../../support/builders/identity';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

describe('a question to the school', () => {
  let world: World;
  let city: City;
  let coordinator: TestPerson;
  let instructor: TestPerson;
  let officer: TestPerson;
  let expert: TestPerson;
  let guardian: TestGuardian;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    coordinator = await aPerson(world, { name: '周老师', roles: [['coordinator', city.school]] });
    instructor = await aPerson(world, { roles: [['instructor', city.school]] });
    officer = await aPerson(world, { roles: [['district_officer', city.district]] });
    expert = await aPerson(world, { name: '郑专家', roles: [['instructor', city.district]] });
    guardian = await aGuardian(world, { class: city.class, name: '苏青青' });
  });
  afterAll(() => world.close());

  const status = async (person: TestPerson, id: string) =>
    (await world.as(person).get(`/api/questions/${id}`)).status;

  it('is read by the asker and by those of the school who answer, and by nobody else', async () => {
    const { id } = await aQuestion(world, guardian);
    const other = await aSchool(world, city.district, { name: '别校' });
    const strangers = [
      await aGuardian(world, { class: city.class }),
      await aPerson(world, { roles: [['coordinator', other.school]] }),
      await aPerson(world, { roles: [['class_teacher', city.class]] }),
      officer,
      expert,
    ];
    expect(await Promise.all([guardian, coordinator, instructor].map((one) => status(one, id)))).toEqual([
      200, 200, 200,
    ]);
    expect(await Promise.all(strangers.map((one) => status(one, id)))).toEqual([404, 404, 404, 404, 404]);
    expect((await world.as(officer).get(`/api/schools/${city.school.id}/questions`)).status).toBe(403);
    expect((await world.as(expert).get(`/api/schools/${city.school.id}/questions`)).status).toBe(404);
    expect((await world.as(officer).get(`/api/schools/${city.school.id}/question-figures`)).status).toBe(200);
  });

  it('to an expert is between the asker, her and the coordinator', async () => {
    const { body } = await world.as(guardian).get('/api/me/experts');
    expect(body.items.map((one: { name: string }) => one.name)).toContain('郑专家');
    const { id, revision } = await aQuestion(world, guardian, { expertId: expert.id });
    expect(await Promise.all([expert, coordinator, instructor].map((one) => status(one, id)))).toEqual([
      200, 200, 404,
    ]);
    const listed = await world.as(instructor).get(`/api/schools/${city.school.id}/questions?pageSize=100`);
    expect(listed.body.items.some((item: { id: string }) => item.id === id)).toBe(false);
    const answered = await world
      .as(expert)
      .post(`/api/questions/${id}/answers`, { text: '先陪他一会儿', revision });
    expect([answered.status, answered.body.posts.length]).toEqual([201, 2]);
    const nobody = await world.as(guardian).post('/api/questions', {
      ...{ pupilId: guardian.pupilId, text: '有人吗', mayPublish: false },
      expertId: officer.id,
    });
    expect([nobody.status, nobody.body.errors[0].field]).toEqual([422, 'expertId']);
  });

  it('is answered once by two who write at the same moment, and the later is told', async () => {
    const { id, revision } = await aQuestion(world, guardian);
    const [one, two] = await Promise.all(
      [coordinator, instructor].map((who) =>
        world.as(who).post(`/api/questions/${id}/answers`, { text: `答复 ${who.id}`, revision }),
      ),
    );
    expect([one?.status, two?.status].toSorted()).toEqual([201, 409]);
    const { body } = await world.as(guardian).get(`/api/questions/${id}`);
    expect(body.posts).toHaveLength(2);
    expect(body.state).toBe('ANSWERED');
  });

  it('is listed the latest first, and those that wait the longest waiting first', async () => {
    const { body: before } = await world.as(coordinator).get(`/api/schools/${city.school.id}/questions`);
    const ids: string[] = [];
    for (let nth = 0; nth < 2; nth += 1) {
      world.clock.advance(60);
      ids.push((await aQuestion(world, guardian)).id);
    }
    const listed = async (query: string) => {
      const { body } = await world
        .as(coordinator)
        .get(`/api/schools/${city.school.id}/questions?pageSize=100${query}`);
      return body.items.map((item: { id: string }) => item.id).filter((id: string) => ids.includes(id));
    };
    expect(before.items.length).toBeGreaterThan(0);
    expect(await listed('')).toEqual(ids.toReversed());
    expect(await listed('&state=ASKED')).toEqual(ids);
  });

  it('counts working days until the first answer, over weekends and holidays', async () => {
    // Asked on Wednesday the 18th; Friday the 20th is declared free.
    await world.database.execute(
      "INSERT INTO school_holidays (day, name, is_workday) VALUES ('2026-11-20', '校庆', 0)",
    );
    const { id, revision } = await aQuestion(world, guardian);
    const asked = await world.as(guardian).get(`/api/questions/${id}`);
    expect(asked.body).toMatchObject({ askedOn: '2026-11-18', dueOn: '2026-11-26' });
    world.clock.set('2026-11-23T02:00:00Z');
    const answered = await world
      .as(coordinator)
      .post(`/api/questions/${id}/answers`, { text: '好的', revision });
    expect(answered.body.answeredIn).toBe(2);
    const further = await world.as(guardian).post(`/api/questions/${id}/follow-ups`, { text: '还有一点' });
    expect(further.body).toMatchObject({ state: 'ASKED', answeredIn: 2 });
    world.clock.set('2026-11-18T04:00:00Z');
    await world.database.execute("DELETE FROM school_holidays WHERE day = '2026-11-20'");
  });

  it('is taken back while nobody has answered, and leaves the desk', async () => {
    const { id } = await aQuestion(world, guardian);
    expect((await world.as(guardian).post(`/api/questions/${id}/withdrawal`)).status).toBe(204);
    expect(await status(coordinator, id)).toBe(404);
    const late = await world.as(guardian).post(`/api/questions/${id}/withdrawal`);
    expect([late.status, late.body.code]).toEqual([409, 'question.not-now']);
  });

  it('is published only with consent, edited, without names, and only as long as the asker agrees', async () => {
    const { id, revision } = await aQuestion(world, guardian, { topic: 'T07', text: '我是苏青青，想问沟通' });
    const answered = await world
      .as(coordinator)
      .post(`/api/questions/${id}/answers`, { text: '多听少说', revision });
    const publish = (more: object) =>
      world.as(coordinator).put(`/api/questions/${id}/publication`, {
        ...{
          revision: answered.body.revision,
          question: '孩子不愿沟通怎么办',
          answer: '每天十分钟，多听少说',
        },
        ...more,
      });
    expect((await publish({})).body.code).toBe('question.not-now');
    const agreed = await world.as(guardian).put(`/api/questions/${id}/consent`, { mayPublish: true });
    expect((await publish({})).body.code).toBe('question.changed-meanwhile');
    const now = { revision: agreed.body.revision };
    const named = await publish({ ...now, question: '苏青青问：怎么办' });
    expect([named.status, named.body.errors[0].field]).toEqual([422, 'question']);
    expect((await world.as(instructor).put(`/api/questions/${id}/publication`, {})).status).toBe(403);
    expect((await publish(now)).status).toBe(204);

    const neighbour = await aGuardian(world, { class: city.class });
    const search = async (who: TestPerson, q: string) =>
      (await world.as(who).get(`/api/published-questions?q=${encodeURIComponent(q)}`)).body.items;
    expect(await search(neighbour, '多听 沟通')).toEqual([
      {
        id,
        question: '孩子不愿沟通怎么办',
        answer: '每天十分钟，多听少说',
        topic: 'T07',
        publishedOn: '2026-11-18',
      },
    ]);
    expect(await search(neighbour, '100%')).toEqual([]);
    const other = await aSchool(world, city.district, { name: '远校' });
    expect(await search(await aGuardian(world, { class: other.class }), '沟通')).toEqual([]);

    await world.as(guardian).put(`/api/questions/${id}/consent`, { mayPublish: false });
    expect(await search(neighbour, '沟通')).toEqual([]);
  });

  it('is limited to ten a day', async () => {
    const busy = await aGuardian(world, { class: city.class });
    for (let at = 0; at < 10; at += 1) await aQuestion(world, busy);
    const more = { pupilId: busy.pupilId, text: '再问一个', mayPublish: false };
    expect((await world.as(busy).post('/api/questions', more)).status).toBe(429);
  });

  it('goes with the account of who asked it; that it was asked still counts', async () => {
    const leaver = await aGuardian(world, { class: city.class });
    const { id, revision } = await aQuestion(world, leaver, { text: '家里的私事' });
    await world.as(coordinator).post(`/api/questions/${id}/answers`, { text: '我们聊聊', revision });
    const exported = await world.as(leaver).get('/api/me/data');
    expect(exported.body.data.questions.map((post: { text: string }) => post.text)).toEqual([
      '家里的私事',
      '我们聊聊',
    ]);
    expect((await world.as(leaver).delete('/api/me', { password: leaver.password })).status).toBe(204);
    await world.drain();
    const { body } = await world.as(coordinator).get(`/api/questions/${id}`);
    expect(body).toMatchObject({ askerName: null, posts: [{ text: '我们聊聊' }], state: 'ANSWERED' });
  });
});
