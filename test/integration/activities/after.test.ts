import { ActivityAttended, Attendance } from '@libs/activities';
import { JobRunner, newId } from '@libs/platform';
import sharp from 'sharp';
import { ActivityClockJob } from '../../../libs/activities/programme/activity-clock.job';
import { anActivity, signUp } from '../../support/builders/activities';
import { aCourse } from '../../support/builders/catalogue';
import { aParent, hasLearned, type TestParent } from '../../support/builders/graduation';
import { aCity, aGrade, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aWorld, type World } from '../../support/world';

const running = { id: 'job', attempt: 1, signal: new AbortController().signal };

describe('after an activity', () => {
  let world: World;
  let city: City;
  let coordinator: TestPerson;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  });
  afterAll(() => world.close());

  /** Held, with these families there. */
  async function held(there: TestParent[], wish: Record<string, unknown> = {}) {
    const activity = await anActivity(world, coordinator, city.school, wish);
    world.clock.set(activity.endsAt);
    if (there.length > 0) {
      const pupilIds = there.map(({ pupilId }) => pupilId);
      await world
        .as(coordinator)
        .post(`/api/activities/${activity.id}/attendances`, { pupilIds, present: true });
    }
    await world.get(ActivityClockJob).hold(running);
    await world.drain();
    return { ...activity, version: activity.version + 1 };
  }

  const aPhoto = () =>
    sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#2f5d50' } })
      .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 0/1' } })
      .jpeg()
      .toBuffer();

  it('is summed up with photos that tell neither place nor device', async () => {
    const parent = await aParent(world, city.class);
    const { id, version } = await held([parent]);
    const desk = world.as(coordinator);
    const image = await aPhoto();
    expect((await sharp(image).metadata()).exif).toBeDefined();
    const added = await desk.upload(`/api/activities/${id}/photos`, 'whatever.png', image);
    expect(added.status).toBe(201);
    const [photo] = added.body.photos;
    expect(photo).toMatchObject({ width: 1600, height: 1067 });
    const seen = await world.as(parent).get(photo.url);
    const facts = await sharp(seen.body).metadata();
    expect(facts).toMatchObject({ format: 'webp', width: 1600 });
    expect([facts.exif, facts.xmp, facts.iptc]).toEqual([undefined, undefined, undefined]);
    const closed = await desk.post(`/api/activities/${id}/close`, { version, summary: '四十个家庭到场。' });
    expect(closed.body).toMatchObject({
      state: 'CLOSED',
      papers: { plan: true, signIn: true, summary: true },
    });
    const page = await world.as(parent).get(`/api/me/activities/${id}`);
    expect(page.body).toMatchObject({ summary: '四十个家庭到场。', photos: [{ url: photo.url }] });
    const ticked = await desk.post(`/api/activities/${id}/attendances`, {
      pupilIds: [parent.pupilId],
      present: false,
    });
    expect(ticked.body.code).toBe('activity.wrong-state');
    const gone = await desk.delete(`/api/activities/${id}/photos/${photo.id}`);
    expect(gone.body.photos).toEqual([]);
    expect((await world.as(parent).get(photo.url)).status).toBe(404);
  });

  it('shows photos to people of the school only, and takes nothing that is none', async () => {
    const { id } = await held([]);
    const desk = world.as(coordinator);
    const { body } = await desk.upload(`/api/activities/${id}/photos`, 'a.jpg', await aPhoto());
    const other = await aSchool(world, city.district, { name: '第二学校' });
    const stranger = await aPerson(world, { roles: [['coordinator', other.school]] });
    expect((await world.as(stranger).get(body.photos[0].url)).status).toBe(404);
    expect((await world.http.get(body.photos[0].url)).status).toBe(401);
    expect(
      (await world.as(stranger).upload(`/api/activities/${id}/photos`, 'a.jpg', await aPhoto())).status,
    ).toBe(404);
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const svg = await desk.upload(`/api/activities/${id}/photos`, 'photo.jpg', drawing);
    expect([svg.status, svg.body.code]).toEqual([422, 'photo.not-a-photo']);
    const large = await desk.upload(`/api/activities/${id}/photos`, 'a.jpg', Buffer.alloc(16 * 1024 * 1024));
    expect(large.status).toBe(413);
    const planned = await anActivity(world, coordinator, city.school);
    const early = await desk.upload(`/api/activities/${planned.id}/photos`, 'a.jpg', await aPhoto());
    expect(early.body.code).toBe('activity.wrong-state');
  });

  it('hears from who was there, without names and not from a handful', async () => {
    const parents: TestParent[] = [];
    while (parents.length < 10) parents.push(await aParent(world, city.class));
    const absent = await aParent(world, city.class);
    const { id } = await held(parents);
    const say = (parent: TestPerson, score: number, text = '') =>
      world.as(parent).put(`/api/me/activities/${id}/feedback`, { score, text });
    const read = async () => (await world.as(coordinator).get(`/api/activities/${id}/feedback`)).body;
    expect((await say(absent, 5)).body.code).toBe('activity.not-there');
    expect((await say(parents[0] as TestParent, 6)).status).toBe(400);
    for (const parent of parents.slice(1)) await say(parent, 5);
    expect(await read()).toMatchObject({ answers: 9, mean: null, byScore: null, items: [] });
    const own = await say(parents[0] as TestParent, 1, '太吵了');
    expect(own.body.feedback).toEqual({ score: 1, text: '太吵了' });
    await say(parents[0] as TestParent, 3, '有点吵');
    const shown = await read();
    expect(shown).toMatchObject({ answers: 10, mean: 4.8, byScore: [0, 0, 1, 0, 9], items: ['有点吵'] });
    expect(JSON.stringify(shown)).not.toContain((parents[0] as TestParent).id);
    world.clock.advance(31 * 24 * 3600);
    expect((await say(parents[1] as TestParent, 4)).body.code).toBe('activity.feedback-not-open');
  });

  it('can be made up for with a lesson, before or after', async () => {
    const course = await aCourse(world, { owner: city.school });
    const lessonId = course.lessons[0]?.id as string;
    const [early, late, there] = [
      await aParent(world, city.class),
      await aParent(world, city.class),
      await aParent(world, city.class),
    ];
    await hasLearned(world, early.id, lessonId, 300);
    const { id } = await held([there], { required: true, makeUpLessonId: lessonId });
    const required = async ({ pupilId }: TestParent) => {
      const [from, to] = [new Date('2026-09-01'), new Date('2027-09-01')];
      const sessions = await world.get(Attendance).sessionsOf([pupilId], from, to);
      return { required: sessions.length, attended: sessions.filter(({ attended }) => attended).length };
    };
    const attendedOf = async (parent: TestParent) => {
      const { body } = await world.as(parent).get(`/api/me/activities/${id}`);
      return body.children[0].attended as string | null;
    };
    expect(await attendedOf(early)).toBe('make-up');
    expect(await attendedOf(late)).toBeNull();
    const before = await required(late);
    await hasLearned(world, late.id, lessonId, 300);
    await hasLearned(world, there.id, lessonId, 300);
    await world.drain();
    expect(await attendedOf(late)).toBe('make-up');
    expect(await attendedOf(there)).toBe('hand');
    const after = await required(late);
    expect(after).toEqual({ required: before.required, attended: before.attended + 1 });
    expect(await world.get(Attendance).hoursOf(late.id, new Date('2026-09-01'), new Date('2027-09-01'))).toBe(
      0,
    );
    const { body } = await world.as(coordinator).get(`/api/activities/${id}`);
    expect(body).toMatchObject({ present: 1, madeUp: 2, makeUpLesson: { id: lessonId } });
  });

  it('is asked for of the grade that a class was in that day, also once it has moved up', async () => {
    const next = await aGrade(world, city.school, 6);
    const child = await aParent(world, city.class);
    await held([], { required: true, audience: [city.grade] });
    await held([], { required: true, audience: [next] });
    const asked = async () => {
      const [from, to] = [new Date('2026-09-01'), new Date('2027-09-01')];
      return (await world.get(Attendance).sessionsOf([child.pupilId], from, to)).map(
        ({ activityId }) => activityId,
      );
    };
    const before = await asked();
    const [promotion, at] = [newId(), new Date('2027-09-10')];
    await world.database.execute(
      `INSERT INTO school_promotions (id, school_id, school_year, person_id, promoted_at)
       VALUES (?, ?, '2027-2028', ?, ?)`,
      [promotion, city.school.id, coordinator.id, at],
    );
    await world.database.execute(
      'INSERT INTO class_moves (promotion_id, class_id, from_grade_id, to_grade_id, pupils) VALUES (?, ?, ?, ?, 1)',
      [promotion, city.class.id, city.grade.id, next.id],
    );
    await world.database.execute('UPDATE units SET parent_id = ? WHERE id = ?', [next.id, city.class.id]);
    expect((await asked()).toSorted()).toEqual(before.toSorted());
    await world.database.execute('UPDATE units SET parent_id = ? WHERE id = ?', [
      city.grade.id,
      city.class.id,
    ]);
  });

  it('may get its make-up lesson once the recording is there', async () => {
    const lesson = (await aCourse(world, { owner: city.school })).lessons[0]?.id as string;
    const parent = await aParent(world, city.class);
    const { id, version } = await held([]);
    await hasLearned(world, parent.id, lesson, 300);
    await world.drain();
    const set = await world
      .as(coordinator)
      .put(`/api/activities/${id}/make-up-lesson`, { version, lessonId: lesson });
    expect(set.body.makeUpLesson.id).toBe(lesson);
    await world.drain();
    const { body } = await world.as(parent).get(`/api/me/activities/${id}`);
    expect(body.children[0].attended).toBe('make-up');
  });

  it('corrects itself at once when a tick is taken back: what was made up for counts again, and the school is rated anew', async () => {
    const course = await aCourse(world, { owner: city.school });
    const lessonId = course.lessons[0]?.id as string;
    const parent = await aParent(world, city.class);
    await hasLearned(world, parent.id, lessonId, 300);
    const { id } = await held([parent], { required: true, makeUpLessonId: lessonId });
    const attended = async () =>
      (await world.as(parent).get(`/api/me/activities/${id}`)).body.children[0].attended as string | null;
    expect(await attended()).toBe('hand');
    const pupilIds = [parent.pupilId];
    await world.get(JobRunner).runScheduled('rating-sweep');
    const unticked = await world
      .as(coordinator)
      .post(`/api/activities/${id}/attendances`, { pupilIds, present: false });
    expect(unticked.status).toBe(204);
    await world.drain();
    expect(await attended()).toBe('make-up');
    const [mark] = await world.database.query<{ dirty: Date | null }>(
      'SELECT dirty_since AS dirty FROM rating_marks WHERE unit_id = ?',
      [city.school.id],
    );
    expect(mark?.dirty).not.toBeNull();
  });

  it('is told to the floors above once a family', async () => {
    expect(ActivityAttended.type).toBe('activities.activity-attended');
    const parent = await aParent(world, city.class);
    await signUp(world, parent, (await anActivity(world, coordinator, city.school)).id);
    const { id } = await held([parent]);
    const rows = await world.database.query<{ person: string | null }>(
      'SELECT person_id AS person FROM activity_attendances WHERE activity_id = ?',
      [id],
    );
    expect(rows).toEqual([{ person: parent.id }]);
  });
});
