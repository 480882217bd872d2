import { Catalogue } from '@libs/catalogue';
import { PersonErased } from '@libs/identity';
import { newId, Outbox, Transactions, type Caller } from '@libs/platform';
import { aCourse, type TestCourse } from '../../support/builders/catalogue';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

describe('versions of a course', () => {
  let world: World;
  let city: City;
  let coordinator: TestPerson;
  let catalogue: Catalogue;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    catalogue = world.get(Catalogue);
  });
  afterAll(() => world.close());

  const aGuardian = () => aPerson(world, { roles: [['guardian', city.class]] });
  const lessons = [{ kind: 'article' as const, title: '旧课' }, { kind: 'quiz' as const }];
  const first = (course: TestCourse) => course.lessons[0]?.id ?? '';
  const read = async (person: TestPerson, id: string) =>
    (await world.as(person).get(`/api/courses/${id}`)).body;

  /** Writes, submits and publishes the next version with its first lesson renamed. */
  async function publishNext(id: string): Promise<void> {
    const http = world.as(coordinator);
    const draft = (await http.post(`/api/courses/${id}/versions`)).body;
    const [chapter] = draft.chapters;
    const [lesson, ...rest] = chapter.lessons.map(asInput);
    const chapters = [{ ...chapter, lessons: [{ ...lesson, title: '新课' }, ...rest] }];
    await http.put(`/api/courses/${id}/outline`, { revision: draft.revision, chapters });
    await http.post(`/api/courses/${id}/submit`);
    expect((await http.post(`/api/courses/${id}/publish`, {})).status).toBe(200);
  }

  it('a learner keeps the version begun; who comes later meets the new one', async () => {
    const course = await aCourse(world, { owner: city.school, lessons });
    const [early, late] = [await aGuardian(), await aGuardian()];
    await catalogue.begin(early.id, first(course));
    await catalogue.begin(early.id, first(course));
    await publishNext(course.id);
    const kept = await read(early, course.id);
    expect(kept).toMatchObject({ versionNumber: 1, newerVersion: true });
    expect(kept.chapters[0].lessons[0]).toMatchObject({ id: first(course), title: '旧课' });
    const met = await read(late, course.id);
    expect(met).toMatchObject({ versionNumber: 2, newerVersion: false });
    expect(met.chapters[0].lessons[0].title).toBe('新课');
    const [renamed] = await catalogue.lessonsOf(met.versionId);
    expect(renamed?.lineageId).toBe((await catalogue.lesson(first(course))).lineageId);
    expect((await world.as(early).get(`/api/lessons/${first(course)}`)).status).toBe(200);
    expect((await world.as(late).get(`/api/lessons/${first(course)}`)).status).toBe(404);
    expect((await world.as(early).get(`/api/lessons/${renamed?.id}`)).status).toBe(404);
    await expect(catalogue.begin(late.id, first(course))).rejects.toMatchObject({ code: 'lesson.not-open' });
    await expect(catalogue.begin(early.id, renamed?.id ?? '')).rejects.toMatchObject({
      code: 'lesson.not-open',
    });
  });

  it('fifty first reports in parallel pin one version', async () => {
    const course = await aCourse(world, { owner: city.school, lessons });
    const learner = await aGuardian();
    await Promise.all(Array.from({ length: 50 }, () => catalogue.begin(learner.id, first(course))));
    const pins = await world.database.query('SELECT * FROM course_pins WHERE person_id = ?', [learner.id]);
    expect(pins).toHaveLength(1);
  });

  it('learners see the published version while the next one is written', async () => {
    const course = await aCourse(world, { owner: city.school, title: '旧题', lessons });
    const http = world.as(coordinator);
    const draft = await http.post(`/api/courses/${course.id}/versions`);
    expect(draft.status).toBe(201);
    expect(draft.body).toMatchObject({ versionNumber: 2, state: 'DRAFT', title: '旧题', lessonCount: 2 });
    expect(draft.body.chapters[0].lessons[0].id).not.toBe(first(course));
    await http.patch(`/api/courses/${course.id}`, { revision: 1, title: '新题' });
    await http.post(`/api/courses/${course.id}/submit`);
    expect(await read(await aGuardian(), course.id)).toMatchObject({ title: '旧题', state: 'PUBLISHED' });
    expect((await http.get(`/api/courses/${course.id}`)).body.may).toEqual(['return', 'publish', 'archive']);
    await expect(catalogue.begin(newId(), draft.body.chapters[0].lessons[0].id)).rejects.toMatchObject({
      code: 'lesson.not-open',
    });
  });

  it('opens one new version at a time', async () => {
    const course = await aCourse(world, { owner: city.school, lessons });
    const answers = await Promise.all(
      [1, 2, 3].map(() => world.as(coordinator).post(`/api/courses/${course.id}/versions`)),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
    const draft = await aCourse(world, { owner: city.school, published: false });
    expect((await world.as(coordinator).post(`/api/courses/${draft.id}/versions`)).body.code).toBe(
      'course.draft-exists',
    );
  });

  it('an archived course leaves the list and stays open to who began it', async () => {
    const course = await aCourse(world, { owner: city.school, title: '要下架的课', lessons });
    const [learner, stranger] = [await aGuardian(), await aGuardian()];
    await catalogue.begin(learner.id, first(course));
    await world.as(coordinator).post(`/api/courses/${course.id}/archive`, { note: '内容已旧。' });
    for (const person of [learner, stranger]) {
      expect((await world.as(person).get('/api/courses?q=要下架')).body.total).toBe(0);
    }
    expect(await read(learner, course.id)).toMatchObject({ state: 'ARCHIVED', title: '要下架的课' });
    expect((await world.as(learner).get(`/api/lessons/${first(course)}`)).status).toBe(200);
    expect((await world.as(stranger).get(`/api/courses/${course.id}`)).status).toBe(404);
    await catalogue.begin(learner.id, first(course));
    await expect(catalogue.begin(stranger.id, first(course))).rejects.toMatchObject({
      code: 'lesson.not-open',
    });
  });

  it('which courses a person began is in the copy of the own data, and goes with the account', async () => {
    const course = await aCourse(world, { owner: city.school, title: '属于我的', lessons });
    const learner = await aGuardian();
    await catalogue.begin(learner.id, first(course));
    const { body } = await world.as(learner).get('/api/me/data');
    expect(JSON.stringify(body)).toContain('属于我的');
    const pins = () => world.database.query('SELECT * FROM course_pins WHERE person_id = ?', [learner.id]);
    expect(await pins()).toHaveLength(1);
    await world
      .get(Transactions)
      .run(() => world.get(Outbox).announce(PersonErased, { personId: learner.id }));
    await world.drain();
    expect(await pins()).toEqual([]);
  });

  it('tells the nouns above what a lesson is and to whom it is open', async () => {
    const course = await aCourse(world, { owner: city.school, topics: ['T07'], stages: ['L4'] });
    const lesson = await catalogue.lesson(first(course));
    expect(lesson).toMatchObject({
      courseId: course.id,
      versionId: course.versionId,
      kind: 'video',
      durationSeconds: 60,
      topics: ['T07'],
      stages: ['L4'],
      state: 'PUBLISHED',
      unitPath: city.school.path,
    });
    const caller = (role: string, unit: { id: string; path: string }): Caller => ({
      personId: newId(),
      sessionId: newId(),
      locale: 'zh-CN',
      roles: [{ role, unitId: unit.id, unitPath: unit.path }],
    });
    const elsewhere = await aCity(world);
    expect(await catalogue.visibleTo(caller('guardian', city.class), lesson)).toBe(true);
    expect(await catalogue.visibleTo(caller('guardian', elsewhere.class), lesson)).toBe(false);
    expect(await catalogue.visibleTo(caller('coordinator', elsewhere.school), lesson)).toBe(false);
    await expect(catalogue.lesson(newId())).rejects.toMatchObject({ code: 'lesson.not-found' });
  });
});

/** A lesson as the draft shows it, sent back as it is. */
function asInput({ id, title, kind, assetId, articleHtml, quiz }: Record<string, unknown>) {
  return { id, title, kind, assetId, articleHtml, quiz };
}
