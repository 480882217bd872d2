import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aSurvey, surveyQuestions } from '../../support/builders/surveys';
import { aWorld, type World } from '../../support/world';

describe('writing a survey', () => {
  let world: World;
  let city: City;
  let officer: TestPerson;
  let coordinator: TestPerson;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    officer = await aPerson(world, { roles: [['city_officer', city.city]] });
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  });
  afterAll(() => world.close());

  const head = {
    title: '问卷',
    schoolYear: '2026-2027',
    term: 1,
    opensOn: '2026-11-20',
    closesOn: '2026-11-30',
  };
  const whole = (revision: number, more: object = {}) => ({
    ...{ ...head, revision, intro: '', forRating: false },
    ...{ targetIds: [city.school.id], questions: surveyQuestions, ...more },
  });

  it('begins with the usual questions for all families of the unit', async () => {
    const { status, body } = await world.as(officer).post('/api/surveys', { ...head, unitId: city.city.id });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'DRAFT',
      version: 1,
      forRating: true,
      targets: [{ unitId: city.city.id }],
    });
    expect(body.questions.length).toBeGreaterThan(3);
  });

  it('tells the later of two writers, and overwrites nothing', async () => {
    const { id, revision } = await aSurvey(world, {
      owner: city.school,
      writer: coordinator,
      published: false,
    });
    const [one, two] = await Promise.all(
      ['一稿', '二稿'].map((title) =>
        world.as(coordinator).put(`/api/surveys/${id}`, whole(revision, { title })),
      ),
    );
    expect([one?.status, two?.status].toSorted()).toEqual([200, 409]);
    const late = one?.status === 409 ? one : two;
    expect(late?.body.code).toBe('survey.changed-meanwhile');
  });

  it('names the fields at fault', async () => {
    const { id, revision } = await aSurvey(world, {
      owner: city.school,
      writer: coordinator,
      published: false,
    });
    const { status, body } = await world.as(coordinator).put(
      `/api/surveys/${id}`,
      whole(revision, {
        closesOn: '2026-11-01',
        forRating: true,
        questions: [{ kind: 'single', title: '选', options: ['一'], satisfaction: false }],
      }),
    );
    expect(status).toBe(422);
    expect(body.errors.map((error: { field: string }) => error.field).toSorted()).toEqual([
      'closesOn',
      'forRating',
      'questions',
      'questions.0.options',
    ]);
    const elsewhere = await world
      .as(coordinator)
      .put(`/api/surveys/${id}`, whole(revision, { targetIds: [city.district.id] }));
    expect(elsewhere.body.errors).toEqual([expect.objectContaining({ field: 'targetIds.0' })]);
  });

  it('fixes the words when it is published; other words are the next version', async () => {
    const { id, revision } = await aSurvey(world, { owner: city.school, writer: coordinator });
    const late = await world.as(coordinator).put(`/api/surveys/${id}`, whole(revision));
    expect([late.status, late.body.code]).toEqual([409, 'survey.not-now']);
    const { status, body } = await world.as(coordinator).post(`/api/surveys/${id}/versions`);
    expect([status, body.version, body.state]).toEqual([201, 2, 'DRAFT']);
    expect(body.questions).toEqual(surveyQuestions);
  });

  it('can be put away and taken back', async () => {
    const { id } = await aSurvey(world, { owner: city.school, writer: coordinator, published: false });
    const desk = world.as(coordinator);
    const listed = async (archived: boolean) => {
      const { body } = await desk.get(
        `/api/surveys?unitId=${city.school.id}&archived=${archived}&pageSize=100`,
      );
      return (body.items as { id: string }[]).some((item) => item.id === id);
    };
    expect((await desk.post(`/api/surveys/${id}/archive`)).status).toBe(204);
    expect([await listed(false), await listed(true)]).toEqual([false, true]);
    expect((await desk.post(`/api/surveys/${id}/restore`)).status).toBe(204);
    expect(await listed(false)).toBe(true);
  });

  it('is seen by who is asked, and a draft by nobody but its writers', async () => {
    const draft = await aSurvey(world, { owner: city.city, writer: officer, published: false });
    const open = await aSurvey(world, { owner: city.city, writer: officer });
    const own = await aSurvey(world, { owner: city.school, writer: coordinator });
    const seen = async (person: TestPerson, id: string) =>
      (await world.as(person).get(`/api/surveys/${id}`)).status;
    expect([await seen(coordinator, draft.id), await seen(coordinator, open.id)]).toEqual([404, 200]);
    expect(await seen(officer, own.id)).toBe(404);
    const other = await aSchool(world, city.district, { name: '别校' });
    const stranger = await aPerson(world, { roles: [['coordinator', other.school]] });
    expect(await seen(stranger, own.id)).toBe(404);
    const peek = await world.as(stranger).get(`/api/schools/${city.school.id}/surveys/${open.id}`);
    expect(peek.status).toBe(404);
    const close = await world.as(coordinator).post(`/api/surveys/${open.id}/closing`);
    expect(close.status).toBe(404);
  });
});
