import type { Caller } from '@libs/platform';
import { newId } from '@libs/platform';
import { aCourse } from '../../support/builders/catalogue';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

describe('the course list', () => {
  let world: World;
  let city: City;
  let guardian: TestPerson;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    guardian = await aPerson(world, { roles: [['guardian', city.class]] });
  });
  afterAll(() => world.close());

  const titles = async (person: TestPerson, query = '') => {
    const { body } = await world.as(person).get(`/api/courses?pageSize=100&${query}`);
    return body.items.map((item: { title: string }) => item.title);
  };

  it('offers a family what its school, its district and its city have published, and nothing else', async () => {
    const here = await aCity(world);
    const beside = await aSchool(world, here.district);
    const parent = await aPerson(world, { roles: [['guardian', here.class]] });
    await aCourse(world, { owner: here.school, title: '学校的课' });
    await aCourse(world, { owner: here.district, title: '区里的课' });
    await aCourse(world, { owner: here.city, title: '市里的课' });
    await aCourse(world, { owner: here.school, title: '草稿', published: false });
    const neighbours = await aCourse(world, { owner: beside.school, title: '邻校的课' });
    expect((await titles(parent)).sort()).toEqual(['学校的课', '区里的课', '市里的课'].sort());
    expect((await world.as(parent).get(`/api/courses/${neighbours.id}`)).status).toBe(404);
    const bureau = await aPerson(world, { roles: [['district_officer', here.district]] });
    expect((await titles(bureau)).sort()).toEqual(['学校的课', '区里的课', '市里的课', '邻校的课'].sort());
  });

  it('tells of each course what the contract says', async () => {
    const course = await aCourse(world, {
      owner: city.school,
      title: '情绪的天气',
      kind: 'micro',
      stages: ['L3a', 'L3b'],
      topics: ['T06', 'T07'],
      lessons: [{ kind: 'video', durationSeconds: 2400 }, { kind: 'article' }],
    });
    const { body } = await world.as(guardian).get('/api/courses?q=情绪');
    expect(body).toEqual({
      items: [
        expect.objectContaining({
          id: course.id,
          title: '情绪的天气',
          kind: 'micro',
          stages: ['L3a', 'L3b'],
          topics: ['T06', 'T07'],
          classHours: 1,
          lessonCount: 2,
          state: 'PUBLISHED',
          coverUrl: null,
          unitName: '第一学校',
        }),
      ],
      page: 1,
      pageSize: 20,
      total: 1,
    });
  });

  it('finds by stage, topic, kind, transition and a part of the title, all together', async () => {
    const here = await aCity(world);
    const parent = await aPerson(world, { roles: [['guardian', here.class]] });
    const owner = here.school;
    await aCourse(world, { owner, title: '识字之前', stages: ['L2'], topics: ['T05'], kind: 'micro' });
    await aCourse(world, {
      owner,
      title: '青春来信',
      stages: ['L4'],
      topics: ['T10', 'T07'],
      kind: 'lecture',
    });
    await aCourse(world, { owner, title: '好好说话', stages: ['L2', 'L4'], topics: ['T07'], kind: 'micro' });
    expect(await titles(parent, 'stage=L4')).toEqual(['好好说话', '青春来信']);
    expect(await titles(parent, 'topic=T07&stage=L2')).toEqual(['好好说话']);
    expect(await titles(parent, 'kind=micro')).toEqual(['好好说话', '识字之前']);
    expect(await titles(parent, 'q=来信')).toEqual(['青春来信']);
    expect(await titles(parent, 'q=%25')).toEqual([]);
    expect(await titles(parent, 'q=_')).toEqual([]);
    expect(await titles(parent, 'stage=L2&kind=lecture')).toEqual([]);
    expect((await world.as(parent).get('/api/courses?stage=L9')).status).toBe(400);
    expect((await world.as(parent).get('/api/courses?page=0')).status).toBe(400);
  });

  it('pages without loss or repetition', async () => {
    const here = await aCity(world);
    const parent = await aPerson(world, { roles: [['guardian', here.class]] });
    const lessons = [{ kind: 'article' as const }];
    for (let i = 1; i <= 5; i += 1) await aCourse(world, { owner: here.school, title: `第${i}课`, lessons });
    const seen: string[] = [];
    for (const page of [1, 2, 3, 4]) {
      const { body } = await world.as(parent).get(`/api/courses?pageSize=2&page=${page}`);
      expect(body.total).toBe(5);
      seen.push(...body.items.map((item: { title: string }) => item.title));
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it('shows staff their own workshop in every state, and nobody else', async () => {
    const here = await aCity(world);
    const beside = await aSchool(world, here.district);
    const instructor = await aPerson(world, { roles: [['instructor', here.school]] });
    const draft = await aCourse(world, { owner: here.school, title: '写到一半', published: false });
    await aCourse(world, { owner: here.school, title: '已经发布' });
    await aCourse(world, { owner: beside.school, title: '邻校草稿', published: false });
    expect(await titles(instructor, 'mine=1')).toEqual(['已经发布', '写到一半']);
    expect(await titles(instructor, 'mine=1&state=DRAFT')).toEqual(['写到一半']);
    expect(await titles(instructor)).toEqual(['已经发布']);
    await world.as(instructor).post(`/api/courses/${draft.id}/submit`);
    expect(await titles(instructor, 'mine=1&state=SUBMITTED')).toEqual(['写到一半']);
    const bureau = await aPerson(world, { roles: [['district_officer', here.district]] });
    expect(await titles(bureau, `mine=1&unitId=${beside.school.id}`)).toEqual(['邻校草稿']);
    const parent = await aPerson(world, { roles: [['guardian', here.class]] });
    expect(await titles(parent, 'mine=1')).toEqual([]);
    expect(await titles(parent, 'state=DRAFT')).toEqual(['已经发布']);
  });

  it('sends an unchanged page only once', async () => {
    const course = await aCourse(world, { owner: city.school });
    for (const path of [`/api/courses/${course.id}`, '/api/courses?pageSize=5']) {
      const first = await world.as(guardian).get(path);
      const tag = first.headers.get('etag') ?? '';
      expect(tag).not.toBe('');
      const again = await world.as(guardian).get(path, { headers: { 'if-none-match': tag } });
      expect([again.status, again.body]).toEqual([304, '']);
    }
  });
});

describe('the course list of a whole city', () => {
  let world: World;
  let city: City;
  let person: TestPerson;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    person = await aPerson(world, { roles: [['guardian', city.class]] });
    await fill(world, city, person.id);
  });
  afterAll(() => world.close());

  it.each<[string, () => Caller['roles'], string]>([
    ['a guardian', () => [{ role: 'guardian', unitId: city.class.id, unitPath: city.class.path }], ''],
    [
      'a guardian',
      () => [{ role: 'guardian', unitId: city.class.id, unitPath: city.class.path }],
      'stage=L4&topic=T07',
    ],
    ['a guardian', () => [{ role: 'guardian', unitId: city.class.id, unitPath: city.class.path }], 'q=沟通'],
    [
      'a coordinator',
      () => [{ role: 'coordinator', unitId: city.school.id, unitPath: city.school.path }],
      'mine=1',
    ],
  ])('reads no big table whole for %s (%#)', async (_who, roles, query) => {
    const statements = await explained(world, roles(), query);
    expect(statements.length).toBe(2);
    for (const plan of statements) {
      const whole = plan.filter((step) => step.type === 'ALL' || step.type === 'index');
      expect(whole.filter((step) => Number(step.rows) > 50)).toEqual([]);
    }
  });

  it('asks the database a fixed number of times, whatever is on the page', async () => {
    const count = async (pageSize: number) => {
      const statements = await recorded(world, () =>
        world.as(person).get(`/api/courses?pageSize=${pageSize}`),
      );
      return statements.filter((sql) => /course/.test(sql)).length;
    };
    expect(await count(1)).toBe(3);
    expect(await count(20)).toBe(3);
  });
});

interface Step {
  table: string;
  type: string;
  rows: string | number;
}

/** The plans of the statements that a list makes for somebody with these roles. */
async function explained(world: World, roles: Caller['roles'], query: string): Promise<Step[][]> {
  const { CourseListQuery } = await import('../../../libs/catalogue/courses/course-list.query');
  const caller: Caller = { personId: newId(), sessionId: newId(), locale: 'zh-CN', roles };
  const asked = Object.fromEntries(new URLSearchParams(query));
  const plans: Step[][] = [];
  const spy = {
    query: async (sql: string, parameters: unknown[]) => {
      plans.push(await world.database.query<Step>(`EXPLAIN ${sql}`, parameters));
      return [];
    },
  };
  const adopting = { adoptedBy: () => Promise.resolve([]) };
  const nameless = { findMany: () => Promise.resolve([]) };
  const forgetful = { open: () => Promise.resolve((_: unknown, read: () => unknown) => read()) };
  const list = new CourseListQuery(spy as never, adopting as never, nameless as never, forgetful as never);
  await list.list(caller, { page: 1, pageSize: 20, ...asked });
  return plans;
}

async function recorded(world: World, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const query = jest.spyOn(world.database, 'query');
  await work();
  query.mock.calls.forEach(([sql]) => statements.push(sql));
  query.mockRestore();
  return statements;
}

/** Three hundred schools with ten courses each, beside the city's own. */
async function fill(world: World, city: City, personId: string): Promise<void> {
  const schools = Array.from({ length: 300 }, () => newId());
  const unitRows = schools.map((id, i) => [id, `${city.district.path}s${i}/`, `s${id.slice(-12)}`]);
  await world.database.execute(
    `INSERT INTO units (id, kind, parent_id, path, code, name, position)
     VALUES ${unitRows.map(() => `(?, 'school', '${city.district.id}', ?, ?, '学校', 0)`).join(',')}`,
    unitRows.flat(),
  );
  const owners = [...unitRows.map(([id, path]) => ({ id, path })), city.school, city.district, city.city];
  const courses = owners.flatMap((owner) =>
    Array.from({ length: 10 }, () => ({ id: newId(), version: newId(), owner })),
  );
  await world.database.execute(
    `INSERT INTO courses (id, unit_id, unit_path, state, current_version_id, created_by, published_at)
     VALUES ${courses.map(() => `(?, ?, ?, 'PUBLISHED', ?, '${personId}', NOW(3))`).join(',')}`,
    courses.flatMap(({ id, version, owner }) => [id, owner.id, owner.path, version]),
  );
  await world.database.execute(
    `INSERT INTO course_versions (id, course_id, number, state, title, kind, stages, topics, transitions, description, created_by)
     VALUES ${courses.map(() => `(?, ?, 1, 'PUBLISHED', ?, 'micro', '["L4"]', '["T07"]', '[]', '', '${personId}')`).join(',')}`,
    courses.flatMap(({ id, version }, i) => [version, id, `沟通第${i}课`]),
  );
  await world.database.execute(
    `INSERT INTO course_version_tags (version_id, code)
     VALUES ${courses.map(() => `(?, 'L4'), (?, 'T07')`).join(',')}`,
    courses.flatMap(({ version }) => [version, version]),
  );
  await world.database.query('ANALYZE TABLE courses, course_versions, course_version_tags, units');
}
