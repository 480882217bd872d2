import { AssetPlayable } from '@libs/media';
import { Outbox, Transactions } from '@libs/platform';
import { aCourse, aPlayableAsset } from '../../support/builders/catalogue';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import type { HttpClient } from '../../support/http-client';
import { aWorld, type World } from '../../support/world';

describe('writing a course', () => {
  let world: World;
  let city: City;
  let author: TestPerson;
  let http: HttpClient;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    author = await aPerson(world, { roles: [['instructor', city.school]] });
    http = world.as(author);
  });
  afterAll(() => world.close());

  const begin = async (more: object = {}) => {
    const body = { unitId: city.school.id, title: '陪伴的力量', kind: 'series', ...more };
    return (await http.post('/api/courses', body)).body;
  };

  it('begins as a draft with everything its author said', async () => {
    const wanted = {
      unitId: city.school.id,
      title: ' 陪伴的力量 ',
      kind: 'lecture',
      stages: ['L3a', 'L3b'],
      topics: ['T07'],
      transitions: ['小初'],
      description: '<p>每天<strong>十分钟</strong></p><script>alert(1)</script>',
    };
    const answer = await http.post('/api/courses', wanted);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      ...wanted,
      title: '陪伴的力量',
      description: '<p>每天<strong>十分钟</strong></p>',
      state: 'DRAFT',
      versionNumber: 1,
      revision: 1,
      classHours: 0,
      lessonCount: 0,
      chapters: [],
      may: ['edit', 'submit'],
    });
  });

  it.each([
    [{ title: '   ' }, 'title'],
    [{ kind: 'film' }, 'kind'],
    [{ stages: ['L9'] }, 'stages'],
    [{ topics: ['T07', 'T07'] }, 'topics'],
    [{ transitions: ['大学'] }, 'transitions'],
    [{ state: 'PUBLISHED' }, 'state'],
  ])('names the field it cannot use: %j', async (part, field) => {
    const answer = await http.post('/api/courses', {
      unitId: city.school.id,
      title: '课',
      kind: 'micro',
      ...part,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toContain(field);
  });

  it('belongs to a unit its author writes for, and to none above, below or beside', async () => {
    const neighbour = await aSchool(world, city.district);
    for (const unit of [city.district, city.class, neighbour.school]) {
      const answer = await http.post('/api/courses', { unitId: unit.id, title: '课', kind: 'micro' });
      expect([unit.kind, answer.status]).toEqual([unit.kind, 404]);
    }
  });

  it('changes what is sent and keeps the rest', async () => {
    const draft = await begin({ stages: ['L2'], topics: ['T01'], description: '<p>旧</p>' });
    const change = {
      revision: 1,
      stages: ['L4', 'L5'],
      transitions: ['初高'],
      description: '<p>新</p><iframe>',
    };
    const { status, body } = await http.patch(`/api/courses/${draft.id}`, change);
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: '陪伴的力量', topics: ['T01'], stages: ['L4', 'L5'], revision: 2 });
    expect(body).toMatchObject({ transitions: ['初高'], description: '<p>新</p>' });
    const found = async (query: string) => {
      const list = await http.get(`/api/courses?mine=1&pageSize=100&${query}`);
      return list.body.items.some((item: { id: string }) => item.id === draft.id);
    };
    expect([await found('stage=L5'), await found('stage=L2'), await found('topic=T01')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(await found('transition=初高')).toBe(true);
  });

  it('keeps the ids of what stays when the outline is saved whole', async () => {
    const draft = await begin();
    const quiz = {
      questions: [
        {
          kind: 'multiple',
          text: '哪些算倾听？',
          options: [
            { text: '放下手机', right: true },
            { text: '看着孩子', right: true },
            { text: '边听边改作业', right: false },
          ],
          explanation: '倾听先要在场。',
        },
      ],
    };
    const article = { title: '读一读', kind: 'article', articleHtml: '<p onclick="x()">先听，再说。</p>' };
    const chapters = [
      { title: '第一章', lessons: [article, { title: '想一想', kind: 'quiz', quiz }] },
      { title: '第二章', lessons: [{ title: '第三课', kind: 'video' }] },
    ];
    const first = await http.put(`/api/courses/${draft.id}/outline`, { revision: 1, chapters });
    expect(first.status).toBe(200);
    const [one, two] = first.body.chapters;
    expect(one.lessons[0].articleHtml).toBe('<p>先听，再说。</p>');
    expect(one.lessons[1].quiz).toMatchObject({
      passMark: 60,
      questions: [{ explanation: '倾听先要在场。' }],
    });

    const again = [
      { id: two.id, title: '第二章', lessons: [one.lessons[1], two.lessons[0]].map(asInput) },
      { title: '新的一章', lessons: [{ title: '新课', kind: 'article' }] },
    ];
    const second = await http.put(`/api/courses/${draft.id}/outline`, { revision: 2, chapters: again });
    expect(second.status).toBe(200);
    expect(second.body.chapters.map((chapter: { title: string }) => chapter.title)).toEqual([
      '第二章',
      '新的一章',
    ]);
    expect(second.body.chapters[0]).toMatchObject({
      id: two.id,
      lessons: [{ id: one.lessons[1].id, quiz: one.lessons[1].quiz }, { id: two.lessons[0].id }],
    });
    const left = await world.database.query('SELECT id FROM lessons WHERE id = ?', [one.lessons[0].id]);
    expect(left).toEqual([]);
  });

  it('stores nothing of an outline of which one part is wrong', async () => {
    const draft = await begin();
    const mine = await aCourse(world, {
      owner: city.school,
      published: false,
      lessons: [{ kind: 'article' }],
    });
    const foreign = mine.lessons[0]?.id;
    const chapters = [
      { title: '好的', lessons: [{ title: '好课', kind: 'article' }] },
      { title: '坏的', lessons: [{ id: foreign, title: '别人的课', kind: 'article' }] },
    ];
    const answer = await http.put(`/api/courses/${draft.id}/outline`, { revision: 1, chapters });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'outline.refused',
      errors: [{ field: 'chapters.1.lessons.0.id', code: 'outline.unknown-id' }],
    });
    const now = await http.get(`/api/courses/${draft.id}/draft`);
    expect(now.body).toMatchObject({ revision: 1, chapters: [] });
  });

  it('overwrites nobody silently: the second of two authors is told', async () => {
    const draft = await begin();
    const coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    const path = `/api/courses/${draft.id}`;
    expect((await http.patch(path, { revision: 1, title: '甲的题目' })).body.revision).toBe(2);
    const late = await world.as(coordinator).patch(path, { revision: 1, title: '乙的题目' });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'course.changed-meanwhile', details: { revision: 2 } });
    const outline = await world.as(coordinator).put(`${path}/outline`, { revision: 1, chapters: [] });
    expect(outline.body.code).toBe('course.changed-meanwhile');
    expect((await http.get(`${path}/draft`)).body.title).toBe('甲的题目');
  });

  it('lets one of many saves at the same moment through', async () => {
    const draft = await begin();
    const saves = Array.from({ length: 8 }, (_, i) =>
      http.put(`/api/courses/${draft.id}/outline`, {
        revision: 1,
        chapters: [{ title: `稿${i}`, lessons: [{ title: '课', kind: 'article' }] }],
      }),
    );
    const statuses = (await Promise.all(saves)).map((answer) => answer.status).sort();
    expect(statuses).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
    expect((await http.get(`/api/courses/${draft.id}/draft`)).body.chapters).toHaveLength(1);
  });

  it('counts class hours from video alone, and anew when a length becomes known', async () => {
    const draft = await begin();
    const assetId = await aPlayableAsset(world, city.school, author.id, 3600);
    const coming = await aPlayableAsset(world, city.district, author.id, 1200);
    await world.database.execute('UPDATE media_assets SET duration_seconds = NULL WHERE id = ?', [coming]);
    const lessons = [
      { title: '一', kind: 'video', assetId },
      { title: '二', kind: 'video', assetId: coming },
      { title: '三', kind: 'article', articleHtml: '<p>文</p>' },
    ];
    const chapters = [{ title: '第一章', lessons }];
    const saved = await http.put(`/api/courses/${draft.id}/outline`, { revision: 1, chapters });
    expect(saved.body).toMatchObject({ classHours: 1.5, lessonCount: 3 });
    await world.database.execute('UPDATE media_assets SET duration_seconds = 1200 WHERE id = ?', [coming]);
    await announcePlayable(world, coming, 1200);
    expect((await http.get(`/api/courses/${draft.id}/draft`)).body.classHours).toBe(2);
  });

  it('takes no video of a neighbouring school', async () => {
    const draft = await begin();
    const neighbour = await aSchool(world, city.district);
    const assetId = await aPlayableAsset(world, neighbour.school, author.id);
    const chapters = [{ title: '一', lessons: [{ title: '课', kind: 'video', assetId }] }];
    const answer = await http.put(`/api/courses/${draft.id}/outline`, { revision: 1, chapters });
    expect(answer.body).toMatchObject({
      code: 'outline.refused',
      errors: [{ code: 'outline.unknown-asset' }],
    });
  });

  it('says in the draft what still keeps it from being published', async () => {
    const draft = await begin();
    expect(draft.problems.map((problem: { code: string }) => problem.code)).toEqual([
      'course.no-stage',
      'course.no-topic',
      'course.no-lessons',
    ]);
  });

  it('is not changed once it is published, nor by who only reads it', async () => {
    const course = await aCourse(world, { owner: city.school });
    const coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    const answer = await world
      .as(coordinator)
      .patch(`/api/courses/${course.id}`, { revision: 2, title: '新题' });
    expect(answer.body.code).toBe('course.no-draft');
    const none = await world.as(coordinator).get(`/api/courses/${course.id}/draft`);
    expect(none).toMatchObject({ status: 200, body: null });
    const officer = await aPerson(world, { roles: [['district_officer', city.district]] });
    const draft = await begin();
    const change = await world
      .as(officer)
      .patch(`/api/courses/${draft.id}`, { revision: 1, title: '局里的题目' });
    expect(change.status).toBe(404);
  });

  it('writes its history from the first day', async () => {
    const draft = await begin();
    const history = await http.get(`/api/courses/${draft.id}/history`);
    expect(history.body).toMatchObject({
      items: [{ act: 'create', toState: 'DRAFT', person: author.name, note: null }],
      total: 1,
    });
    expect((await http.get(`/api/courses/${draft.id}/history?page=2`)).body.items).toEqual([]);
  });
});

/** A lesson as the draft shows it, sent back as it is. */
function asInput({ id, title, kind, assetId, articleHtml, quiz }: Record<string, unknown>) {
  return { id, title, kind, assetId, articleHtml, quiz };
}

async function announcePlayable(world: World, assetId: string, durationSeconds: number): Promise<void> {
  await world
    .get(Transactions)
    .run(() => world.get(Outbox).announce(AssetPlayable, { assetId, durationSeconds }));
  await world.drain();
}
