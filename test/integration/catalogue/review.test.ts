import type { Role, UnitEntity } from '@libs/organization';
import { aCourse, type CourseWish } from '../../support/builders/catalogue';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

describe('reviewing and publishing a course', () => {
  let world: World;
  let city: City;
  let instructor: TestPerson;
  let coordinator: TestPerson;
  let officer: TestPerson;
  let guardian: TestPerson;

  const somebody = (...roles: [Role, UnitEntity][]) => aPerson(world, { roles });

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    instructor = await aPerson(world, { name: '苏老师', roles: [['instructor', city.school]] });
    coordinator = await aPerson(world, { name: '陆主任', roles: [['coordinator', city.school]] });
    officer = await somebody(['district_officer', city.district]);
    guardian = await somebody(['guardian', city.class]);
  });
  afterAll(() => world.close());

  const aDraft = (wish: CourseWish = {}) => aCourse(world, { owner: city.school, published: false, ...wish });
  const post = (person: TestPerson, id: string, step: string, body: object = {}) =>
    world.as(person).post(`/api/courses/${id}/${step}`, body);

  it('goes from the author over a return to the learners, and every step is on record', async () => {
    const { id } = await aDraft({ title: '慢慢来' });
    const submitted = await post(instructor, id, 'submit');
    expect(submitted.body).toMatchObject({ state: 'SUBMITTED', may: [] });
    const returned = await post(coordinator, id, 'return', { note: '请补一页提纲。' });
    expect(returned.body).toMatchObject({ state: 'RETURNED', may: ['edit', 'submit'] });
    const draft = await world.as(instructor).get(`/api/courses/${id}/draft`);
    expect(draft.body).toMatchObject({ state: 'RETURNED', reviewNote: '请补一页提纲。' });
    await post(instructor, id, 'submit');
    const published = await post(coordinator, id, 'publish', { note: '很好。' });
    expect(published.body).toMatchObject({ state: 'PUBLISHED', may: ['new-version', 'archive'] });
    expect((await world.as(guardian).get(`/api/courses/${id}`)).body).toMatchObject({
      title: '慢慢来',
      may: [],
    });
    const history = await world.as(instructor).get(`/api/courses/${id}/history`);
    expect(history.body.items.map((step: { act: string }) => step.act).reverse()).toEqual([
      'create',
      'submit',
      'return',
      'submit',
      'publish',
    ]);
    expect(history.body.items[0]).toMatchObject({ person: '陆主任', note: '很好。', fromState: 'SUBMITTED' });
  });

  it('asks for a reason when a course is given back', async () => {
    const { id } = await aDraft();
    await post(instructor, id, 'submit');
    expect((await post(coordinator, id, 'return', {})).status).toBe(400);
    expect((await post(coordinator, id, 'return', { note: '  ' })).status).toBe(400);
  });

  it('refuses steps that its state does not allow', async () => {
    const { id } = await aDraft();
    for (const step of ['publish', 'archive']) {
      expect((await post(coordinator, id, step)).body).toMatchObject({
        status: 409,
        code: 'course.wrong-state',
      });
    }
    await post(coordinator, id, 'submit');
    expect((await post(coordinator, id, 'submit')).status).toBe(409);
    const change = await world.as(coordinator).patch(`/api/courses/${id}`, { revision: 2, title: '改题' });
    expect(change.body.code).toBe('course.not-editable');
  });

  it('is published once by two reviewers at the same moment', async () => {
    const { id } = await aDraft();
    await post(coordinator, id, 'submit');
    const answers = await Promise.all(
      [coordinator, officer, coordinator].map((who) => post(who, id, 'publish')),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
  });

  it('is not published as long as no learner could complete it, and says all that is in the way', async () => {
    const { id, lessons } = await aDraft({
      topics: [],
      lessons: [
        { kind: 'video', title: '还在打包' },
        { kind: 'video', title: '失败了' },
        { kind: 'article', title: '空文章', articleHtml: '<p> </p>' },
        { kind: 'quiz', title: '没有答案', questions: [{ options: [{ text: '甲', right: false }] }] },
      ],
    });
    const [packaging, failed] = lessons.map((lesson) => lesson.assetId);
    const change = 'UPDATE media_assets SET state = ?, playable_at = NULL WHERE id = ?';
    await world.database.execute(change, ['PACKAGING', packaging]);
    await world.database.execute(change, ['FAILED', failed]);
    await post(coordinator, id, 'submit');
    const answer = await post(coordinator, id, 'publish');
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('course.not-publishable');
    expect(
      answer.body.errors.map(({ field, code }: { field: string; code: string }) => [field, code]),
    ).toEqual([
      ['course', 'course.no-topic'],
      [`lessons.${lessons[0]?.id}`, 'lesson.asset-not-playable'],
      [`lessons.${lessons[1]?.id}`, 'lesson.asset-failed'],
      [`lessons.${lessons[2]?.id}`, 'lesson.article-empty'],
      [`lessons.${lessons[3]?.id}`, 'question.too-few-options'],
      [`lessons.${lessons[3]?.id}`, 'question.no-right-answer'],
    ]);
    expect(answer.body.details.problems[1]).toMatchObject({ title: '还在打包' });
    expect((await world.as(guardian).get(`/api/courses/${id}`)).status).toBe(404);
  });

  it('is measured by the files as they are when it is published', async () => {
    const { id, lessons } = await aDraft({ lessons: [{ kind: 'video', durationSeconds: 60 }] });
    await world.database.execute('UPDATE media_assets SET duration_seconds = 599.6 WHERE id = ?', [
      lessons[0]?.assetId,
    ]);
    await post(coordinator, id, 'submit');
    const published = await post(coordinator, id, 'publish');
    expect(published.body.classHours).toBe(0.25);
    expect(published.body.chapters[0].lessons[0].durationSeconds).toBe(599.6);
  });

  it('waits in the queues of those who review, the longest waiting first', async () => {
    const other = await aCity(world);
    const first = await aDraft({ title: '先来', owner: other.school });
    const next = await aDraft({ title: '后到', owner: other.school });
    const author = await somebody(['instructor', other.school]);
    await post(author, first.id, 'submit');
    world.clock.advance(60);
    await post(author, next.id, 'submit');
    const bureau = await somebody(['district_officer', other.district]);
    const queue = await world.as(bureau).get('/api/courses/review-queue?pageSize=1');
    expect(queue.body).toMatchObject({
      total: 2,
      items: [{ id: first.id, title: '先来', unitName: '第一学校' }],
    });
    expect((await world.as(officer).get('/api/courses/review-queue')).body.items).not.toContainEqual(
      expect.objectContaining({ id: first.id }),
    );
    expect((await post(bureau, first.id, 'publish')).status).toBe(200);
    expect((await world.as(bureau).get('/api/courses/review-queue')).body.total).toBe(1);
  });

  describe('who may do what', () => {
    let people: Record<string, TestPerson>;

    beforeAll(async () => {
      const other = await aSchool(world, city.district);
      people = {
        guardian,
        instructor,
        coordinator,
        officer,
        city: await somebody(['city_officer', city.city]),
        teacher: await somebody(['class_teacher', city.class]),
        auditor: await somebody(['auditor', city.city]),
        administrator: await somebody(['administrator', city.city]),
        'other school': await somebody(['coordinator', other.school]),
        'other guardian': await somebody(['guardian', other.class]),
      };
    });

    it.each<[string, Record<string, number>]>([
      [
        'see a draft',
        {
          instructor: 200,
          coordinator: 200,
          officer: 200,
          city: 200,
          'other school': 404,
          guardian: 403,
          'other guardian': 403,
          teacher: 403,
          auditor: 403,
          administrator: 403,
        },
      ],
      [
        'submit',
        {
          'other school': 404,
          officer: 404,
          city: 404,
          guardian: 403,
          teacher: 403,
          auditor: 403,
          instructor: 200,
        },
      ],
      [
        'return',
        { 'other school': 404, instructor: 403, guardian: 403, teacher: 403, auditor: 403, officer: 200 },
      ],
      [
        'publish',
        {
          'other school': 404,
          instructor: 403,
          guardian: 403,
          'other guardian': 403,
          teacher: 403,
          administrator: 403,
          city: 200,
        },
      ],
      [
        'read',
        {
          'other school': 404,
          'other guardian': 404,
          auditor: 403,
          administrator: 403,
          guardian: 200,
          teacher: 200,
          instructor: 200,
          officer: 200,
        },
      ],
      ['archive', { 'other school': 404, instructor: 403, guardian: 403, coordinator: 200 }],
    ])('%s', async (act, expected) => {
      const { id } = await aDraft({ published: ['read', 'archive'].includes(act) });
      if (['return', 'publish'].includes(act)) await post(instructor, id, 'submit');
      const found: Record<string, number> = {};
      for (const who of Object.keys(expected)) {
        const person = people[who] as TestPerson;
        if (act === 'see a draft')
          found[who] = (await world.as(person).get(`/api/courses/${id}/draft`)).status;
        else if (act === 'read') found[who] = (await world.as(person).get(`/api/courses/${id}`)).status;
        else found[who] = (await post(person, id, act, act === 'return' ? { note: '请改。' } : {})).status;
      }
      expect(found).toEqual(expected);
    });

    it('strangers are asked to sign in', async () => {
      expect((await world.http.get('/api/courses')).status).toBe(401);
    });
  });
});
