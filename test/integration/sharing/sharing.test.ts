import { aCourse, type TestCourse } from '../../support/builders/catalogue';
import { aGuardian, type TestGuardian } from '../../support/builders/identity';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

describe('a course shared between schools', () => {
  let world: World;
  let city: City;
  let other: Awaited<ReturnType<typeof aSchool>>;
  let course: TestCourse;
  let owner: TestPerson;
  let neighbour: TestPerson;
  let district: TestPerson;
  let bureau: TestPerson;
  let family: TestGuardian;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    other = await aSchool(world, city.district, { name: '第二学校' });
    course = await aCourse(world, { owner: city.school, title: '慢慢来' });
    owner = await aPerson(world, { roles: [['coordinator', city.school]] });
    neighbour = await aPerson(world, { roles: [['coordinator', other.school]] });
    district = await aPerson(world, { roles: [['district_officer', city.district]] });
    bureau = await aPerson(world, { roles: [['city_officer', city.city]] });
    family = await aGuardian(world, { class: other.class });
  });
  afterAll(() => world.close());

  const step = (person: TestPerson, name: string, revision: number, note?: string) =>
    world.as(person).post(`/api/course-shares/${course.id}/${name}`, { revision, ...(note ? { note } : {}) });
  const libraryOf = async (person: TestPerson, unitId: string, filter = '') =>
    (await world.as(person).get(`/api/units/${unitId}/library${filter}`)).body.items as {
      courseId: string;
      adopted: boolean;
      adoptedVersion: number | null;
      adoptions: number;
      score: number | null;
      families: number | null;
      level: string;
    }[];
  const adoption = () => `/api/units/${other.school.id}/library/${course.id}/adoption`;
  const coursesOf = async (person: TestPerson) =>
    ((await world.as(person).get('/api/courses')).body.items as { id: string }[]).map(({ id }) => id);

  it('is in nobody’s library before the district has accepted it', async () => {
    const { body } = await world.as(owner).get(`/api/units/${city.school.id}/course-shares`);
    expect(body.items).toMatchObject([{ courseId: course.id, state: 'OWN', revision: 0, may: ['offer'] }]);
    expect((await step(owner, 'offer', 0)).body).toMatchObject({ state: 'OFFERED_TO_DISTRICT', revision: 1 });
    expect(await libraryOf(neighbour, other.school.id)).toEqual([]);
    expect((await world.as(neighbour).put(adoption(), {})).body.code).toBe('sharing.not-shared');
    expect((await world.as(family).get(`/api/courses/${course.id}`)).status).toBe(404);
  });

  it('is given back only with a reason, and decided about only as it is now', async () => {
    const waiting = await world.as(district).get(`/api/units/${city.district.id}/course-share-reviews`);
    expect(waiting.body.items).toMatchObject([{ courseId: course.id, may: ['accept', 'return'] }]);
    const silent = await step(district, 'return', 1);
    expect([silent.status, silent.body.errors?.[0]?.field]).toEqual([400, 'note']);
    expect((await step(district, 'acceptance', 0)).body.code).toBe('sharing.changed-meanwhile');
    expect((await step(bureau, 'acceptance', 1)).body.code).toBe('sharing.wrong-state');
    expect((await step(neighbour, 'withdrawal', 1)).status).toBe(404);
    const back = await step(district, 'return', 1, '请补充字幕');
    expect(back.body).toMatchObject({ state: 'OWN', note: '请补充字幕', revision: 2 });
    await step(owner, 'offer', 2);
    expect((await step(district, 'acceptance', 3)).body).toMatchObject({ state: 'DISTRICT', revision: 4 });
  });

  it('is adopted with one click, seen by the school’s families as theirs, left and taken up again', async () => {
    expect(await libraryOf(neighbour, other.school.id, '?stage=L3b&topic=T06&q=慢慢')).toMatchObject([
      { courseId: course.id, adopted: false, level: 'DISTRICT', families: null },
    ]);
    expect(await libraryOf(neighbour, other.school.id, '?stage=L5')).toEqual([]);
    expect((await world.as(neighbour).get(`/api/courses/${course.id}`)).status).toBe(200);
    expect(await coursesOf(family)).not.toContain(course.id);
    expect((await world.as(neighbour).put(adoption(), {})).status).toBe(204);
    expect(await coursesOf(family)).toContain(course.id);
    expect((await world.as(family).get(`/api/lessons/${course.lessons[0]?.id}`)).status).toBe(200);
    expect(await libraryOf(neighbour, other.school.id, '?adopted=1')).toMatchObject([
      { adopted: true, adoptedVersion: 1, adoptions: 1 },
    ]);
    await world.as(neighbour).delete(adoption());
    expect(await coursesOf(family)).not.toContain(course.id);
    expect((await world.as(neighbour).delete(adoption())).body.code).toBe('sharing.not-adopted');
    await world.as(neighbour).put(adoption(), {});
    expect(await coursesOf(family)).toContain(course.id);
    expect((await world.as(owner).put(adoption(), {})).status).toBe(404);
    const own = `/api/units/${city.school.id}/library/${course.id}/adoption`;
    expect((await world.as(owner).put(own, {})).body.code).toBe('sharing.own-course');
  });

  it('is rated by staff of adopting schools, whose names nobody reads and who take their words along', async () => {
    const rating = `/api/units/${other.school.id}/library/${course.id}/rating`;
    expect((await world.as(neighbour).put(rating, { score: 6 })).status).toBe(400);
    await world.as(neighbour).put(rating, { score: 3 });
    await world.as(neighbour).put(rating, { score: 4, note: '家长爱看' });
    expect(await libraryOf(neighbour, other.school.id)).toMatchObject([{ score: 4 }]);
    const notes = () => world.as(owner).get(`/api/units/${city.school.id}/library/${course.id}/ratings`);
    const [said] = (await notes()).body.items;
    expect(said).toEqual({
      score: 4,
      note: '家长爱看',
      schoolName: '第二学校',
      at: expect.any(String),
      mine: false,
    });
    const { body } = await world.as(neighbour).get('/api/me/data');
    expect(body.data.courseRatings).toMatchObject([{ course: '慢慢来', score: 4, note: '家长爱看' }]);
    await world.as(neighbour).delete('/api/me', { password: neighbour.password });
    await world.drain();
    expect((await notes()).body.items).toMatchObject([{ score: 4, note: '' }]);
  });

  it('counts for the school that gave it, beside its evidence', async () => {
    const { body } = await world.as(owner).get(`/api/units/${city.school.id}/outreach`);
    expect(body).toEqual({
      ...{ shared: 1, adopted: 1, adoptingSchools: 1 },
      ...{ pairedSchools: 0, communitySessions: 0 },
    });
  });

  it('reaches other districts through the city, and goes back where it came from', async () => {
    expect((await step(district, 'offer', 4)).body).toMatchObject({ state: 'OFFERED_TO_CITY' });
    const waiting = await world.as(bureau).get(`/api/units/${city.city.id}/course-share-reviews`);
    expect(waiting.body.total).toBe(1);
    expect((await step(bureau, 'acceptance', 5)).body).toMatchObject({ state: 'CITY', revision: 6 });
    expect(await libraryOf(bureau, city.city.id)).toMatchObject([{ level: 'CITY' }]);
    expect((await step(owner, 'withdrawal', 6)).body).toMatchObject({ state: 'OWN', revision: 7 });
    expect(await libraryOf(bureau, city.city.id)).toEqual([]);
    // Whoever has adopted it keeps it: families are in the middle of it.
    expect(await coursesOf(family)).toContain(course.id);
  });

  it('is not offered to schools of another city, nor seen by them', async () => {
    const elsewhere = await aCity(world);
    const stranger = await aPerson(world, { roles: [['coordinator', elsewhere.school]] });
    expect((await world.as(stranger).get(`/api/course-shares/${course.id}`)).status).toBe(404);
    expect((await world.as(stranger).get(`/api/units/${other.school.id}/library`)).status).toBe(404);
    expect((await world.as(stranger).get(`/api/courses/${course.id}`)).status).toBe(404);
  });
});
