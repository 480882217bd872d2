import fc from 'fast-check';
import { AuthoringService, ReviewService } from '@libs/catalogue';
import { Redis, Transactions } from '@libs/platform';
import { EditionRepository } from '../../../libs/catalogue/editions/edition.repository';
import { VersionsService } from '../../../libs/catalogue/courses/versions.service';
import { CourseListQuery } from '../../../libs/catalogue/courses/course-list.query';
import { aCourse, type TestCourse } from '../../support/builders/catalogue';
import { aLearner, type Learner } from '../../support/builders/learning';
import { aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { anotherApi, aWorld, type World } from '../../support/world';

/** What learners find is kept in Redis for all processes; nothing that is kept may outlive what it was read from. */
describe('an edition of the catalogue', () => {
  let world: World;
  let other: World;
  beforeAll(async () => {
    world = await aWorld();
    other = await anotherApi(world);
  });
  afterAll(async () => {
    await other.close();
    await world.close();
  });
  afterEach(() => jest.restoreAllMocks());

  const titles = async (api: World, person: Learner): Promise<string[]> => {
    const { body } = await api.as(person).get('/api/courses?pageSize=100');
    return body.items.map(({ title }: { title: string }) => title).sort();
  };

  /** Writes and publishes the next version under another title. */
  const retitle = async (api: World, { id, author }: TestCourse, title: string): Promise<void> => {
    await api.get(VersionsService).start(author, id);
    await api.get(AuthoringService).change(author, id, { revision: 1, title });
    await api.get(ReviewService).submit(author, id);
    await api.get(ReviewService).publish(author, id, null);
  };

  it('is read once, by however many ask', async () => {
    const { guardian, course } = await aLearner(world);
    const read = jest.spyOn(CourseListQuery.prototype as never, 'read' as never);
    const asked = Array.from({ length: 12 }, (_, nth) => titles(nth % 2 ? world : other, guardian));
    expect(new Set((await Promise.all(asked)).flat())).toEqual(new Set(['静待花开']));
    // One in each process; a Redis that is slow for once may cost one more.
    expect(read.mock.calls.length).toBeLessThanOrEqual(4);
    const reads = async (): Promise<number> => {
      read.mockClear();
      await titles(world, guardian);
      await other.as(guardian).get(`/api/courses/${course.id}`);
      return read.mock.calls.length;
    };
    expect(Math.min(await reads(), await reads(), await reads())).toBe(0);
  });

  it('ends with the change, whoever was just keeping what was before', async () => {
    const { guardian, course } = await aLearner(world, { title: '从前' });
    const redis = world.get(Redis);
    const keep = redis.set.bind(redis) as (...words: unknown[]) => Promise<'OK'>;
    const late: (() => Promise<'OK'>)[] = [];
    const kept = jest.spyOn(redis, 'set').mockImplementation(((...words: unknown[]) => {
      late.push(() => keep(...words));
      return Promise.resolve('OK');
    }) as never);
    expect(await titles(world, guardian)).toEqual(['从前']);
    await retitle(other, course, '如今');
    kept.mockRestore();
    expect(late.length).toBeGreaterThan(0);
    for (const write of late) await write();
    expect(await titles(world, guardian)).toEqual(['如今']);
    expect(await titles(other, guardian)).toEqual(['如今']);
  });

  it('stands until the change is committed, and for good when it is not', async () => {
    const { guardian, course } = await aLearner(world, { title: '从前' });
    const review = world.get(ReviewService);
    const before = await world.get(EditionRepository).current();
    const undone = world.get(Transactions).run(async () => {
      await review.archive(course.author, course.id, null);
      // Both read, and keep what they read, while the change is not there for them.
      expect(await titles(other, guardian)).toEqual(['从前']);
      throw new Error('on second thoughts');
    });
    await expect(undone).rejects.toThrow('on second thoughts');
    expect(await titles(world, guardian)).toEqual(['从前']);
    expect(await world.get(EditionRepository).current()).toBe(before);
    await world.get(Transactions).run(async () => {
      await review.archive(course.author, course.id, null);
      expect(await titles(other, guardian)).toEqual(['从前']);
    });
    expect(await titles(other, guardian)).toEqual([]);
  });

  it('keeps no drafts, and who writes sees them as they are', async () => {
    const { guardian, course } = await aLearner(world);
    const draft = await aCourse(world, { owner: course.owner, author: course.author, published: false });
    const writer = await aPerson(world, { roles: [['coordinator', course.owner]] });
    const page = `/api/courses/${draft.id}`;
    expect((await world.as(guardian).get(page)).status).toBe(404);
    expect((await world.as(writer).get(page)).body.title).toBe('静待花开');
    await world.get(AuthoringService).change(course.author, draft.id, { revision: 2, title: '慢慢来' });
    expect((await world.as(writer).get(page)).body.title).toBe('慢慢来');
    await world.get(ReviewService).submit(course.author, draft.id);
    await world.get(ReviewService).publish(course.author, draft.id, null);
    expect((await other.as(guardian).get(page)).body.title).toBe('慢慢来');
  });

  it('names owners as they are called now', async () => {
    const { guardian, course, city } = await aLearner(world);
    const names = async (): Promise<string[]> =>
      (await world.as(guardian).get('/api/courses')).body.items.map(
        ({ unitName }: { unitName: string }) => unitName,
      );
    expect(await names()).toEqual([course.owner.name]);
    const officer = await aPerson(world, { roles: [['city_officer', city.city]] });
    const renamed = await world.as(officer).patch(`/api/units/${course.owner.id}`, { name: '湖滨学校' });
    expect(renamed.status).toBe(200);
    expect(await names()).toEqual(['湖滨学校']);
  });

  describe('in any history', () => {
    let city: City;
    let family: Learner;
    let neighbour: TestPerson;
    let adopted: TestCourse;
    beforeAll(async () => {
      const { guardian, ...own } = await aLearner(world, { title: '甲', lessons: [{ kind: 'article' }] });
      [city, family] = [own.city, guardian];
      const beside = await aSchool(world, city.district, { name: '第二学校' });
      adopted = await aCourse(world, {
        owner: beside.school,
        title: '邻校的课',
        lessons: [{ kind: 'article' }],
      });
      const officer = await aPerson(world, { roles: [['district_officer', city.district]] });
      const offering = await aPerson(world, { roles: [['coordinator', beside.school]] });
      const share = `/api/course-shares/${adopted.id}`;
      await world.as(offering).post(`${share}/offer`, { revision: 0 });
      await world.as(officer).post(`${share}/acceptance`, { revision: 1 });
      neighbour = await aPerson(world, { roles: [['coordinator', city.school]] });
    });

    const act = fc.record({
      kind: fc.constantFrom('publish', 'retitle', 'archive', 'adopt', 'leave'),
      api: fc.nat(1),
      title: fc.constantFrom('甲', '乙', '丙', '丁'),
    });

    it('is what the database says, in both processes, after every change, whoever read meanwhile', async () => {
      const apis: [World, World] = [world, other];
      const author = await aPerson(world, { roles: [['coordinator', city.school]] });
      const caller = {
        personId: author.id,
        sessionId: '',
        locale: 'zh-CN' as const,
        roles: [{ role: 'coordinator' as const, unitId: city.school.id, unitPath: city.school.path }],
      };
      const courses = new Map<string, TestCourse>();
      let adopts = false;
      const adoption = `/api/units/${city.school.id}/library/${adopted.id}/adoption`;
      const does = async ({ kind, api, title }: { kind: string; api: number; title: string }) => {
        const at = apis[api] ?? world;
        const [known] = courses;
        if (kind === 'adopt') adopts = (await at.as(neighbour).put(adoption, {})).status === 204 || adopts;
        if (kind === 'leave') adopts = (await at.as(neighbour).delete(adoption)).status !== 204 && adopts;
        if (kind === 'publish' && courses.size < 4) {
          const lessons = [{ kind: 'article' as const }];
          const course = await aCourse(at, { owner: city.school, author: caller, title, lessons });
          courses.set(course.id, course);
          return void shown.set(course.id, title);
        }
        if (!known) return;
        const [id, course] = known;
        if (kind === 'retitle') await retitle(at, course, title).then(() => shown.set(id, title));
        if (kind === 'archive') {
          await at.get(ReviewService).archive(caller, id, null);
          courses.delete(id);
          shown.delete(id);
        }
      };
      const shown = new Map<string, string>();
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 8 }), async (history) => {
          for (const step of history) {
            const meanwhile = apis.flatMap((api) => [titles(api, family), titles(api, family)]);
            await does(step);
            const expected = ['甲', ...shown.values(), ...(adopts ? ['邻校的课'] : [])].sort();
            expect(await titles(world, family)).toEqual(expected);
            expect(await titles(other, family)).toEqual(expected);
            for (const [id, title] of shown) {
              expect((await other.as(family).get(`/api/courses/${id}`)).body.title).toBe(title);
            }
            await Promise.all(meanwhile);
          }
        }),
        { numRuns: 8, endOnFailure: true },
      );
    }, 240_000);
  });
});
