import { newId } from '@libs/platform';
import { StateLog, StateLogVerification } from '@libs/rating';
import { aCourse } from '../../support/builders/catalogue';
import { aCity, aSchool } from '../../support/builders/organization';
import { aPerson } from '../../support/builders/people';
import { anAssessment, someReviewers } from '../../support/builders/reviews';
import { aWorld, type World } from '../../support/world';

let world: World;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world.close());

it('The quality of a school’s courses is judged by three of its own, drawn by lot, the same for both reviewers', async () => {
  const city = await aCity(world);
  const { school } = await aSchool(world, city.district, { name: '抽课小学' });
  const first = await aCourse(world, { owner: school, published: true, title: '课程甲' });
  const author = first.author;
  for (const title of ['课程乙', '课程丙', '课程丁'])
    await aCourse(world, { owner: school, author, published: true, title });
  await aCourse(world, { owner: school, author, published: false, title: '还没有发布' });
  const officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  const reviewers = await someReviewers(world, city.city, 2);
  const id = await anAssessment(world, school);
  const opened = await world.as(officer).post(`/api/assessments/${id}/reviews`, { version: 1 });
  const { courseDraw } = opened.body;
  expect(courseDraw).toMatchObject({ free: 4, drawn: 3, holds: true });
  const seen = [];
  for (const { id: sheetId, reviewerName } of opened.body.reviews as { id: string; reviewerName: string }[]) {
    const reviewer = reviewers.find(({ name }) => name === reviewerName)!;
    const { items } = (await world.as(reviewer).get(`/api/reviews/${sheetId}`)).body;
    const judged = (items as { code: string; courses: { id: string; title: string }[] }[]).filter(
      ({ courses }) => courses.length > 0,
    );
    expect(judged.map(({ code }) => code)).toEqual(['B4']);
    const [{ courses }] = judged as [(typeof judged)[0]];
    expect(courses.map(({ title }) => title)).toEqual(courseDraw.titles);
    // The reviewer may look at each of them.
    for (const course of courses)
      expect((await world.as(reviewer).get(`/api/courses/${course.id}`)).body.title).toBe(course.title);
    seen.push(courses.map((course) => course.id));
  }
  expect(seen[1]).toEqual(seen[0]);
  expect(new Set(seen[0]).size).toBe(3);
});

it('The draw stands in the log of changes, which is held against it', async () => {
  const city = await aCity(world);
  const { school } = await aSchool(world, city.district, { name: '记录小学' });
  const { author } = await aCourse(world, { owner: school, published: true, title: '课程 一' });
  for (const title of ['课程 二', '课程 三', '课程 四'])
    await aCourse(world, { owner: school, author, published: true, title });
  const officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  await someReviewers(world, city.city, 2);
  const id = await anAssessment(world, school);
  const opened = await world.as(officer).post(`/api/assessments/${id}/reviews`, { version: 1 });
  const logged = await world.get(StateLog).listOf('course-draw', id);
  const digested = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(logged).toMatchObject([
    {
      ...{ from: null, to: 'DRAWN', action: 'draw', by: officer.id, unitId: school.id },
      facts: { seed: opened.body.courseDraw.seed, pool: digested, drawn: digested },
    },
  ]);
  const differences = async () => {
    const all = (await world.get(StateLogVerification).run()).differences;
    return all.filter((each) => each.id === id).map(({ what }) => what);
  };
  expect(await differences()).toEqual([]);
  const [kept] = await world.database.query<{ seed: string; pool: string; drawn: string }>(
    'SELECT seed, CAST(pool AS CHAR) AS pool, CAST(drawn AS CHAR) AS drawn FROM review_course_draws WHERE assessment_id = ?',
    [id],
  );
  const forge = async (column: string, value: unknown) => {
    const set = `UPDATE review_course_draws SET ${column} = ? WHERE assessment_id = ?`;
    await world.database.execute(set, [value, id]);
    const found = await differences();
    await world.database.execute(set, [kept?.[column as 'seed'], id]);
    return found;
  };
  expect(await forge('seed', 'f'.repeat(32))).toEqual(['seed']);
  expect(await forge('pool', JSON.stringify([newId()]))).toEqual(['pool']);
  expect(await forge('drawn', JSON.stringify([{ id: newId(), title: '另一门' }]))).toEqual(['drawn']);
  expect(await differences()).toEqual([]);
  await world.database.execute('DELETE FROM review_course_draws WHERE assessment_id = ?', [id]);
  expect(await differences()).toEqual(['state']);
});
