import { aCity } from '../../support/builders/organization';
import { aPerson } from '../../support/builders/people';
import { aReviewUnderWay, aSheet, finishSheet } from '../../support/builders/reviews';
import { anEmptyWorld, type World } from '../../support/world';

let world: World;

beforeAll(async () => {
  world = await anEmptyWorld('rubric_steps');
});
afterAll(() => world.close());

describe('a rubric of more steps than five', () => {
  it('is kept to its last digit: what a reviewer gave is read, written again and settled as it was given', async () => {
    const city = await aCity(world);
    const officer = await aPerson(world, { roles: [['city_officer', city.city]] });
    const district = await aPerson(world, { roles: [['district_officer', city.district]] });
    await world.database.execute(
      `UPDATE rating_standards SET document = JSON_SET(document, '$.rubric.steps', JSON_ARRAY(0, 0.25, 0.5, 0.75, 0.875, 1))
        WHERE id = (SELECT standard_id FROM rating_cycles WHERE state = 'OPEN' ORDER BY until_day DESC LIMIT 1)`,
      [],
    );
    const { sheets, assessmentId } = await aReviewUnderWay(world, city, { district, officer });
    for (const [at, { id, reviewer }] of sheets.entries()) {
      const lines = aSheet({ E1: at === 0 ? 0.875 : 0.75 });
      const saved = await world.as(reviewer).send('PUT', `/api/reviews/${id}/lines`, { version: 1, lines });
      expect(saved.status).toBe(200);
      const read = (await world.as(reviewer).get(`/api/reviews/${id}`)).body.items as {
        code: string;
        step: number;
        comment: string;
      }[];
      const again = read.map(({ code: item, step, comment }) => ({ item, step, comment }));
      expect(await finishSheet(world, reviewer, id, again)).toBe(200);
    }
    const { state, items } = (await world.as(officer).get(`/api/assessments/${assessmentId}/reviews`)).body;
    const brand = items.find(({ code }: { code: string }) => code === 'E1');
    expect([state, brand.disputed, brand.concluded]).toEqual(['PANEL', false, 0.8125]);
  });
});
