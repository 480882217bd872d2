import sharp from 'sharp';
import { GrantedRoles } from '@libs/identity';
import { PracticeRecords } from '@libs/practice';
import { PracticeJob } from '../../../libs/practice/practice.job';
import { aGuardian, type TestGuardian } from '../../support/builders/identity';
import { aClass, aCity, aGrade, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aPhonePhoto, aPracticeDraft, aPracticeRecord, practiceText } from '../../support/builders/practice';
import { aWorld, type World } from '../../support/world';

const today = '2026-11-18T04:00:00Z';
const running = { id: 'test', attempt: 1, signal: new AbortController().signal };

describe('a practice record', () => {
  let world: World;
  let city: City;
  let coordinator: TestPerson;
  let instructor: TestPerson;
  let guardian: TestGuardian;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    coordinator = await aPerson(world, { name: '周老师', roles: [['coordinator', city.school]] });
    instructor = await aPerson(world, { name: '吴老师', roles: [['instructor', city.school]] });
    guardian = await aGuardian(world, { class: city.class, name: '苏青青' });
  });
  afterAll(() => world.close());

  const at = (id: string, more = '') => `/api/practice-records/${id}${more}`;
  const statusFor = async (person: TestPerson, id: string) => (await world.as(person).get(at(id))).status;
  const night = () => world.get(PracticeJob).acceptByItself(running);

  it('is written for an open term, handed in, answered with advice and handed in again', async () => {
    const openings = await world.as(guardian).get('/api/me/practice-openings');
    expect(openings.body.terms[0]).toEqual({ schoolYear: '2026-2027', term: 1 });
    expect(openings.body.terms).toHaveLength(3);
    const { id, revision } = await aPracticeDraft(world, guardian);
    expect(await statusFor(instructor, id)).toBe(404);
    const handedIn = await world.as(guardian).post(at(id, '/submission'), { revision });
    expect(handedIn.body).toMatchObject({
      state: 'SUBMITTED',
      dueOn: '2026-12-02',
      may: ['share', 'archive'],
    });
    const queue = await world
      .as(instructor)
      .get(`/api/schools/${city.school.id}/practice-records?state=SUBMITTED`);
    expect(queue.body.items.map((item: { id: string }) => item.id)).toContain(id);
    const advice = { text: '写得真好，可以说说孩子的感受吗？', revision: handedIn.body.revision };
    const advised = await world.as(instructor).post(at(id, '/advice'), advice);
    expect(advised.body).toMatchObject({ state: 'ADVISED', dueOn: null, may: [] });
    const seen = await world.as(guardian).get(at(id));
    expect(seen.body.replies).toMatchObject([{ kind: 'advice', authorName: '吴老师' }]);
    const better = await world.as(guardian).put(at(id), {
      ...{ schoolYear: '2026-2027', term: 1, kind: 'practice', text: `${practiceText}他很高兴。` },
      revision: seen.body.revision,
    });
    const again = await world.as(guardian).post(at(id, '/submission'), { revision: better.body.revision });
    const accepted = await world
      .as(coordinator)
      .post(at(id, '/acceptance'), { revision: again.body.revision, text: '谢谢您的分享' });
    expect(accepted.body).toMatchObject({ state: 'ACCEPTED', acceptedByItself: false });
    const year = [new Date('2026-09-01'), new Date('2027-09-01')] as const;
    const door = await world.get(PracticeRecords).acceptedOf(guardian.id, ...year);
    expect(door).toMatchObject([{ recordId: id, pupilId: guardian.pupilId, term: 1, shared: false }]);
  });

  it('is answered once by two who write at the same moment, and the later is told', async () => {
    const { id, revision } = await aPracticeRecord(world, guardian);
    const answers = await Promise.all([
      world.as(instructor).post(at(id, '/advice'), { revision, text: '再多写一点' }),
      world.as(coordinator).post(at(id, '/acceptance'), { revision }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('practice.changed-meanwhile');
  });

  it('is accepted by itself after ten working days, once, and not before they are over', async () => {
    const { id } = await aPracticeRecord(world, guardian);
    const { id: mine } = await aPracticeRecord(world, await aGuardian(world, { class: city.class }));
    await world.database.execute(
      "INSERT INTO school_holidays (day, name, is_workday) VALUES ('2026-11-20', '校庆', 0)",
    );
    const { id: later } = await aPracticeRecord(world, guardian);
    const stateOf = async (one: string) => (await world.as(coordinator).get(at(one))).body.state;
    world.clock.set('2026-12-02T15:00:00Z');
    await night();
    expect(await stateOf(id)).toBe('SUBMITTED');
    world.clock.set('2026-12-02T17:00:00Z');
    await Promise.all([night(), night()]);
    await night();
    expect(await Promise.all([id, mine, later].map(stateOf))).toEqual(['ACCEPTED', 'ACCEPTED', 'SUBMITTED']);
    const { body } = await world.as(guardian).get(at(id));
    expect(body).toMatchObject({ acceptedByItself: true, acceptedAt: '2026-12-02T17:00:00.000Z' });
    world.clock.set('2026-12-03T17:00:00Z');
    await night();
    expect(await stateOf(later)).toBe('ACCEPTED');
    world.clock.set(today);
    await world.database.execute("DELETE FROM school_holidays WHERE day = '2026-11-20'");
  });

  it('keeps photos turned upright, smaller and without the place, and only for who reads the record', async () => {
    const { id } = await aPracticeDraft(world, guardian);
    const form = (bytes: Buffer | string, name = 'IMG_1.jpg') =>
      world.as(guardian).upload(at(id, '/photos'), name, bytes);
    const added = await form(await aPhonePhoto());
    expect(added.status).toBe(201);
    expect(added.body.photos).toMatchObject([{ width: 800, height: 1600 }]);
    const { url, id: photoId } = added.body.photos[0];
    const image = await world.as(guardian).get(url);
    const { exif, format } = await sharp(image.body as Buffer).metadata();
    expect([exif, format, image.headers.get('cache-control')]).toEqual([
      undefined,
      'webp',
      'private, no-store',
    ]);
    expect((await world.as(coordinator).get(url)).status).toBe(404);
    const svg = await form('<svg xmlns="http://www.w3.org/2000/svg"/>', 'photo.jpg');
    expect([svg.status, svg.body.code, svg.body.errors[0].field]).toEqual([422, 'photo.not-a-photo', 'file']);
    const small = await aPhonePhoto(60, 40);
    for (let more = 0; more < 5; more += 1) await form(small);
    expect((await form(small)).body.code).toBe('practice.enough-photos');
    const fewer = await world.as(guardian).delete(at(id, `/photos/${photoId}`));
    expect(fewer.body.photos).toHaveLength(5);
    expect((await world.as(guardian).get(url)).status).toBe(404);
    await world.as(guardian).post(at(id, '/submission'), { revision: fewer.body.revision });
    expect((await world.as(coordinator).get(fewer.body.photos[0].url)).status).toBe(200);
    expect((await form(small)).body.code).toBe('practice.not-now');
  });

  it('is read by its author and those of the own school or grade who answer, and by nobody else', async () => {
    const { id } = await aPracticeRecord(world, guardian);
    const other = await aSchool(world, city.district, { name: '别校' });
    const otherGrade = await aGrade(world, city.school, 5);
    const ofGrade = await aPerson(world, { roles: [['instructor', city.grade]] });
    const strangers = [
      await aGuardian(world, { class: city.class }),
      await aPerson(world, { roles: [['coordinator', other.school]] }),
      await aPerson(world, { roles: [['class_teacher', city.class]] }),
      await aPerson(world, { roles: [['instructor', otherGrade]] }),
      await aPerson(world, { roles: [['instructor', city.district]] }),
      await aPerson(world, { roles: [['district_officer', city.district]] }),
    ];
    const readers = [guardian, coordinator, instructor, ofGrade];
    expect(await Promise.all(readers.map((one) => statusFor(one, id)))).toEqual([200, 200, 200, 200]);
    expect(new Set(await Promise.all(strangers.map((one) => statusFor(one, id))))).toEqual(new Set([404]));
  });

  it('of a teacher who is also a parent is not hers to accept', async () => {
    const own = await aGuardian(world, { class: await aClass(world, city.grade, '2班') });
    await world.get(GrantedRoles).grant({ personId: own.id, role: 'instructor', unitId: city.school.id });
    const { id, revision } = await aPracticeRecord(world, own);
    const refused = await world.as(own).post(at(id, '/acceptance'), { revision });
    expect([refused.status, refused.body.code]).toEqual([409, 'practice.not-now']);
  });

  it('is shown to families of the school only with consent, and only as long as it stands', async () => {
    const { id, revision } = await aPracticeRecord(world, guardian, { acceptedBy: instructor });
    const show = (revisionNow: number) =>
      world.as(coordinator).put(at(id, '/showing'), { revision: revisionNow });
    expect((await show(revision)).body.code).toBe('practice.not-now');
    const { body } = await world.as(guardian).get(at(id));
    const old = await world.as(guardian).put(at(id, '/sharing'), { agreed: true, textVersion: '2020-01' });
    expect(old.body.code).toBe('consent.text-outdated');
    const text = { agreed: true, textVersion: body.sharingTextVersion };
    const agreed = await world.as(guardian).put(at(id, '/sharing'), text);
    expect((await world.as(instructor).put(at(id, '/showing'), { revision })).status).toBe(403);
    expect((await show(agreed.body.revision)).body.shown).toBe(true);
    const neighbour = await aGuardian(world, { class: city.class });
    const shown = async (who: TestPerson) => (await world.as(who).get('/api/me/shared-practice')).body.items;
    expect(await shown(neighbour)).toEqual([
      { id, kind: 'practice', text: practiceText, gradeName: '4年级', photoUrls: [] },
    ]);
    const other = await aSchool(world, city.district, { name: '远校' });
    expect(await shown(await aGuardian(world, { class: other.class }))).toEqual([]);
    await world.as(guardian).put(at(id, '/sharing'), { ...text, agreed: false });
    expect(await shown(neighbour)).toEqual([]);
  });

  it('is put away and taken back; after thirty days it is gone, and still counts when it was accepted', async () => {
    const writer = await aGuardian(world, { class: city.class });
    const { id } = await aPracticeRecord(world, writer, { acceptedBy: instructor });
    expect((await world.as(writer).delete(at(id))).status).toBe(204);
    expect(await statusFor(coordinator, id)).toBe(404);
    const away = await world.as(writer).get('/api/me/practice?archived=1');
    expect(away.body.items).toHaveLength(1);
    expect((await world.as(writer).post(at(id, '/restoration'))).body.archived).toBe(false);
    await world.as(writer).delete(at(id));
    const draft = await aPracticeDraft(world, writer);
    await world.as(writer).delete(at(draft.id));
    world.clock.set('2026-12-20T04:00:00Z');
    await world.get(PracticeJob).forget(running);
    const rows = await world.database.query('SELECT state, text FROM practice_records WHERE author_id = ?', [
      writer.id,
    ]);
    expect(rows).toEqual([{ state: 'ACCEPTED', text: '' }]);
    expect(await statusFor(writer, id)).toBe(404);
    world.clock.set(today);
  });

  it('names the field that cannot stand', async () => {
    const whole = {
      pupilId: guardian.pupilId,
      schoolYear: '2026-2027',
      term: 1,
      kind: 'practice',
      text: practiceText,
    };
    const send = (more: object) => world.as(guardian).post('/api/practice-records', { ...whole, ...more });
    const short = await send({ text: '短' });
    expect([short.status, short.body.errors[0].field]).toEqual([400, 'text']);
    const ahead = await send({ term: 2 });
    expect([ahead.status, ahead.body.errors[0]]).toMatchObject([422, { field: 'term' }]);
    const foreign = await aGuardian(world, { class: city.class });
    expect((await send({ pupilId: foreign.pupilId })).status).toBe(404);
    const keen = await aGuardian(world, { class: city.class });
    for (let more = 0; more < 12; more += 1) await aPracticeDraft(world, keen);
    const many = await world.as(keen).post('/api/practice-records', { ...whole, pupilId: keen.pupilId });
    expect([many.status, many.body.code]).toEqual([409, 'practice.enough-records']);
  });

  it('goes along with the own data, and goes with the account; that it was accepted still counts', async () => {
    const leaver = await aGuardian(world, { class: city.class });
    await aPracticeRecord(world, leaver, { acceptedBy: instructor });
    const { id: waiting } = await aPracticeDraft(world, leaver);
    const added = await world.as(leaver).upload(at(waiting, '/photos'), 'a.jpg', await aPhonePhoto(60, 40));
    const exported = await world.as(leaver).get('/api/me/data');
    expect(exported.body.data.practice.records).toMatchObject([
      { text: practiceText, state: 'ACCEPTED' },
      { text: practiceText, state: 'DRAFT', photos: [added.body.photos[0].url] },
    ]);
    const before = await world.as(coordinator).get(`/api/schools/${city.school.id}/practice-figures`);
    expect((await world.as(leaver).delete('/api/me', { password: leaver.password })).status).toBe(204);
    await world.drain();
    const left = await world.database.query(
      'SELECT author_id, state, text FROM practice_records WHERE pupil_id = ?',
      [leaver.pupilId],
    );
    expect(left).toEqual([{ author_id: null, state: 'ACCEPTED', text: '' }]);
    const after = await world.as(coordinator).get(`/api/schools/${city.school.id}/practice-figures`);
    expect(after.body.accepted).toBe(before.body.accepted);
  });
});
