import { aMember } from '../../support/builders/faculty';
import { GrantedRoles } from '@libs/identity';
import { dayOf } from '@libs/platform';
import { StateLog, StateLogVerification } from '@libs/rating';
import { inboxOf } from '../../support/builders/notifications';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { anAssessment, aSheet, finishSheet, someReviewers } from '../../support/builders/reviews';
import { aWorld, type World } from '../../support/world';

interface Sheet {
  id: string;
  seat: number;
  state: string;
  reviewerName: string;
  endedBecause: string | null;
  replaceable: boolean;
  setAside: { code: string; step: number; comment: string }[];
}

describe('the pool of reviewers', () => {
  let world: World;
  let city: City;
  let officer: TestPerson;
  let coordinator: TestPerson;
  let reviewers: TestPerson[];

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    officer = await aPerson(world, { roles: [['city_officer', city.city]] });
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  }, 120_000);
  afterAll(() => world.close());

  const desk = () => world.as(officer);
  const reviewsOf = async (id: string) => (await desk().get(`/api/assessments/${id}/reviews`)).body;
  const seated = (sheet: Sheet | undefined) => {
    const person = reviewers.find(({ name }) => name === sheet?.reviewerName);
    if (!sheet || !person) throw new Error(`nobody sits there: ${sheet?.reviewerName}`);
    return { id: sheet.id, person };
  };
  type Seated = ReturnType<typeof seated>;
  const finish = ({ id, person }: Seated, lines = aSheet()) => finishSheet(world, person, id, lines);
  const declare = ({ id, person }: Seated) =>
    world.as(person).post(`/api/reviews/${id}/conflict`, { reason: '刚得知亲属在该校任教' });
  const othersSeenBy = async ({ id, person }: Seated) =>
    (await world.as(person).get(`/api/reviews/${id}`)).body.items.flatMap(
      ({ others }: { others: object[] }) => others,
    );
  const kindsToldTo = async (person: TestPerson) =>
    (await inboxOf(world, person)).map(({ kind }: { kind: string }) => kind);
  const agreesWithLog = async () =>
    expect((await world.get(StateLogVerification).run()).differences).not.toContainEqual(
      expect.objectContaining({ subject: 'review' }),
    );

  /** To which state, how, by a person or by a rule, with which words. */
  async function changesOf(id: string, subject: 'review' | 'assessment' = 'review') {
    const changes = await world.get(StateLog).listOf(subject, id);
    return changes.map(({ to, action, by, reason }) => [to, action, by !== null, reason]);
  }

  async function scoresOf(unitId: string) {
    const rows = await world.database.query<{ measure: string; value: string }>(
      'SELECT measure, value FROM evidence_scores WHERE unit_id = ?',
      [unitId],
    );
    return rows.map(({ measure, value }) => ({ measure, value: Number(value) }));
  }

  async function anOpenReview(tier: 'excellent' | 'model' = 'excellent') {
    const { school } = await aSchool(world, city.district, { name: '评审小学' });
    const id = await anAssessment(world, school, { tier });
    const opened = await desk().post(`/api/assessments/${id}/reviews`, { version: 1 });
    const [one, two] = (opened.body.reviews as Sheet[]).map(seated);
    if (!one || !two) throw new Error('two seats are taken');
    return { id, school, one, two };
  }

  const pool = async () => (await desk().get('/api/reviewers')).body.items;

  it('grows by the phone number, and what was taken away is given back to who took it', async () => {
    const body = { name: '何评审', phone: '13900007777', role: 'reviewer', unitId: city.city.id };
    const appointed = await desk().post('/api/role-grants', body);
    expect(appointed.status).toBe(201);
    const { grantId, personId } = appointed.body;
    const shown = { id: personId, grantId, name: '何评审', open: 0, visits: 0, districts: [] };
    expect(await pool()).toMatchObject([{ ...shown, conflictSchools: [], activated: false }]);
    await world.database.execute('UPDATE people SET password_temporary = 0 WHERE id = ?', [personId]);
    expect((await desk().delete(`/api/role-grants/${grantId}`)).status).toBe(204);
    expect(await pool()).toEqual([]);
    const another = await aPerson(world, { roles: [['city_officer', city.city]] });
    const back = (person: TestPerson) => world.as(person).post(`/api/role-grants/${grantId}/restoration`);
    expect((await back(another)).status).toBe(404);
    expect((await back(coordinator)).status).toBe(404);
    expect((await back(officer)).body).toMatchObject({ personId, activationPassword: null });
    expect((await back(officer)).body.code).toBe('staff.already-appointed');
    expect(await pool()).toMatchObject([{ name: '何评审', activated: true }]);
  });

  it('takes experts of the registers by the account that is linked there, and tells where they are never drawn', async () => {
    const expert = await aPerson(world, { name: '吴专家', roles: [['instructor', city.school]] });
    const linked = await aMember(world, coordinator, city.school, { kind: 'external', name: '吴专家' });
    const unlinked = await aMember(world, coordinator, city.school, { kind: 'external', name: '郑专家' });
    await aMember(world, coordinator, city.school, { name: '普通老师' });
    await world.database.execute('UPDATE faculty_members SET person_id = ? WHERE id = ?', [
      expert.id,
      linked.id,
    ]);
    const candidates = async (q = '') =>
      (await desk().get(`/api/reviewers/candidates?q=${encodeURIComponent(q)}`)).body.items;
    const names = (await candidates()).map(({ name }: { name: string }) => name);
    expect(names.toSorted()).toEqual(['吴专家', '郑专家'].toSorted());
    expect(await candidates('郑')).toMatchObject([{ hasAccount: false, isReviewer: false }]);
    const appoint = (memberId: string, person = officer) =>
      world.as(person).post('/api/reviewers', { memberId });
    expect((await appoint(unlinked.id)).body.code).toBe('reviewer.no-account');
    const elsewhere = await aCity(world);
    const stranger = await aPerson(world, { roles: [['city_officer', elsewhere.city]] });
    expect((await appoint(linked.id, stranger)).status).toBe(404);
    expect((await appoint(linked.id, coordinator)).status).toBe(403);
    expect((await appoint(linked.id)).status).toBe(201);
    expect((await appoint(linked.id)).body.code).toBe('staff.already-appointed');
    const own = (await pool()).find(({ id }: { id: string }) => id === expert.id);
    expect(own).toMatchObject({ name: '吴专家', districts: [city.district.name], activated: true });
    expect(await candidates('吴')).toMatchObject([{ isReviewer: true, schoolName: city.school.name }]);
  });

  describe('once it has drawn', () => {
    beforeAll(async () => {
      city = await aCity(world);
      officer = await aPerson(world, { roles: [['city_officer', city.city]] });
      reviewers = await someReviewers(world, city.city, 8);
    });

    it('counts no sheet as a burden whose application was withdrawn', async () => {
      const { id, one } = await anOpenReview();
      const openOf = async () =>
        (await pool()).find((each: { id: string }) => each.id === one.person.id).open as number;
      const before = await openOf();
      await world.database.execute("UPDATE assessments SET state = 'WITHDRAWN' WHERE id = ?", [id]);
      expect(await openOf()).toBe(before - 1);
    });

    it('gives a finished sheet to another reviewer while nobody has seen it, and none after that', async () => {
      const { id, one, two } = await anOpenReview();
      const setAside = (sheet: { id: string }) =>
        desk().post(`/api/reviews/${sheet.id}/replacement`, { reason: '与该校有业务往来' });
      expect(await finish(one)).toBe(200);
      const replaced = await setAside(one);
      expect(replaced.status).toBe(200);
      const seats = replaced.body.reviews.filter(({ seat }: { seat: number }) => seat === 1);
      expect(seats).toMatchObject([
        { id: one.id, state: 'ENDED', endedBecause: 'replaced', endedReason: '与该校有业务往来' },
        { state: 'OPEN' },
      ]);
      expect(await finish(two)).toBe(200);
      expect((await desk().get(`/api/assessments/${id}`)).body.state).toBe('CITY_REVIEW');
      expect(await finish(seated(seats[1]))).toBe(200);
      expect((await desk().get(`/api/assessments/${id}`)).body.state).toBe('PANEL');
      expect((await setAside(two)).body.code).toBe('review.not-writable');
      expect(await changesOf(one.id)).toEqual([
        ['OPEN', 'draw', true, ''],
        ['FINISHED', 'finish', true, ''],
        ['ENDED', 'end', true, '与该校有业务往来'],
      ]);
      await agreesWithLog();
    });

    describe('with a conflict that is declared late', () => {
      it('before the other has finished: the sheet is set aside, and the other stays blind', async () => {
        const { id, one, two } = await anOpenReview();
        await finish(one, aSheet({ E1: 0.75 }));
        expect((await declare(one)).status).toBe(204);
        const [aside, next] = (await reviewsOf(id)).reviews.filter(({ seat }: Sheet) => seat === 1);
        expect(aside).toMatchObject({ id: one.id, state: 'ENDED', endedBecause: 'conflict' });
        expect(aside.setAside).toContainEqual(expect.objectContaining({ code: 'E1', step: 0.75 }));
        expect(next).toMatchObject({ state: 'OPEN', setAside: [] });
        expect(await othersSeenBy(two)).toEqual([]);
        expect((await world.as(one.person).get(`/api/reviews/${one.id}`)).status).toBe(404);
      });

      it('after both have finished: it counts no more, and the panel waits for a new one', async () => {
        const { id, school, one, two } = await anOpenReview();
        await finish(one, aSheet({ E1: 0.75 }));
        await finish(two, aSheet({ E1: 0.75 }));
        expect(await reviewsOf(id)).toMatchObject({ state: 'PANEL', bothFinished: true });
        expect(await othersSeenBy(two)).toHaveLength(7);
        expect((await declare(one)).status).toBe(204);
        const back = await reviewsOf(id);
        expect(back).toMatchObject({ state: 'CITY_REVIEW', bothFinished: false, items: [], emptySeats: [] });
        const next = seated(back.reviews.find(({ seat, state }: Sheet) => seat === 1 && state === 'OPEN'));
        expect(await scoresOf(school.id)).toEqual([]);
        expect([await othersSeenBy(two), await othersSeenBy(next)]).toEqual([[], []]);
        const kept = back.reviews.find(({ seat }: Sheet) => seat === 2);
        expect(kept).toMatchObject({ state: 'FINISHED', replaceable: false });
        const picked = await desk().post(`/api/reviews/${two.id}/replacement`, { reason: '想换一位' });
        expect(picked.body.code).toBe('review.not-writable');
        await world.drain();
        expect(await kindsToldTo(one.person)).toContain('review-declined');
        expect(await kindsToldTo(next.person)).toContain('review-assigned');
        expect(await kindsToldTo(officer)).toContain('review-reopened');
        await finish(next, aSheet({ E1: 0.5 }));
        expect((await reviewsOf(id)).state).toBe('PANEL');
        expect(await scoresOf(school.id)).toContainEqual({ measure: 'brand', value: 0.625 });
        expect(await changesOf(id, 'assessment')).toEqual([
          ['CITY_REVIEW', 'open-review', true, ''],
          ['PANEL', 'conclude-review', false, ''],
          ['CITY_REVIEW', 'reopen-review', false, ''],
          ['PANEL', 'conclude-review', false, ''],
        ]);
        expect((await changesOf(one.id)).at(-1)).toEqual(['ENDED', 'end', true, '']);
        await agreesWithLog();
      });

      it('after a dispute was judged: the dispute is judged anew, by somebody who has judged nothing of it', async () => {
        const { id, one, two } = await anOpenReview();
        await finish(one, aSheet({ E1: 0 }));
        await finish(two, aSheet({ E1: 1 }));
        const chosen = await desk().post(`/api/assessments/${id}/reviewers`, {});
        const judge = seated(chosen.body.reviews.find(({ seat }: Sheet) => seat === 3));
        await finish(judge, [{ item: 'E1', step: 0.25, comment: '' }]);
        expect((await reviewsOf(id)).state).toBe('PANEL');
        expect((await declare(judge)).status).toBe(204);
        const again = await reviewsOf(id);
        expect(again).toMatchObject({ state: 'ADJUDICATION', bothFinished: true, emptySeats: [] });
        const other = seated(again.reviews.find(({ seat, state }: Sheet) => seat === 3 && state === 'OPEN'));
        expect((await declare(two)).status).toBe(204);
        const { state, reviews } = await reviewsOf(id);
        expect(state).toBe('CITY_REVIEW');
        expect(reviews.find(({ id: sheet }: Sheet) => sheet === other.id)).toMatchObject({
          state: 'ENDED',
          endedBecause: 'superseded',
        });
        await world.drain();
        expect(await kindsToldTo(other.person)).toContain('review-superseded');
        const next = seated(reviews.find(({ seat, state: at }: Sheet) => seat === 2 && at === 'OPEN'));
        expect([one, two, judge, other].map(({ person }) => person.id)).not.toContain(next.person.id);
        await finish(next, aSheet({ E1: 0 }));
        expect((await reviewsOf(id)).state).toBe('PANEL');
        await agreesWithLog();
      });

      it('with a visit made: its report stands, and none is asked for a second time', async () => {
        const { id, one, two } = await anOpenReview('model');
        await finish(one);
        await finish(two);
        const address = `/api/assessments/${id}/site-visit`;
        const visitorIds = [one.person.id, two.person.id];
        const plan = { onDay: dayOf(world.clock.now()), message: '', visitorIds, revision: 0 };
        expect((await desk().put(address, plan)).status).toBe(200);
        await world.database.execute('UPDATE site_visits SET finished_at = ? WHERE assessment_id = ?', [
          world.clock.now(),
          id,
        ]);
        expect((await declare(one)).status).toBe(204);
        expect((await desk().get(address)).body.visit).toMatchObject({
          visitors: [{ personId: one.person.id, conflict: true }, { conflict: false }],
          setAside: [],
        });
        const { reviews } = await reviewsOf(id);
        await finish(seated(reviews.find(({ seat, state: at }: Sheet) => seat === 1 && at === 'OPEN')));
        expect((await reviewsOf(id)).state).toBe('SITE_VISIT');
        await world.drain();
        expect((await reviewsOf(id)).state).toBe('PANEL');
      });

      it('by the platform, where the reviewer has taken an office in the district since the draw', async () => {
        const { one } = await anOpenReview();
        const office = { personId: one.person.id, role: 'instructor', unitId: city.district.id } as const;
        await world.get(GrantedRoles).grant(office);
        expect(await finish(one)).toBe(409);
        await world.database.execute(
          'UPDATE role_grants SET revoked_at = ? WHERE person_id = ? AND unit_id = ?',
          [...[world.clock.now(), office.personId, office.unitId]],
        );
        expect(await finish(one)).toBe(200);
      });

      it('not any more once the panel has decided', async () => {
        const { id, one, two } = await anOpenReview();
        await finish(one, aSheet());
        await finish(two, aSheet());
        const mayDeclare = async () =>
          (await world.as(one.person).get(`/api/reviews/${one.id}`)).body.conflictMayBeDeclared;
        expect(await mayDeclare()).toBe(true);
        await world.database.execute("UPDATE assessments SET state = 'PUBLICITY' WHERE id = ?", [id]);
        expect(await mayDeclare()).toBe(false);
        expect((await declare(one)).body.code).toBe('review.decided');
      });
    });
  });
});
