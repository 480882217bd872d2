import { Catalogue } from '@libs/catalogue';
import { newId } from '@libs/platform';
import { aCourse, type TestCourse } from '../../support/builders/catalogue';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

describe('a lesson as a learner opens it', () => {
  let world: World;
  let city: City;
  let guardian: TestPerson;
  let course: TestCourse;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    guardian = await aPerson(world, { roles: [['guardian', city.class]] });
    course = await aCourse(world, {
      owner: city.school,
      title: '情绪三课',
      lessons: [
        { kind: 'video', title: '看一看', durationSeconds: 90.5 },
        { kind: 'article', articleHtml: '<p>深呼吸。</p>' },
        {
          kind: 'quiz',
          passMark: 80,
          questions: [
            {
              kind: 'multiple',
              text: '哪些可行？',
              explanation: '先等一等。',
              options: [
                { id: 'a', text: '等一等', right: true },
                { id: 'b', text: '吼一声', right: false },
              ],
            },
          ],
        },
      ],
    });
  });
  afterAll(() => world.close());

  const open = async (nth: number, person = guardian) =>
    (await world.as(person).get(`/api/lessons/${course.lessons[nth]?.id}`)).body;

  it('a video says how long it is and what belongs to it, but not where it plays', async () => {
    const lesson = await open(0);
    expect(lesson).toMatchObject({
      kind: 'video',
      title: '看一看',
      courseTitle: '情绪三课',
      chapterTitle: '第一章',
      durationSeconds: 90.5,
      video: { assetId: course.lessons[0]?.assetId, subtitles: [] },
      articleHtml: null,
      quiz: null,
      state: 'new',
      previousId: null,
      nextId: course.lessons[1]?.id,
    });
    expect(JSON.stringify(lesson)).not.toContain('m3u8');
  });

  it('an article brings its text', async () => {
    expect(await open(1)).toMatchObject({
      articleHtml: '<p>深呼吸。</p>',
      video: null,
      durationSeconds: null,
    });
  });

  it('a quiz keeps its answers and explanations to itself', async () => {
    const lesson = await open(2);
    expect(lesson.quiz).toEqual({
      passMark: 80,
      questions: [
        {
          id: expect.any(String),
          kind: 'multiple',
          text: '哪些可行？',
          options: [
            { id: 'a', text: '等一等' },
            { id: 'b', text: '吼一声' },
          ],
        },
      ],
    });
    expect(JSON.stringify(lesson)).not.toContain('先等一等');
  });

  it('a quiz is graded by its own right answers', async () => {
    const { quiz } = await open(2);
    const questionId = quiz.questions[0].id;
    const grade = (optionIds: string[]) =>
      world.get(Catalogue).grade(course.lessons[2]?.id ?? '', [{ questionId, optionIds }]);
    expect(await grade(['a'])).toMatchObject({ score: 100, passed: true, passMark: 80 });
    expect(await grade(['a', 'b'])).toMatchObject({ score: 0, passed: false });
    await expect(world.get(Catalogue).grade(course.lessons[0]?.id ?? '', [])).rejects.toMatchObject({
      code: 'lesson.no-quiz',
    });
  });

  it('is closed to other schools and to nobody known', async () => {
    const other = await aCity(world);
    for (const role of ['guardian', 'coordinator'] as const) {
      const unit = role === 'guardian' ? other.class : other.school;
      const stranger = await aPerson(world, { roles: [[role, unit]] });
      const answer = await world.as(stranger).get(`/api/lessons/${course.lessons[0]?.id}`);
      expect(answer.status).toBe(404);
    }
    expect((await world.http.get(`/api/lessons/${course.lessons[0]?.id}`)).status).toBe(401);
    expect((await world.as(guardian).get(`/api/lessons/${newId()}`)).status).toBe(404);
    expect((await world.as(guardian).get('/api/lessons/1')).status).toBe(404);
  });

  it('a draft is open to those who review it and to no learner', async () => {
    const draft = await aCourse(world, { owner: city.school, published: false });
    const path = `/api/lessons/${draft.lessons[0]?.id}`;
    const coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    expect((await world.as(coordinator).get(path)).status).toBe(200);
    expect((await world.as(guardian).get(path)).status).toBe(404);
  });

  it('stands as far as the noun above says, asked once for a whole course', async () => {
    const asked: (readonly string[])[] = [];
    world.get(Catalogue).lessonStateSource((personId, lessonIds) => {
      asked.push(lessonIds);
      const begun =
        personId === guardian.id ? [[course.lessons[1]?.id ?? '', 'begun' as const] as const] : [];
      return Promise.resolve(new Map(begun));
    });
    const { body } = await world.as(guardian).get(`/api/courses/${course.id}`);
    expect(body.chapters[0].lessons.map((lesson: { state: string }) => lesson.state)).toEqual([
      'new',
      'begun',
      'new',
    ]);
    expect(asked).toEqual([course.lessons.map((lesson) => lesson.id)]);
  });
});
