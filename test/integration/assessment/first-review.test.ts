import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { rate } from '../../support/builders/rating';
import { anAssessment } from '../../support/builders/reviews';
import { aWorld, type World } from '../../support/world';

const path = (id: string, what: string) => `/api/assessments/${id}/${what}`;

describe('the first review by the district', () => {
  let world: World;
  let city: City;
  let coordinator: TestPerson;
  let district: TestPerson;
  let id: string;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    district = await aPerson(world, { roles: [['district_officer', city.district]] });
    id = await anAssessment(world, city.school, { state: 'SUBMITTED' });
  }, 120_000);
  afterAll(() => world.close());

  it('gives back with a list of reasons the school reads', async () => {
    const desk = world.as(district);
    expect((await desk.post(path(id, 'receipt'), { version: 1 })).body).toMatchObject({
      state: 'DISTRICT_REVIEW',
      version: 2,
    });
    expect((await desk.get(`/api/assessments/${id}`)).body.actions).toContain('return');
    const reasons = [
      { item: 'A2', reason: '缺本学年工作计划，请补上传。' },
      { item: null, reason: '照片请注明日期。' },
    ];
    expect((await desk.post(path(id, 'return'), { version: 2, reasons: [] })).status).toBe(400);
    const strange = await desk.post(path(id, 'return'), {
      version: 2,
      reasons: [{ item: 'Z9', reason: '没有这一项' }],
    });
    expect([strange.status, strange.body.code, strange.body.errors[0].field]).toEqual([
      422,
      'review.item-unknown',
      'reasons.0.item',
    ]);
    expect((await desk.post(path(id, 'return'), { version: 2, reasons })).body.state).toBe('RETURNED');
    const { body } = await world.as(coordinator).get(path(id, 'returns'));
    expect(body.rounds).toMatchObject([{ round: 1, reasons }]);
  });

  it('keeps what others did meanwhile', async () => {
    const late = await world.as(district).post(path(id, 'receipt'), { version: 2 });
    expect([late.status, late.body.code]).toEqual([409, 'assessment.changed-meanwhile']);
  });

  it('confirms basic only where every gate is met by the figures', async () => {
    const { school } = await aSchool(world, city.district, { name: '基础小学' });
    const basic = await anAssessment(world, school, { state: 'DISTRICT_REVIEW', tier: 'basic' });
    await rate(world, city.city);
    const refused = await world.as(district).post(path(basic, 'confirmation'), { version: 1 });
    expect([refused.status, refused.body.code]).toEqual([422, 'review.gates-not-met']);
    await world.database.execute(`UPDATE rating_standings SET tier = 'basic' WHERE unit_id = ?`, [school.id]);
    const confirmed = await world.as(district).post(path(basic, 'confirmation'), { version: 1 });
    expect(confirmed.body).toMatchObject({ state: 'AWARDED' });
  });

  it('is of its own schools only, and needs words to reject', async () => {
    const elsewhere = await aCity(world);
    const other = await aPerson(world, { roles: [['district_officer', elsewhere.district]] });
    for (const what of ['receipt', 'recommendation', 'confirmation'])
      expect((await world.as(other).post(path(id, what), { version: 3 })).status).toBe(404);
    expect((await world.as(other).get(path(id, 'returns'))).status).toBe(404);
    expect((await world.as(district).post(path(id, 'rejection'), { version: 3, reason: ' ' })).status).toBe(
      400,
    );
  });
});
