import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import { PersonalData } from '@libs/identity';
import { TeachingPlans } from '@libs/plans';
import { aCourse } from '../../support/builders/catalogue';
import { aParent, type TestParent } from '../../support/builders/graduation';
import { aCity, type City } from '../../support/builders/organization';
import { aCookie, aPerson, type TestPerson } from '../../support/builders/people';
import { aPlan, aSession } from '../../support/builders/plans';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let coordinator: TestPerson;
let parent: TestParent;

const longTitle =
  '读懂孩子的情绪：为什么越讲道理越没有用？给四年级家长的九个小办法，以及一个晚上就能试的练习';

beforeAll(async () => {
  world = await aWorld();
  world.clock.set('2026-09-10T04:00:00.000Z');
  city = await aCity(world);
  coordinator = await aPerson(world, { name: '许老师', roles: [['coordinator', city.school]] });
  parent = await aParent(world, city.class);
  const course = await aCourse(world, {
    owner: city.school,
    lessons: [{ kind: 'video', title: '听见孩子', durationSeconds: 1200 }],
  });
  await aPlan(world.as(coordinator), city.school.id, {
    sessions: [
      aSession({
        title: longTitle,
        day: '2026-09-08',
        startsAt: '19:00',
        endsAt: '20:30',
        place: '报告厅；一楼, 东侧',
        instructor: '许老师',
        instructorPersonId: coordinator.id,
      }),
      {
        ...aSession({ title: '听见孩子', week: 12, required: false }),
        kind: 'online',
        courseId: course.id,
        lessonId: course.lessons[0]?.id ?? null,
      },
      aSession({ title: '亲子运动会', activityKind: 'parent_child', day: '2026-12-05' }),
      aSession({ title: '下学期开学', term: 2, week: 1 }),
    ],
  });
});
beforeEach(async () => {
  world.clock.set('2026-11-18T04:00:00.000Z');
  // Weeks have passed: sessions of September are over.
  parent = { ...parent, cookie: await aCookie(world, parent.id) };
  coordinator = { ...coordinator, cookie: await aCookie(world, coordinator.id) };
});
afterAll(() => world.close());

const sessionsOf = (body: { sessions: { title: string }[] }) => body.sessions.map((session) => session.title);

describe('a timetable', () => {
  it('shows what the school has planned for my children, and what is next', async () => {
    const { body } = await world.as(parent).get('/api/me/timetable');
    expect(body).toMatchObject({
      schoolYear: '2026-2027',
      term: 1,
      children: [{ id: parent.pupilId, className: '4年级1班', schoolName: '第一学校' }],
    });
    expect(sessionsOf(body)).toEqual([longTitle, '听见孩子', '亲子运动会', '下学期开学']);
    expect(body.sessions[0]).toMatchObject({ time: 'past', from: '2026-09-08', place: '报告厅；一楼, 东侧' });
    expect(body.sessions[1]).toMatchObject({
      time: 'now',
      from: '2026-11-16',
      until: '2026-11-22',
      lessonId: expect.any(String),
      learned: false,
      children: [parent.pupilId],
    });
    expect(body.nextId).toBe(body.sessions[1].id);
  });

  it('passes over a lesson I have learned', async () => {
    const { body } = await world.as(parent).get('/api/me/timetable');
    const lessonId: string = body.sessions[1].lessonId;
    await world.database.execute(
      `INSERT INTO lesson_progress (person_id, lesson_id, coverage, covered_seconds, begun_at, touched_at, completed_at)
       VALUES (?, ?, '', 1200, NOW(3), NOW(3), NOW(3))`,
      [parent.id, lessonId],
    );
    const after = (await world.as(parent).get('/api/me/timetable')).body;
    expect(after.sessions[1]).toMatchObject({ learned: true });
    expect(after.nextId).toBe(after.sessions[2].id);
  });

  it('leads to the activity that carries a session out', async () => {
    const { body } = await world.as(parent).get('/api/me/timetable');
    const activity: string = body.sessions[2].id;
    const answered: string[][] = [];
    world.get(TeachingPlans).activitySource((ids) => {
      answered.push([...ids]);
      return Promise.resolve(new Map([[activity, 'the-activity']]));
    });
    const after = (await world.as(parent).get('/api/me/timetable')).body;
    expect(after.sessions[2].activityId).toBe('the-activity');
    expect(after.sessions[0].activityId).toBeNull();
    expect(answered).toHaveLength(1);
    world.get(TeachingPlans).activitySource(() => Promise.resolve(new Map()));
  });

  it('is empty for somebody without children, and for children of another grade', async () => {
    const nobody = await aPerson(world);
    expect((await world.as(nobody).get('/api/me/timetable')).body).toMatchObject({
      children: [],
      sessions: [],
      nextId: null,
    });
    expect((await world.http.get('/api/me/timetable')).status).toBe(401);
  });
});

describe('a calendar', () => {
  const pathOf = (url: string) => new URL(url).pathname;

  it('can be read without a session by whoever holds the address, and as the standard wants it', async () => {
    const feed = await world.as(parent).post('/api/me/calendar-feeds');
    expect(feed.status).toBe(201);
    expect(feed.body.url).toMatch(/\/api\/calendars\/[\w-]{32}\/jiaxue\.ics$/);
    const { body, headers, status } = await world.http.get(pathOf(feed.body.url));
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text: string = body;
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);

    const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Asia/Shanghai');
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.map((event) => event.summary)).toEqual([longTitle, '听见孩子', '亲子运动会', '下学期开学']);
    const [lecture, lesson, games] = events;
    expect(lecture?.location).toBe('报告厅；一楼, 东侧');
    expect(lecture?.startDate.toJSDate().toISOString()).toBe('2026-09-08T11:00:00.000Z');
    expect(lecture?.endDate.toJSDate().toISOString()).toBe('2026-09-08T12:30:00.000Z');
    expect(lesson?.startDate.isDate).toBe(true);
    expect([lesson?.startDate.toString(), lesson?.endDate.toString()]).toEqual(['2026-11-16', '2026-11-23']);
    expect(lesson?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(games?.startDate.toString()).toBe('2026-12-05');
    expect(new Set(events.map((event) => event.uid)).size).toBe(4);
    const stamps = calendar
      .getAllSubcomponents('vevent')
      .map((event) => String(event.getFirstProperty('dtstamp')?.toICALString()));
    expect(stamps.every((stamp) => /^DTSTAMP:\d{8}T\d{6}Z$/.test(stamp))).toBe(true);
    expect(text).not.toContain('小明');
  });

  it('is kept as a hash only, and answers nobody once it is taken back', async () => {
    const { body: feed } = await world.as(parent).post('/api/me/calendar-feeds');
    const token = pathOf(feed.url).split('/')[3] ?? '';
    const rows = await world.database.query<{ hash: string }>(
      'SELECT token_hash AS hash FROM calendar_feeds WHERE id = ?',
      [feed.id],
    );
    expect(rows).toEqual([{ hash: createHash('sha256').update(token).digest('hex') }]);
    const { body: list } = await world.as(parent).get('/api/me/calendar-feeds');
    expect(list).toContainEqual({ id: feed.id, createdAt: feed.createdAt });
    const stranger = await aPerson(world);
    expect((await world.as(stranger).delete(`/api/me/calendar-feeds/${feed.id}`)).status).toBe(404);
    expect((await world.as(parent).delete(`/api/me/calendar-feeds/${feed.id}`)).status).toBe(204);
    expect((await world.http.get(pathOf(feed.url))).status).toBe(404);
    expect((await world.http.get('/api/calendars/guessed/jiaxue.ics')).status).toBe(404);
  });

  it('has at most five addresses a person', async () => {
    const busy = await aPerson(world);
    for (let made = 0; made < 5; made += 1) await world.as(busy).post('/api/me/calendar-feeds');
    expect(await world.as(busy).post('/api/me/calendar-feeds')).toMatchObject({
      status: 409,
      body: { code: 'calendar.too-many' },
    });
  });
});

describe('a person', () => {
  it('gets a copy of what plans hold, and takes it along when the account goes', async () => {
    const copy = await world.get(PersonalData).collect(coordinator.id);
    expect(copy.plans).toMatchObject({ instructed: [{ title: longTitle, instructor: '许老师' }] });
    const mine = await world.get(PersonalData).collect(parent.id);
    expect(mine.plans).toMatchObject({ calendars: [{ createdAt: expect.anything() }] });
    const { body: feed } = await world.as(coordinator).post('/api/me/calendar-feeds');
    await world.as(coordinator).send('DELETE', '/api/me', { password: coordinator.password });
    await world.drain();
    const { body } = await world.as(parent).get('/api/me/timetable');
    expect(body.sessions[0]).toMatchObject({ title: longTitle, instructor: '' });
    expect((await world.http.get(pathOfFeed(feed.url))).status).toBe(404);
  });
});

const pathOfFeed = (url: string) => new URL(url).pathname;
