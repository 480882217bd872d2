import { aQuestion } from '../../support/builders/counsel';
import { aGuardian, type TestGuardian } from '../../support/builders/identity';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { countedAndListed, figuresOnPaper, rate } from '../../support/builders/rating';
import { anAnswer, aSurvey } from '../../support/builders/surveys';
import { aWorld, type World } from '../../support/world';

describe('what families say, in the rating', () => {
  let world: World;
  let city: City;
  let officer: TestPerson;
  let coordinator: TestPerson;
  let guardians: TestGuardian[];

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    officer = await aPerson(world, { roles: [['city_officer', city.city]] });
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    guardians = await Promise.all(Array.from({ length: 40 }, () => aGuardian(world, { class: city.class })));
    const district = await aPerson(world, { roles: [['district_officer', city.district]] });
    await figuresOnPaper(world, district, city.school, [
      { measure: 'satisfied-answers', value: 98, outOf: 100 },
      { measure: 'questions-answered', value: 50, outOf: 50 },
    ]);
  });
  afterAll(() => world.close());

  async function figures(): Promise<Record<string, { value: string; of: string; source: string }>> {
    await rate(world, city.city);
    const [row] = await world.database.query<{ inputs: string | { figures: never } }>(
      'SELECT inputs FROM rating_snapshots WHERE unit_id = ? ORDER BY id DESC LIMIT 1',
      [city.school.id],
    );
    const inputs = typeof row?.inputs === 'string' ? JSON.parse(row.inputs) : row?.inputs;
    return inputs.figures;
  }

  it('stands as declared while nothing has been asked here', async () => {
    const { 'satisfied-answers': satisfied, 'questions-answered': answered } = await figures();
    expect([satisfied?.source, answered?.source]).toEqual(['declared', 'declared']);
  });

  it('is what the city’s survey found, once it is counted', async () => {
    const survey = await aSurvey(world, { owner: city.city, writer: officer, forRating: true });
    const own = await aSurvey(world, { owner: city.school, writer: coordinator });
    for (const [at, guardian] of guardians.slice(0, 36).entries()) {
      await anAnswer(world, survey.id, guardian, [at < 27 ? 4 : 3, [], '']);
      await anAnswer(world, own.id, guardian, [1, [], '']);
    }
    expect((await figures())['satisfied-answers']).toMatchObject({ source: 'declared' });
    await world.as(officer).post(`/api/surveys/${survey.id}/closing`);
    await world.as(coordinator).post(`/api/surveys/${own.id}/closing`);
    await world.drain();
    expect((await figures())['satisfied-answers']).toMatchObject({
      value: '27',
      of: '36',
      source: 'counted',
    });
  });

  it('counts a question when it is answered or its five days are over, and not before', async () => {
    const [one, two, three] = guardians as [TestGuardian, TestGuardian, TestGuardian];
    const prompt = await aQuestion(world, one);
    await aQuestion(world, two);
    const back = await aQuestion(world, three);
    await world.as(three).post(`/api/questions/${back.id}/withdrawal`);
    await world
      .as(coordinator)
      .post(`/api/questions/${prompt.id}/answers`, { text: '谢谢提问', revision: prompt.revision });
    expect((await figures())['questions-answered']).toMatchObject({ value: '1', of: '1', source: 'counted' });
    world.clock.set('2026-11-26T04:00:00Z');
    expect((await figures())['questions-answered']).toMatchObject({ value: '1', of: '2' });
    expect(await countedAndListed(world, coordinator, city.school, 'questions-answered')).toEqual([[1, 1]]);
    const list = `/api/schools/${city.school.id}/questions`;
    expect((await world.as(coordinator).get(list)).body.total).toBe(2);
    expect((await world.as(coordinator).get(`${list}?until=2026-11-17`)).body.total).toBe(0);
    // Whoever is above the school sees how many, and why no more.
    const fact = `/api/rating/schools/${city.school.id}/facts/questions-answered`;
    expect((await world.as(officer).get(fact)).body).toMatchObject({
      closed: 'personal',
      lines: [{ label: '2026-11', value: 1, of: 2, list: null }],
    });
    world.clock.set('2026-11-18T04:00:00Z');
  });
});
