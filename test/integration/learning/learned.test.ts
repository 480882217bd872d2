import { PersonErased } from '@libs/identity';
import { Learning } from '@libs/learning';
import { Outbox, schoolYearOf, Transactions } from '@libs/platform';
import { aLearner, aPlayer, lessonOf, watch } from '../../support/builders/learning';
import { aPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

describe('what was learned', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());
  afterEach(() => jest.restoreAllMocks());

  const threeKinds = [
    { kind: 'video', durationSeconds: 60, title: '第一讲' },
    { kind: 'article', title: '读一读' },
    {
      kind: 'quiz',
      title: '想一想',
      passMark: 60,
      questions: [
        {
          options: [
            { id: 'a', text: '听', right: true },
            { id: 'b', text: '吼', right: false },
          ],
          explanation: '先听。',
        },
        {
          options: [
            { id: 'a', text: '陪', right: true },
            { id: 'b', text: '训', right: false },
          ],
        },
      ],
    },
  ] as const;
  const aCourseOfThree = () =>
    aLearner(world, { lessons: threeKinds.map((lesson) => structuredClone(lesson)) as never });
  const year = () => schoolYearOf(world.clock.now());

  test('an article is completed by reading it, announced once, and earns no minutes', async () => {
    const { guardian, course } = await aCourseOfThree();
    const announce = jest.spyOn(world.get(Outbox), 'announce');
    const read = () => world.as(guardian).post(`/api/lessons/${lessonOf(course, 1)}/readings`);
    const [first] = await Promise.all([read(), read(), read(), read(), read()]);
    expect(first).toMatchObject({ status: 201, body: { completed: true, percent: 100 } });
    expect(announce.mock.calls.map(([event]) => event.type)).toEqual(['learning.lesson-completed']);
    const record = await world.get(Learning).record(guardian.id, year().from, year().to);
    expect(record).toMatchObject({
      verifiedSeconds: 0,
      lessons: [{ lessonId: lessonOf(course, 1), kind: 'article' }],
    });
    const video = await world.as(guardian).post(`/api/lessons/${lessonOf(course, 0)}/readings`);
    expect([video.status, video.body.code]).toEqual([422, 'lesson.not-article']);
  });

  test('a quiz may be tried as often as wanted, the best counts, and answers come with reasons', async () => {
    const { guardian, course } = await aCourseOfThree();
    const lessonId = lessonOf(course, 2);
    const { body: page } = await world.as(guardian).get(`/api/lessons/${lessonId}`);
    const [first, second] = page.quiz.questions as { id: string; options: { id: string; text: string }[] }[];
    const option = (question: typeof first, text: string) =>
      question?.options.find((each) => each.text === text)?.id ?? 'none';
    const attempt = (texts: [string, string]) =>
      world.as(guardian).post(`/api/lessons/${lessonId}/quiz-attempts`, {
        answers: [
          { questionId: first?.id, optionIds: [option(first, texts[0])] },
          { questionId: second?.id, optionIds: [option(second, texts[1])] },
        ],
      });
    const announce = jest.spyOn(world.get(Outbox), 'announce');
    const poor = await attempt(['听', '训']);
    expect(poor).toMatchObject({ status: 201, body: { score: 50, passed: false, bestScore: 50 } });
    expect(poor.body.questions[0]).toMatchObject({ right: true, explanation: '先听。' });
    expect((await attempt(['听', '陪'])).body).toMatchObject({ score: 100, passed: true, bestScore: 100 });
    expect((await attempt(['吼', '训'])).body).toMatchObject({ score: 0, passed: false, bestScore: 100 });
    expect(announce.mock.calls.map(([event]) => event.type)).toEqual([
      'learning.lesson-completed',
      'learning.quiz-passed',
    ]);
    const { quizzes } = await world.get(Learning).record(guardian.id, year().from, year().to);
    expect(quizzes).toEqual([
      expect.objectContaining({ lessonId, bestScore: 100, passed: true, attempts: 3, topics: ['T06'] }),
    ]);
  });

  test('a record counts what was verified within its window, by lesson and topic', async () => {
    world.clock.set('2027-08-31T15:30:00.000Z');
    const { guardian, course } = await aLearner(world, { topics: ['T06', 'T07'] });
    const last = await aPlayer(world, guardian, lessonOf(course));
    await watch(world, last, 0, 60);
    world.clock.set('2027-08-31T16:30:00.000Z');
    const next = await aPlayer(world, guardian, lessonOf(course));
    await watch(world, next, 30, 150);
    const learning = world.get(Learning);
    const old = schoolYearOf(new Date('2027-08-01T00:00:00Z'));
    expect((await learning.record(guardian.id, old.from, old.to)).verifiedSeconds).toBe(60);
    const now = await learning.record(guardian.id, year().from, year().to);
    expect(now.lessons).toEqual([
      {
        lessonId: lessonOf(course),
        courseId: course.id,
        versionId: course.versionId,
        kind: 'video',
        topics: ['T06', 'T07'],
        stages: ['L3b'],
        seconds: 90,
        completedAt: null,
      },
    ]);
    expect(await learning.secondsByTopic(guardian.id, year().from, year().to)).toEqual(
      new Map([
        ['T06', 90],
        ['T07', 90],
      ]),
    );
    expect(await learning.verifiedSeconds(guardian.id)).toBe(150);
    expect(await learning.records([], old.from, old.to)).toEqual(new Map());
    world.clock.set('2026-11-18T04:00:00.000Z');
  });

  test('the home page knows where to go on, and the list how far each course is', async () => {
    const { guardian, course } = await aCourseOfThree();
    const http = world.as(guardian);
    const none = await http.get('/api/me/continue');
    expect([none.status, none.body]).toEqual([200, null]);
    expect((await http.get('/api/me/courses')).body).toMatchObject({ items: [], total: 0 });
    const player = await aPlayer(world, guardian, lessonOf(course));
    await watch(world, player, 0, 15);
    expect((await http.get('/api/me/continue')).body).toMatchObject({
      lesson: { id: lessonOf(course), title: '第一讲', kind: 'video', durationSeconds: 60 },
      course: { id: course.id, title: '静待花开' },
      posterUrl: expect.stringMatching(/^\/media\//) as unknown,
      percent: 25,
      secondsLeft: 45,
    });
    await watch(world, player, 15, 60);
    expect((await http.get('/api/me/continue')).body.lesson.id).toBe(lessonOf(course, 1));
    expect((await http.get('/api/me/courses')).body.items).toMatchObject([
      { id: course.id, lessonCount: 3, lessonsCompleted: 1, percent: 33.3 },
    ]);
  });

  test('nobody is sent back to a course that is over', async () => {
    const { guardian, course, city } = await aCourseOfThree();
    const player = await aPlayer(world, guardian, lessonOf(course));
    await watch(world, player, 0, 15);
    const coordinator = world.as(await aPerson(world, { roles: [['coordinator', city.school]] }));
    expect(
      (await coordinator.post(`/api/courses/${course.id}/archive`, { note: '本学期结束' })).status,
    ).toBeLessThan(300);
    expect((await world.as(guardian).get('/api/me/continue')).body).toBeNull();
    expect((await world.as(guardian).get('/api/me/courses')).body.items).toHaveLength(1);
  });

  test('a course page shows how the lessons stand', async () => {
    const { guardian, course } = await aCourseOfThree();
    await aPlayer(world, guardian, lessonOf(course));
    await world.as(guardian).post(`/api/lessons/${lessonOf(course, 1)}/readings`);
    const { body } = await world.as(guardian).get(`/api/courses/${course.id}`);
    const lessons = body.chapters[0].lessons as { state: string }[];
    expect(lessons.map(({ state }) => state)).toEqual(['begun', 'completed', 'new']);
  });

  test('a lecture removed or added after enrolment neither undoes nor blocks', async () => {
    const { guardian, course, city } = await aLearner(world, {
      lessons: [
        { kind: 'video', durationSeconds: 60, title: '甲' },
        { kind: 'video', durationSeconds: 60, title: '乙' },
      ],
    });
    await watch(world, await aPlayer(world, guardian, lessonOf(course)), 0, 60);
    const coordinator = world.as(await aPerson(world, { roles: [['coordinator', city.school]] }));
    const { body: draft } = await coordinator.post(`/api/courses/${course.id}/versions`);
    const [chapter] = draft.chapters;
    const kept = {
      id: chapter.lessons[1].id,
      title: '乙',
      kind: 'video',
      assetId: chapter.lessons[1].assetId,
    };
    const chapters = [
      {
        id: chapter.id,
        title: chapter.title,
        lessons: [kept, { kind: 'article', title: '丙', articleHtml: '<p>读。</p>' }],
      },
    ];
    await coordinator.put(`/api/courses/${course.id}/outline`, { revision: draft.revision, chapters });
    await coordinator.post(`/api/courses/${course.id}/submit`);
    expect((await coordinator.post(`/api/courses/${course.id}/publish`, {})).status).toBe(200);
    const { lessons, verifiedSeconds } = await world
      .get(Learning)
      .record(guardian.id, year().from, year().to);
    expect([lessons.length, verifiedSeconds]).toEqual([1, 60]);
    const second = await aPlayer(world, guardian, lessonOf(course, 1));
    expect((await watch(world, second, 0, 60)).body.completed).toBe(true);
    expect((await world.as(guardian).get('/api/me/courses')).body.items).toMatchObject([
      { lessonsCompleted: 2, percent: 100 },
    ]);
  });

  test('a person reads and deletes all that is kept of the learning', async () => {
    const { guardian, course } = await aCourseOfThree();
    const player = await aPlayer(world, guardian, lessonOf(course));
    await watch(world, player, 0, 30);
    const { body } = await world.as(guardian).get('/api/me/data');
    expect(body.learning ?? body.data?.learning).toMatchObject({
      lessons: [{ title: '第一讲', coveredSeconds: 30 }],
      days: [{ seconds: 30 }],
      quizAttempts: [],
    });
    await world
      .get(Transactions)
      .run(() => world.get(Outbox).announce(PersonErased, { personId: guardian.id }));
    await world.drain();
    for (const table of ['learners', 'play_sessions', 'lesson_progress', 'learning_days', 'quiz_attempts']) {
      const rows = await world.database.query(`SELECT 1 FROM ${table} WHERE person_id = ?`, [guardian.id]);
      expect(rows).toEqual([]);
    }
    expect((await player.report([[30, 45]])).status).toBe(409);
  });
});
