import { Families } from '@libs/identity';
import { JobRunner, Storage } from '@libs/platform';
import { aGuardian, aPupil, type TestGuardian } from '../../support/builders/identity';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { anAnswer, aSurvey } from '../../support/builders/surveys';
import { aWorld, type World } from '../../support/world';

describe('a survey that families answer', () => {
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
    guardians = await Promise.all(Array.from({ length: 14 }, () => aGuardian(world, { class: city.class })));
  });
  afterAll(() => world.close());

  const rows = <T>(sql: string, ...wanted: unknown[]) => world.database.query<T>(sql, wanted);
  const countOf = async (table: string, surveyId: string) => {
    const sql = `SELECT COUNT(*) AS n FROM ${table} WHERE survey_id = ?`;
    return Number((await rows<{ n: string }>(sql, surveyId))[0]?.n);
  };

  it('takes one sheet of a family, whoever of its guardians is first', async () => {
    const survey = await aSurvey(world, { owner: city.city, writer: officer });
    const pupil = await aPupil(world, city.class);
    const mother = await aGuardian(world, { pupil });
    const father = await aGuardian(world, { pupil, relation: 'father' });
    const [before] = (await world.as(mother).get('/api/me/surveys')).body.items;
    expect(before).toMatchObject({ surveyId: survey.id, pupilId: pupil.id, answered: false });
    const both = [mother, father, mother, father].map((one) =>
      anAnswer(world, survey.id, one, [4, [1], '好']),
    );
    const statuses = (await Promise.all(both)).toSorted((a, b) => a - b);
    expect(statuses).toEqual([204, 409, 409, 409]);
    expect([
      await countOf('survey_sheets', survey.id),
      await countOf('survey_participations', survey.id),
    ]).toEqual([1, 1]);
    const items = (await world.as(father).get('/api/me/surveys')).body.items as { surveyId: string }[];
    expect(items.find(({ surveyId }) => surveyId === survey.id)).toMatchObject({ answered: true });
    const again = await world.as(father).post(`/api/surveys/${survey.id}/answers`, {
      pupilId: pupil.id,
      replies: [1, [], ''],
    });
    expect(again.body.code).toBe('survey.answered-already');
  });

  it('leaves nothing by which a sheet and a family could be put side by side', async () => {
    const survey = await aSurvey(world, { owner: city.city, writer: officer });
    const owed = async () => (await rows<{ n: string }>('SELECT COUNT(*) AS n FROM outbox'))[0]?.n;
    const before = await owed();
    for (const [at, guardian] of guardians.entries()) {
      await anAnswer(world, survey.id, guardian, [(at % 5) + 1, [], at === 3 ? '一句话' : '']);
    }
    expect(await owed()).toBe(before);
    const columns = await rows<{ name: string; type: string; extra: string }>(
      `SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME) AS name, DATA_TYPE AS type, EXTRA AS extra
         FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()
          AND TABLE_NAME IN ('survey_sheets', 'survey_participations') ORDER BY 1`,
    );
    expect(columns).toEqual([
      { name: 'survey_participations.pupil_id', type: 'char', extra: '' },
      { name: 'survey_participations.survey_id', type: 'char', extra: '' },
      { name: 'survey_sheets.lot', type: 'char', extra: '' },
      { name: 'survey_sheets.sealed', type: 'mediumblob', extra: '' },
      { name: 'survey_sheets.survey_id', type: 'char', extra: '' },
    ]);
    const sheets = await rows<{ lot: string; sealed: Buffer }>(
      'SELECT lot, sealed FROM survey_sheets WHERE survey_id = ?',
      survey.id,
    );
    // Version 4: random; a version 7 would carry the time.
    expect(sheets.every(({ lot }) => lot[14] === '4')).toBe(true);
    expect(new Set(sheets.map(({ sealed }) => sealed.length)).size).toBe(1);
    expect(sheets.some(({ sealed }) => sealed.includes(city.class.id) || sealed.includes('一句话'))).toBe(
      false,
    );
    const [first] = guardians;
    const exported = await world.as(first as TestGuardian).get('/api/me/data');
    expect(exported.body.data.surveys).toContainEqual({ title: '家长满意度问卷', child: expect.any(String) });
  });

  it('is opened once, all together, when it is closed, and then forgets who took part', async () => {
    const survey = await aSurvey(world, { owner: city.city, writer: officer });
    for (const [at, guardian] of guardians.entries()) {
      await anAnswer(world, survey.id, guardian, [at < 9 ? 5 : 2, [at % 3], at === 0 ? '谢谢老师' : '']);
    }
    const results = `/api/schools/${city.school.id}/surveys/${survey.id}`;
    const running = (await world.as(coordinator).get(results)).body;
    expect(running).toMatchObject({ received: 14, groups: [] });
    const key = `sealed/surveys/${survey.id}.key`;
    expect(await world.get(Storage).exists(key)).toBe(true);

    expect((await world.as(officer).post(`/api/surveys/${survey.id}/closing`)).status).toBe(204);
    expect(await anAnswer(world, survey.id, guardians[0] as TestGuardian)).toBe(409);
    await world.drain();

    expect(await world.get(Storage).exists(key)).toBe(false);
    expect([
      await countOf('survey_sheets', survey.id),
      await countOf('survey_participations', survey.id),
    ]).toEqual([0, 0]);
    const counted = (await world.as(coordinator).get(results)).body;
    expect(counted.survey.state).toBe('COUNTED');
    expect(counted.groups.map((group: { kind: string }) => group.kind)).toEqual(['school', 'grade', 'class']);
    expect(counted.groups[0]).toMatchObject({ answers: 14, satisfaction: { satisfied: 9, of: 14 } });
    expect(counted.groups[0].satisfaction.lower).toBeLessThan(9 / 14);
    expect(counted.groups[0].results[1].choices).toEqual([
      { choice: 0, answers: 5 },
      { choice: 1, answers: 5 },
      { choice: 2, answers: 4 },
    ]);
    const texts = await world.as(coordinator).get(`${results}/texts?question=2`);
    expect(texts.body.items).toEqual([{ text: '谢谢老师' }]);
    const all = await world.as(officer).get(`/api/units/${city.city.id}/surveys/${survey.id}`);
    expect(all.body.whole).toMatchObject({ schools: 1, answers: 14 });
    expect(all.body.districts).toHaveLength(1);
    const schools = await world
      .as(officer)
      .get(`/api/units/${city.district.id}/surveys/${survey.id}/schools`);
    expect(schools.body.items).toEqual([expect.objectContaining({ unitId: city.school.id, answers: 14 })]);
  });

  it('does not even write down the answers of a group of under ten', async () => {
    const small = await aSchool(world, city.district, { name: '小小学校' });
    const few = await Promise.all(Array.from({ length: 6 }, () => aGuardian(world, { class: small.class })));
    const survey = await aSurvey(world, { owner: city.city, writer: officer });
    for (const guardian of few) await anAnswer(world, survey.id, guardian, [1, [2], '别念出来']);
    await world.as(officer).post(`/api/surveys/${survey.id}/closing`);
    await world.drain();
    const groups = await rows<{ answers: number | null; satisfied: number | null }>(
      'SELECT answers, satisfied FROM survey_groups WHERE survey_id = ? AND school_id = ?',
      survey.id,
      small.school.id,
    );
    expect(groups).toEqual(Array.from({ length: 3 }, () => ({ answers: null, satisfied: null })));
    expect([await countOf('survey_counts', survey.id), await countOf('survey_texts', survey.id)]).toEqual([
      0, 0,
    ]);
    const all = (await world.as(officer).get(`/api/units/${city.city.id}/surveys/${survey.id}`)).body;
    expect(all.whole).toMatchObject({ answers: 0, families: 0, satisfaction: null });
  });

  it('closes by itself after its last day', async () => {
    const survey = await aSurvey(world, { owner: city.school, writer: coordinator });
    await anAnswer(world, survey.id, guardians[0] as TestGuardian);
    world.clock.set('2026-11-25T16:00:00Z');
    expect(await anAnswer(world, survey.id, guardians[1] as TestGuardian)).toBe(409);
    await world.get(JobRunner).runScheduled('surveys-closing');
    await world.drain();
    world.clock.set('2026-11-18T04:00:00Z');
    const { body } = await world.as(coordinator).get(`/api/surveys/${survey.id}`);
    expect(body).toMatchObject({ state: 'COUNTED', open: false, may: ['copy', 'archive'] });
  });

  it('names the reply that does not answer its question, and knows no stranger', async () => {
    const survey = await aSurvey(world, { owner: city.school, writer: coordinator });
    const [guardian] = guardians as [TestGuardian];
    const wrong = await world.as(guardian).post(`/api/surveys/${survey.id}/answers`, {
      pupilId: guardian.pupilId,
      replies: [6, [], ''],
    });
    expect([wrong.status, wrong.body.errors]).toEqual([
      400,
      [expect.objectContaining({ field: 'replies.0' })],
    ]);
    const other = await aSchool(world, city.district, { name: '别的学校' });
    const stranger = await aGuardian(world, { class: other.class });
    expect(await anAnswer(world, survey.id, stranger)).toBe(404);
    expect((await world.as(stranger).get(`/api/me/surveys/${survey.id}`)).status).toBe(404);
    const notHers = await world
      .as(stranger)
      .post(`/api/surveys/${survey.id}/answers`, { pupilId: guardian.pupilId, replies: [5, [], ''] });
    expect(notHers.status).toBe(404);
    await world.get(Families).unlink(stranger.pupilId, stranger.id);
  });
});
