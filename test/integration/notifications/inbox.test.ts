import { JobRunner } from '@libs/platform';
import { ActivityHeld, ActivityReminderDue } from '@libs/activities';
import { CourseAdopted } from '@libs/catalogue';
import { AppointmentSoon, QuestionAnswered } from '@libs/counsel';
import { PlanPublished } from '@libs/plans';
import { anActivity, signUp } from '../../support/builders/activities';
import { aCourse } from '../../support/builders/catalogue';
import { aQuestion } from '../../support/builders/counsel';
import { announce } from '../../support/builders/graduation';
import { aGuardian, type TestGuardian } from '../../support/builders/identity';
import { inboxOf } from '../../support/builders/notifications';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aPracticeRecord } from '../../support/builders/practice';
import { aSurvey } from '../../support/builders/surveys';
import { aWorld, type World } from '../../support/world';

describe('the inbox', () => {
  let world: World;
  let city: City;
  let coordinator: TestPerson;
  let guardian: TestGuardian;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    guardian = await aGuardian(world, { class: city.class });
  });
  afterAll(() => world.close());

  const kindsOf = async (person: TestPerson) => (await inboxOf(world, person)).map(({ kind }) => kind);

  it('tells who signed up of the reminder, once however often it is announced, and nobody else', async () => {
    const waiting = await aGuardian(world, { class: city.class });
    const other = await aGuardian(world, { class: city.class });
    const activity = await anActivity(world, coordinator, city.school, { capacity: 1 });
    await world.drain();
    await signUp(world, guardian, activity.id);
    await signUp(world, waiting, activity.id);
    for (let time = 0; time < 2; time += 1) {
      await announce(world, ActivityReminderDue, { activityId: activity.id });
      await world.drain();
    }
    const [notice] = await inboxOf(world, guardian);
    expect(notice).toMatchObject({
      kind: 'activity-reminder',
      text: '您报名的活动“和孩子好好说话”：11月20日 12:00，学校礼堂。',
      sourceId: activity.id,
      read: false,
    });
    expect(await kindsOf(guardian)).toEqual(['activity-reminder', 'activity-published']);
    expect(await kindsOf(waiting)).toEqual(['activity-published']);
    expect(await kindsOf(other)).toEqual(['activity-published']);
    await world.as(coordinator).post(`/api/activities/${activity.id}/cancel`, {
      ...{ version: activity.version, reason: '老师生病了' },
    });
    await world.drain();
    expect(await kindsOf(guardian)).toContain('activity-cancelled');
    expect(await kindsOf(waiting)).toEqual(['activity-cancelled', 'activity-published']);
  });

  it('tells of answers, and those who answer once a day that something waits', async () => {
    const asker = await aGuardian(world, { class: city.class });
    const instructor = await aPerson(world, { roles: [['instructor', city.school]] });
    const first = await aQuestion(world, asker);
    await aQuestion(world, asker);
    await aPracticeRecord(world, asker, { acceptedBy: instructor });
    await world
      .as(coordinator)
      .post(`/api/questions/${first.id}/answers`, { text: '我们聊聊', revision: first.revision });
    await world.drain();
    expect((await kindsOf(asker)).toSorted()).toEqual(['practice-accepted', 'question-answered']);
    expect((await kindsOf(instructor)).toSorted()).toEqual(['practice-waiting', 'question-waiting']);
    const texts = (await inboxOf(world, asker)).map(({ text }) => text).join('');
    expect(texts).not.toContain('孩子回家');
  });

  it('tells all of a lesson that makes up for an activity, whoever was there, once it is over', async () => {
    const lesson = (await aCourse(world, { owner: city.school })).lessons[0]?.id;
    const there = await aGuardian(world, { class: city.class });
    const away = await aGuardian(world, { class: city.class });
    const activity = await anActivity(world, coordinator, city.school, { makeUpLessonId: lesson });
    const told = async (person: TestPerson) =>
      (await kindsOf(person)).filter((kind) => kind === 'activity-make-up');
    await world.drain();
    expect(await told(away)).toEqual([]);
    await world.database.execute(`UPDATE activities SET state = 'HELD' WHERE id = ?`, [activity.id]);
    for (let time = 0; time < 2; time += 1) {
      await announce(world, ActivityHeld, { activityId: activity.id, schoolId: city.school.id });
      await world.drain();
    }
    expect(await told(there)).toEqual(['activity-make-up']);
    expect(await told(away)).toEqual(['activity-make-up']);
    const [notice] = await inboxOf(world, away);
    expect(notice?.text).toBe('活动“和孩子好好说话”的内容，现在也可以在线上听。');
  });

  it('tells the school that gave a course who takes it, without a name', async () => {
    const course = await aCourse(world, { owner: city.school, title: '慢慢来' });
    const taken = { courseId: course.id, ownerId: city.school.id, schoolId: city.district.id };
    await announce(world, CourseAdopted, taken, taken);
    await world.drain();
    const [notice, ...others] = await inboxOf(world, coordinator);
    expect(notice).toMatchObject({
      kind: 'course-adopted',
      text: '贵校共享的课程“慢慢来”被另一所学校引用了。',
    });
    expect(others.filter(({ kind }) => kind === 'course-adopted')).toEqual([]);
  });

  it('tells all families of the school of a timetable and of a survey that opens, each once', async () => {
    const other = await aSchool(world, city.district, { name: '远校' });
    const near = await aGuardian(world, { class: city.class });
    const far = await aGuardian(world, { class: other.class });
    const plan = { planId: city.school.id, schoolId: city.school.id, schoolYear: '2026-2027' };
    await announce(world, PlanPublished, plan, plan);
    await aSurvey(world, { owner: city.school, writer: coordinator });
    await world.drain();
    const morning = () => world.get(JobRunner).runScheduled('notices-surveys');
    await morning();
    await morning();
    expect((await kindsOf(near)).toSorted()).toEqual(['plan-published', 'survey-open']);
    expect(await kindsOf(far)).toEqual([]);
    const late = await aGuardian(world, { class: city.class });
    await morning();
    expect(await kindsOf(late)).toEqual([]);
  });

  it('counts what is unread in words’ reach, and is read one by one or all at once', async () => {
    const reader = await aGuardian(world, { class: city.class });
    const ids = ['01', '02', '03'].map((end) => `01a00000-0000-7000-8000-0000000000${end}`);
    for (const questionId of ids) {
      await announce(world, QuestionAnswered, {
        ...{ questionId, answerId: questionId, personId: reader.id, schoolId: city.school.id },
      });
    }
    await world.drain();
    const unread = async () => (await world.as(reader).get('/api/me/notice-summary')).body.unread;
    expect(await unread()).toBe(3);
    const [one] = await inboxOf(world, reader);
    await world.as(guardian).post('/api/me/notice-readings', { ids: [one?.id] });
    expect(await unread()).toBe(3);
    await world.as(reader).post('/api/me/notice-readings', { ids: [one?.id] });
    expect(await unread()).toBe(2);
    expect((await world.as(reader).post('/api/me/notice-readings', {})).status).toBe(204);
    expect(await unread()).toBe(0);
    const wrong = await world.as(reader).post('/api/me/notice-readings', { ids: ['x'] });
    expect(wrong.status).toBe(400);
  });

  it('tells each answer once, two of one day as two, heard again as none', async () => {
    const asker = await aGuardian(world, { class: city.class });
    const { id } = city.school;
    const told = { questionId: id, personId: asker.id, schoolId: id };
    const [first, second] = [
      { ...told, answerId: city.class.id },
      { ...told, answerId: city.grade.id },
    ];
    await announce(world, QuestionAnswered, first);
    await announce(world, QuestionAnswered, second);
    await world.drain();
    world.clock.advance(24 * 3600);
    await announce(world, QuestionAnswered, first);
    await world.drain();
    expect(await kindsOf(asker)).toEqual(['question-answered', 'question-answered']);
    world.clock.advance(-24 * 3600);
  });

  it('leaves out what somebody does not want there', async () => {
    const calm = await aGuardian(world, { class: city.class });
    const settings = await world.as(calm).get('/api/me/notice-settings');
    expect(settings.body).toMatchObject({ quietFrom: '21:30', quietUntil: '07:30', refused: [] });
    expect(settings.body.groups).not.toContain('work');
    expect((await world.as(coordinator).get('/api/me/notice-settings')).body.groups).toContain('work');
    const refused = [{ group: 'answers', channel: 'inbox' }];
    const set = await world
      .as(calm)
      .put('/api/me/notice-settings', { quietFrom: '20:00', quietUntil: '08:00', refused });
    expect(set.body).toMatchObject({ quietFrom: '20:00', quietUntil: '08:00', refused });
    await aPracticeRecord(world, calm, { acceptedBy: coordinator });
    await world.drain();
    expect(await kindsOf(calm)).toEqual([]);
    const bad = await world
      .as(calm)
      .put('/api/me/notice-settings', { quietFrom: '25:00', quietUntil: '08:00', refused: [] });
    expect([bad.status, bad.body.errors[0].field]).toEqual([400, 'quietFrom']);
  });

  it('goes along with the own data, and goes with the account; half a year is kept', async () => {
    const leaver = await aGuardian(world, { class: city.class });
    const { id } = city.school;
    const told = { questionId: id, answerId: id, personId: leaver.id, schoolId: id };
    await announce(world, QuestionAnswered, told);
    await announce(world, AppointmentSoon, { appointmentId: city.school.id, personId: leaver.id });
    await world.drain();
    const exported = await world.as(leaver).get('/api/me/data');
    expect(exported.body.data.notices.told).toMatchObject([{ text: '您的提问有了答复。' }]);
    const rows = () => world.database.query('SELECT id FROM notices WHERE person_id = ?', [leaver.id]);
    expect(await rows()).toHaveLength(1);
    expect((await world.as(leaver).delete('/api/me', { password: leaver.password })).status).toBe(204);
    await world.drain();
    expect(await rows()).toEqual([]);
    world.clock.set('2027-06-01T04:00:00Z');
    await world.get(JobRunner).runScheduled('notices-forgetting');
    const before = ['2026-12-01'];
    expect(await world.database.query('SELECT id FROM notices WHERE created_at < ?', before)).toEqual([]);
    world.clock.set('2026-11-18T04:00:00Z');
  });
});
