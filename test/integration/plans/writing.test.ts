import { TeachingPlans } from '@libs/plans';
import { aCourse } from '../../support/builders/catalogue';
import { aCity, aGrade, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aPlan, aSession } from '../../support/builders/plans';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;

beforeAll(async () => {
  world = await aWorld();
});
beforeEach(async () => {
  world.clock.set('2026-09-10T04:00:00.000Z');
  city = await aCity(world);
  coordinator = await aPerson(world, { name: '许老师', roles: [['coordinator', city.school]] });
});
afterAll(() => world.close());

const desk = () => world.as(coordinator);
const gateOf = (plan: { gates: { gate: string }[] }, gate: string) =>
  plan.gates.find((one) => one.gate === gate);

describe('a plan being written', () => {
  it('says at every step what it still misses of the gates of the standard', async () => {
    await aGrade(world, city.school, 5);
    const begun = await desk().post(`/api/schools/${city.school.id}/plans`, { schoolYear: '2026-2027' });
    expect(begun.status).toBe(201);
    expect(begun.body).toMatchObject({
      state: 'draft',
      hasChanges: true,
      unitName: '第一学校',
      changedBy: '许老师',
      may: ['write', 'publish', 'put-away'],
      grades: [
        { level: 4, name: '4年级', sessions: 0, hours: 0 },
        { level: 5, name: '5年级', sessions: 0, hours: 0 },
      ],
    });
    expect(gateOf(begun.body, 'G3')).toMatchObject({
      state: 'open',
      findings: [
        { code: 'grade-empty', gradeLevel: 4 },
        { code: 'grade-empty', gradeLevel: 5 },
        { code: 'publish-by', day: '2026-09-21' },
      ],
    });
    const added = await desk().post(
      `/api/plans/${begun.body.id}/sessions`,
      aSession({ gradeLevels: [5, 4], classHours: 8, day: '2026-10-15', startsAt: '19:00', endsAt: '20:30' }),
    );
    expect(added.body.sessions).toEqual([
      expect.objectContaining({ gradeLevels: [4, 5], day: '2026-10-15', week: 7, changedBy: '许老师' }),
    ]);
    expect(gateOf(added.body, 'G3')).toMatchObject({ findings: [{ code: 'publish-by' }] });
    expect(gateOf(added.body, 'G6')).toMatchObject({
      state: 'open',
      findings: [
        { code: 'sessions-short', gradeLevel: 4, have: 1, need: 4 },
        { code: 'sessions-short', gradeLevel: 5, have: 1, need: 4 },
      ],
    });
  });

  it('takes lessons and courses that the school is offered, as long as their videos', async () => {
    const own = await aCourse(world, {
      owner: city.school,
      lessons: [{ kind: 'video', title: '听见孩子', durationSeconds: 1200 }, { kind: 'article' }],
    });
    const other = await aSchool(world, city.district, { name: '第二学校' });
    const foreign = await aCourse(world, { owner: other.school });
    const { body: plan } = await desk().post(`/api/schools/${city.school.id}/plans`, {
      schoolYear: '2026-2027',
    });
    const online = { kind: 'online' as const, activityKind: null, classHours: null, title: '听见孩子' };
    const url = `/api/plans/${plan.id}/sessions`;
    const lesson = aSession({ ...online, courseId: own.id, lessonId: own.lessons[0]?.id ?? null });
    const added = await desk().post(url, lesson);
    expect(added.body.sessions[0]).toMatchObject({
      kind: 'online',
      courseTitle: '静待花开',
      lessonId: own.lessons[0]?.id,
      classHours: 0.5,
    });
    const refused = await desk().post(url, aSession({ ...online, courseId: foreign.id }));
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'plan.session-refused',
        errors: [expect.objectContaining({ field: 'courseId', code: 'plan.course-unknown' })],
      },
    });
    const strange = aSession({ ...online, courseId: own.id, lessonId: foreign.lessons[0]?.id ?? null });
    expect((await desk().post(url, strange)).body.errors).toEqual([
      expect.objectContaining({ field: 'lessonId', code: 'plan.lesson-unknown' }),
    ]);
  });

  it('names every field that cannot stand', async () => {
    const plan = await aPlan(desk(), city.school.id, { sessions: [], published: false });
    const url = `/api/plans/${plan.id}/sessions`;
    const stranger = await aPerson(world);
    const wrong = aSession({
      gradeLevels: [4, 9],
      day: '2027-03-01',
      startsAt: '19:00',
      endsAt: '18:00',
      instructorPersonId: stranger.id,
    });
    expect((await desk().post(url, wrong)).body.errors.map((one: { field: string }) => one.field)).toEqual([
      'gradeLevels',
      'day',
      'endsAt',
      'instructorPersonId',
    ]);
    const shapeless = { kind: 'activity', title: ' ', gradeLevels: [], term: 3, required: 'yes' };
    const malformed = await desk().post(url, shapeless);
    expect(malformed.status).toBe(400);
    expect(new Set(malformed.body.errors.map((one: { field: string }) => one.field))).toEqual(
      new Set(['title', 'activityKind', 'gradeLevels', 'term', 'required', 'classHours']),
    );
  });

  it('tells the later of two people at one session, and keeps both out of each other elsewhere', async () => {
    const plan = await aPlan(desk(), city.school.id, {
      sessions: [aSession({ title: '一' }), aSession({ title: '二' })],
      published: false,
    });
    const [one, two] = plan.sessions;
    const second = await aPerson(world, { name: '另一位', roles: [['coordinator', city.school]] });
    const url = (id: string) => `/api/plans/${plan.id}/sessions/${id}`;
    const change = (title: string) => ({ ...aSession({ title }), revision: 1 });
    expect((await desk().put(url(one.id), change('一，改'))).status).toBe(200);
    expect((await world.as(second).put(url(two.id), change('二，改'))).status).toBe(200);
    const late = await world.as(second).put(url(one.id), change('一，也改'));
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'plan-session.changed-meanwhile', details: { revision: 2 } },
    });
    const now = (await desk().get(`/api/plans/${plan.id}`)).body;
    expect(
      now.sessions.map((each: { title: string; changedBy: string }) => [each.title, each.changedBy]),
    ).toEqual(
      expect.arrayContaining([
        ['一，改', '许老师'],
        ['二，改', '另一位'],
      ]),
    );
  });

  it('lets a session be put back that was taken out', async () => {
    const plan = await aPlan(desk(), city.school.id, { published: false });
    const [session] = plan.sessions;
    const url = `/api/plans/${plan.id}/sessions/${session.id}`;
    const without = await desk().delete(`${url}?revision=1`);
    expect(without.body).toMatchObject({ sessions: [], removed: [{ id: session.id, revision: 2 }] });
    expect((await desk().put(url, { ...aSession(), revision: 2 })).status).toBe(404);
    const back = await desk().post(`${url}/restoration`, { revision: 2 });
    expect(back.body).toMatchObject({ sessions: [{ id: session.id }], removed: [] });
  });

  it('is one a year, can be put away before anybody has read it, and taken back', async () => {
    const plan = await aPlan(desk(), city.school.id, { published: false });
    const plans = `/api/schools/${city.school.id}/plans`;
    const twice = await desk().post(plans, { schoolYear: '2026-2027' });
    expect(twice).toMatchObject({ status: 409, body: { code: 'plan.exists' } });
    expect((await desk().post(plans, { schoolYear: '2026-2028' })).body.code).toBe('plan.no-such-year');
    const away = await desk().delete(`/api/plans/${plan.id}?revision=${plan.revision}`);
    expect(away.body).toMatchObject({ putAway: true, may: ['take-back'] });
    expect((await desk().get(plans)).body.items).toEqual([]);
    const back = await desk().post(`/api/plans/${plan.id}/restoration`, { revision: away.body.revision });
    expect(back.body).toMatchObject({ putAway: false });
    const published = await desk().post(`/api/plans/${plan.id}/publication`, {
      revision: back.body.revision,
    });
    const kept = await desk().delete(`/api/plans/${plan.id}?revision=${published.body.revision}`);
    expect(kept).toMatchObject({ status: 409, body: { code: 'plan.published' } });
  });
});

describe('publishing', () => {
  it('needs a session, and a time for each', async () => {
    const empty = await aPlan(desk(), city.school.id, { sessions: [], published: false });
    const url = `/api/plans/${empty.id}/publication`;
    expect(await desk().post(url, { revision: 1 })).toMatchObject({
      status: 422,
      body: { code: 'plan.empty' },
    });
    const { body: plan } = await desk().post(`/api/plans/${empty.id}/sessions`, aSession({ week: null }));
    expect(await desk().post(url, { revision: plan.revision })).toMatchObject({
      status: 422,
      body: { code: 'plan.undated', errors: [{ field: `sessions.${plan.sessions[0].id}` }] },
    });
  });

  it('publishes nothing that was not seen', async () => {
    const plan = await aPlan(desk(), city.school.id, { published: false });
    const late = await desk().post(`/api/plans/${plan.id}/publication`, { revision: plan.revision - 1 });
    expect(late).toMatchObject({ status: 409, body: { code: 'plan.changed-meanwhile' } });
  });

  it('keeps each version, and what families read until the next one', async () => {
    const teacher = await aPerson(world, { roles: [['class_teacher', city.class]] });
    const plan = await aPlan(desk(), city.school.id, { published: false });
    const reader = world.as(await aPerson(world, { roles: [['instructor', city.school]] }));
    expect((await reader.get(`/api/plans/${plan.id}`)).status).toBe(404);
    const published = await desk().post(`/api/plans/${plan.id}/publication`, { revision: plan.revision });
    expect(published.body).toMatchObject({ state: 'published', hasChanges: false, may: ['write'] });
    expect(gateOf(published.body, 'G3')).toEqual({ gate: 'G3', state: 'met', findings: [] });
    const [session] = published.body.sessions;
    const changed = await desk().put(`/api/plans/${plan.id}/sessions/${session.id}`, {
      ...aSession({ title: '改过的讲堂' }),
      revision: session.revision,
    });
    expect(changed.body).toMatchObject({
      hasChanges: true,
      sessions: [{ id: session.id, title: '改过的讲堂' }],
    });
    expect((await reader.get(`/api/plans/${plan.id}`)).body).toMatchObject({
      hasChanges: false,
      sessions: [{ id: session.id, title: '家长讲堂' }],
      may: [],
    });
    // A class teacher's reach is the class: the school's plan is for who works at the school.
    expect((await world.as(teacher).get(`/api/plans/${plan.id}`)).status).toBe(404);
    const { revision } = changed.body;
    await desk().post(`/api/plans/${plan.id}/publication`, { revision });
    expect((await reader.get(`/api/plans/${plan.id}`)).body.sessions[0].title).toBe('改过的讲堂');
    const versions = await desk().get(`/api/plans/${plan.id}/versions`);
    expect(versions.body.items).toEqual([
      expect.objectContaining({ number: 2, publishedBy: '许老师', coversGrades: true }),
      expect.objectContaining({ number: 1 }),
    ]);
    expect(await world.get(TeachingPlans).session(session.id)).toMatchObject({
      id: session.id,
      schoolId: city.school.id,
      kind: 'activity',
      title: '改过的讲堂',
      gradeLevels: [4],
      required: true,
      classHours: 2,
    });
  });
});
