import sharp from 'sharp';
import { JobRunner } from '@libs/platform';
import { Cycles } from '@libs/rating';
import { anActivity } from '../../support/builders/activities';
import { aCourse } from '../../support/builders/catalogue';
import { aVoice } from '../../support/builders/counsel';
import { aGraduate, type TestParent } from '../../support/builders/graduation';
import { anInviteCode } from '../../support/builders/identity';
import { aPlayer } from '../../support/builders/learning';
import { aCity, aSchool } from '../../support/builders/organization';
import { someDecisions } from '../../support/builders/panels';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aPlan } from '../../support/builders/plans';
import { aPracticeDraft } from '../../support/builders/practice';
import { rate } from '../../support/builders/rating';
import { aReviewUnderWay } from '../../support/builders/reviews';
import { aSchoolWork } from '../../support/builders/school-work';
import { aPhotoOnSite, aSiteVisit } from '../../support/builders/site-visits';
import { aTitleInWork } from '../../support/builders/titles';
import { aDescription } from '../../support/described';
import { routesOf } from '../../support/routes';
import { anEmptyWorld, anotherApi, type World } from '../../support/world';

/** A school in the middle of its work, and people of every kind who look at it. */
async function aBusySchool(world: World) {
  const city = await aCity(world);
  const { school } = city;
  const coordinator = await aPerson(world, { roles: [['coordinator', school]] });
  const people: Record<string, TestPerson> = {
    coordinator,
    parent: await aGraduate(world, city),
    instructor: await aPerson(world, { roles: [['instructor', school]] }),
    teacher: await aPerson(world, { roles: [['class_teacher', city.class]] }),
    district: await aPerson(world, { roles: [['district_officer', city.district]] }),
    city: await aPerson(world, { roles: [['city_officer', city.city]] }),
    auditor: await aPerson(world, { roles: [['auditor', city.city]] }),
  };
  const course = await aCourse(world, { owner: school });
  const draft = await aCourse(world, { owner: school, published: false });
  const desk = world.as(coordinator);
  const picture = await sharp({ create: { width: 320, height: 180, channels: 3, background: '#2f5d50' } })
    .png()
    .toBuffer();
  const cover = await desk.upload(`/api/courses/${draft.id}/cover`, 'cover.png', picture);
  const roster = await desk.upload(
    `/api/schools/${school.id}/roster-imports`,
    'roster.csv',
    '年级,班级,学生姓名\n四年级,1班,赵小天\n',
  );
  const officers = { coordinator, officer: people.city as TestPerson };
  const title = await aTitleInWork(world, school, officers);
  const work = await aSchoolWork(world, city, coordinator, people.district as TestPerson);
  const decisions = await someDecisions(world, city.district, people.city as TestPerson);
  await rate(world, city.city);
  await world.as(people.parent as TestPerson).get('/api/me');
  await aPlayer(world, people.parent as TestPerson, course.lessons[0]?.id as string);
  await world.drain();
  const bureau = world.as(people.city as TestPerson);
  const days = { fromDay: '2023-09-01', untilDay: '2024-08-31' };
  const past = await world.get(Cycles).open({ code: '2023-2024', ...days });
  await bureau.post(`/api/rating/cycles/${past.id}/closing`, { version: 1 });
  await world.drain();
  const standard = await bureau.get('/api/rating/standard');
  const standardDraft = await bureau.post('/api/rating/standard-drafts', {});
  await bureau.post(`/api/rating/standard-drafts/${standardDraft.body.id}/simulation`, { revision: 1 });
  const [snapshot] = await world.database.query<{ id: string }>(
    'SELECT id FROM rating_snapshots WHERE unit_id = ? LIMIT 1',
    [school.id],
  );
  const [certificate] = (await world.as(people.parent as TestPerson).get('/api/me/certificates')).body;
  const audit = await desk.post(`/api/schools/${school.id}/minors-audits`, { schoolYear: '2026-2027' });
  const plan = await aPlan(desk, school.id);
  const feed = await world.as(people.parent as TestPerson).post('/api/me/calendar-feeds');
  const voice = await aVoice(
    world,
    { school, city: city.city },
    { parent: people.parent as TestPerson, coordinator, officer: people.city as TestPerson },
  );
  const record = await aPracticeDraft(world, people.parent as TestParent);
  const drawing = await world
    .as(people.parent as TestPerson)
    .upload(`/api/practice-records/${record.id}/photos`, 'photo.png', picture);
  const activity = await anActivity(world, coordinator, school);
  await world.database.execute("UPDATE activities SET state = 'HELD' WHERE id = ?", [activity.id]);
  const photo = await desk.upload(`/api/activities/${activity.id}/photos`, 'photo.png', picture);
  const review = await aReviewUnderWay(world, city, {
    district: people.district as TestPerson,
    officer: people.city as TestPerson,
  });
  people.applicant = review.coordinator;
  people.reviewer = review.sheets[0]?.reviewer as TestPerson;
  const elsewhere = await aSchool(world, city.district, { name: '要去看的学校' });
  const visit = await aSiteVisit(world, city, { school: elsewhere.school, visitor: people.reviewer });
  const ids = {
    city,
    visit,
    sitePhotoId: await aPhotoOnSite(world, visit, picture),
    review,
    decisions,
    activityId: activity.id,
    recordId: record.id,
    drawingId: drawing.body.photos[0].id as string,
    photoName: (photo.body.photos[0].url as string).split('/').at(-1) as string,
    title,
    voice,
    work,
    planId: plan.id as string,
    calendar: new URL(feed.body.url).pathname.split('/')[3] as string,
    auditId: audit.body.id as string,
    courseId: course.id,
    draftId: draft.id,
    lessonId: course.lessons[0]?.id as string,
    assetId: course.lessons[0]?.assetId as string,
    coverName: (cover.body.coverUrl as string).split('/').at(-1) as string,
    importId: roster.body.id as string,
    snapshotId: snapshot?.id as string,
    cycleId: past.id,
    standardId: standard.body.id as string,
    standardDraftId: standardDraft.body.id as string,
    serial: certificate.serial as string,
    code: await anInviteCode(world, city.class),
  };
  return { people, ids };
}

type Ids = Awaited<ReturnType<typeof aBusySchool>>['ids'];

/** The address with the id of the kind of thing it asks for. */
function addressOf(path: string, ids: Ids): string {
  const { class: ownClass, school } = ids.city;
  const things: [RegExp, string][] = [
    [/^\/api\/classes\/:\w+/, ownClass.id],
    [/^\/api\/courses\/:\w+\/draft/, ids.draftId],
    [/^\/api\/courses\/:\w+/, ids.courseId],
    [/^\/api\/activities\/:\w+/, ids.activityId],
    [/^\/api\/me\/activities\/:\w+/, ids.activityId],
    [/^\/api\/activity-photos\/:\w+/, ids.photoName],
    [/^\/api\/practice-records\/:\w+/, ids.recordId],
    [/^\/api\/practice-photos\/:\w+/, ids.drawingId],
    [/^\/api\/assessments\/:\w+\/site-visit/, ids.visit.assessmentId],
    [/^\/api\/site-visits\/:\w+/, ids.visit.id],
    [/^\/api\/site-visit-photos\/:\w+/, ids.sitePhotoId],
    [/^\/api\/panels\/:\w+/, ids.decisions.panelId],
    [/^\/api\/panel-candidates\/:\w+/, ids.decisions.waitingId],
    [/^\/api\/assessments\/:\w+\/appeal-opening/, ids.decisions.waitingId],
    [/^\/api\/objections\/:\w+/, ids.decisions.objectionId],
    [/^\/api\/appeal-files\/:\w+/, ids.decisions.appealFileId],
    [/^\/api\/objection-receipts\/:\w+/, ids.decisions.receipt],
    [/^\/api\/award-checks\/:\w+/, encodeURIComponent(ids.decisions.number)],
    [/^\/api\/awards\/print-runs\/:\w+/, ids.decisions.printRunId],
    [/^\/api\/awards\/:\w+/, ids.decisions.awardId],
    [/^\/api\/assessments\/:\w+\/(returns|reviews|review-outcome)/, ids.review.assessmentId],
    [/^\/api\/assessments\/:\w+/, ids.review.assessmentId],
    [/^\/api\/assessment-evidence\/:\w+/, ids.review.evidenceId],
    [/^\/api\/(rating|insights)\/cycles\/:\w+/, ids.cycleId],
    [/^\/api\/reviews\/:\w+/, ids.review.sheets[0]?.id as string],
    [/^\/api\/lessons\/:\w+/, ids.lessonId],
    [/^\/api\/media\/assets\/:\w+/, ids.assetId],
    [/^\/api\/course-covers\/:\w+/, ids.coverName],
    [/^\/api\/certificates\/:\w+/, ids.serial],
    [/^\/api\/invitations\/:\w+/, ids.code],
    [/^\/api\/roster-imports\/:\w+/, ids.importId],
    [/^\/api\/insights\/units\/:\w+/, ids.city.district.id],
    [/^\/api\/minors-audits\/:\w+/, ids.auditId],
    [/^\/api\/faculty\/:\w+/, ids.work.memberId],
    [/^\/api\/trainings\/:\w+/, ids.work.trainingId],
    [/^\/api\/studios\/:\w+/, ids.work.studioId],
    [/^\/api\/places\/:\w+/, ids.work.placeId],
    [/^\/api\/visit-slots\/:\w+/, ids.work.visitSlotId],
    [/^\/api\/course-shares\/:\w+/, ids.courseId],
    [/^\/api\/units\/:\w+\/(tips|tip-preview|places|course-share-reviews)/, ids.city.district.id],
    [/^\/api\/committees\/:\w+/, ids.work.committeeId],
    [/^\/api\/committee-meetings\/:\w+/, ids.work.meetingId],
    [/^\/api\/pupils\/:\w+\/visits/, ids.work.pupilId],
    [/^\/api\/rating\/titles\/:\w+/, ids.title.titleId],
    [/^\/api\/rating\/vetoes\/:\w+/, ids.title.vetoId],
    [/^\/api\/rating\/rectification-papers\/:\w+/, ids.title.paperId],
    [/^\/api\/rating\/snapshots\/:\w+/, ids.snapshotId],
    [/^\/api\/rating\/standards\/:\w+/, ids.standardId],
    [/^\/api\/rating\/standard-drafts\/:\w+/, ids.standardDraftId],
    [/^\/api\/credential-status-lists\/:\w+/, '1'],
    [/^\/api\/units\/:\w+\/statements/, ids.city.city.id],
    [/^\/api\/plans\/:\w+/, ids.planId],
    [/^\/api\/calendars\/:\w+/, ids.calendar],
    [/^\/api\/school-years\/:\w+/, '2026-2027'],
    [/^\/api\/units\/:\w+\/surveys/, ids.city.district.id],
    [/./, school.id],
  ];
  const id = things.find(([pattern]) => pattern.test(path))?.[1] ?? '';
  const named = path
    .replace(':surveyId', ids.voice.surveyId)
    .replace(':questionId', ids.voice.questionId)
    .replace(':stationId', ids.voice.stationId)
    .replace(':evidenceId', ids.review.evidenceId)
    .replace('/library/:courseId', `/library/${ids.courseId}`);
  const address = named.replace('/facts/:code', '/facts/families').replace(/:\w+/, id);
  if (/tip-preview/.test(path)) return `${address}?stage=L3b`;
  if (path === '/api/assessments/:id/records') return `${address}?kind=meeting`;
  if (path === '/api/surveys') return `${address}?unitId=${school.id}`;
  return /minors-data|\/school-plans$/.test(path) ? `${address}?schoolYear=2026-2027` : address;
}

/** Who has looked at the names of a class or taken a file along is written down: a record of the reading itself. */
const recordsOfReading = /\.(class_looks|data_exports)$/;

describe('reading', () => {
  let world: World;
  let people: Record<string, TestPerson>;
  let ids: Ids;

  beforeAll(async () => {
    world = await anEmptyWorld('reading_all');
    ({ people, ids } = await aBusySchool(world));
    await world.drain();
  });
  afterAll(() => world.close());

  /** Of every row of every table. */
  async function contents(): Promise<Record<string, string>> {
    const tables = await world.database.query<Record<string, string>>('SHOW TABLES');
    const names = tables.flatMap((row) => Object.values(row));
    const sums = await world.database.query<{ Table: string; Checksum: string }>(
      `CHECKSUM TABLE ${names.map((name) => `\`${name}\``).join(', ')}`,
    );
    return Object.fromEntries(sums.map(({ Table, Checksum }) => [Table, String(Checksum)]));
  }

  it('changes nothing, whoever reads whatever there is, and finds what the OpenAPI document says', async () => {
    const reads = routesOf(world).filter(({ method }) => method === 'GET');
    const fault = await aDescription(world);
    const before = await contents();
    const seen = new Map<string, number[]>();
    const otherwise = new Map<string, string>();
    world.clock.advance(3600);
    for (const { path } of reads) {
      for (const person of Object.values(people)) {
        const answer = await world.as(person).get(addressOf(path, ids));
        seen.set(path, [...(seen.get(path) ?? []), answer.status]);
        const said = answer.status === 200 && path.startsWith('/api/') ? fault('GET', path, answer) : null;
        if (said) otherwise.set(path, said);
      }
    }
    await world.drain();
    const after = await contents();
    const changed = Object.keys(before).filter(
      (table) => before[table] !== after[table] && !recordsOfReading.test(table),
    );
    expect(changed).toEqual([]);
    expect(Object.keys(before).length).toBeGreaterThan(30);
    const unread = [...seen].filter(([, statuses]) => !statuses.includes(200));
    expect(unread).toEqual([['/api/metrics', expect.anything()]]);
    expect([...seen].filter(([, statuses]) => statuses.some((status) => status >= 500))).toEqual([]);
    expect([...otherwise]).toEqual([]);
  }, 300_000);

  it('opens no rating cycle: one is there from the start, and before that there honestly is none', async () => {
    const officer = world.as(people.district as TestPerson);
    const fresh = await anEmptyWorld('reading');
    try {
      expect(await fresh.database.query('SELECT code, state FROM rating_cycles')).toEqual([
        { code: '2026-2027', state: 'OPEN' },
      ]);
      const twin = await anotherApi(fresh);
      await twin.close();
      await fresh.get(JobRunner).runScheduled('rating-cycle');
      expect((await fresh.database.query('SELECT code FROM rating_cycles')).length).toBe(1);
      await fresh.database.execute('DELETE FROM rating_cycles', []);
      const place = await aCity(fresh);
      const reader = await aPerson(fresh, { roles: [['city_officer', place.city]] });
      for (const path of ['pyramid', 'schools', 'districts', 'standard', `schools/${place.school.id}`]) {
        const { status, body } = await fresh.as(reader).get(`/api/rating/${path}`);
        expect([path, status, body.code]).toEqual([path, 404, 'rating.no-cycle']);
      }
      expect(await fresh.database.query('SELECT code FROM rating_cycles')).toEqual([]);
    } finally {
      await fresh.close();
    }
    expect((await officer.get('/api/rating/pyramid')).body.cycle).toBe('2026-2027');
  });

  it('changes nothing about a school that nobody has rated yet', async () => {
    const { school } = await aSchool(world, ids.city.district, { name: '第二学校' });
    const before = await contents();
    const officer = world.as(people.district as TestPerson);
    const shown = await officer.get(`/api/rating/schools/${school.id}`);
    expect(shown.body).toMatchObject({ tier: 'unrated', snapshotId: null, nextTier: { tier: 'basic' } });
    expect((await officer.get(`/api/rating/schools/${school.id}/history`)).body.items).toEqual([]);
    expect(await contents()).toEqual(before);
  });
});
