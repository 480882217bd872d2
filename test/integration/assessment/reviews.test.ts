import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import {
  aReviewUnderWay,
  aSheet,
  anAssessment,
  finishSheet,
  someReviewers,
} from '../../support/builders/reviews';
import { routesOf } from '../../support/routes';
import { aWorld, type World } from '../../support/world';

interface Seat {
  id: string;
  seat: number;
  state: string;
  reviewerName: string;
  endedReason: string;
}

describe('the review of an assessment', () => {
  let world: World;
  let city: City;
  let reviewers: TestPerson[];
  let neighbour: TestPerson;
  let coordinator: TestPerson;
  let district: TestPerson;
  let officer: TestPerson;

  beforeAll(async () => {
    world = await aWorld();
    city = await aCity(world);
    reviewers = await someReviewers(world, city.city, 5);
    // Works in the district of the schools, so never reviews there.
    neighbour = await aPerson(world, {
      name: '同区评审员',
      roles: [
        ['reviewer', city.city],
        ['instructor', city.district],
      ],
    });
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    district = await aPerson(world, { roles: [['district_officer', city.district]] });
    officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  }, 120_000);
  afterAll(() => world.close());

  const path = (id: string, what: string) => `/api/assessments/${id}/${what}`;
  const reviewsOf = async (id: string) => (await world.as(officer).get(path(id, 'reviews'))).body;
  const seatsOf = async (id: string): Promise<Seat[]> => (await reviewsOf(id)).reviews;
  const whoSits = (seat: Pick<Seat, 'reviewerName'> | undefined): TestPerson => {
    const person = [...reviewers, neighbour].find(({ name }) => name === seat?.reviewerName);
    if (!person) throw new Error(`nobody is called ${seat?.reviewerName}`);
    return person;
  };
  const sheet = async (person: TestPerson, id: string) =>
    (await world.as(person).get(`/api/reviews/${id}`)).body;

  /** A fresh school with an open review: its id, both seats and who sits there. */
  async function anOpenReview(tier: 'excellent' | 'model' = 'excellent') {
    const { school } = await aSchool(world, city.district, { name: '评审小学' });
    const id = await anAssessment(world, school, { tier });
    const opened = await world.as(officer).post(path(id, 'reviews'), { version: 1 });
    expect(opened.status).toBe(200);
    const [one, two] = (opened.body.reviews as Seat[]).map((seat) => ({ ...seat, person: whoSits(seat) }));
    if (!one || !two) throw new Error('two seats are taken');
    return { id, school, one, two };
  }

  describe('by two drawn reviewers', () => {
    it('draws from others than the district’s own, evenly, so that anybody can draw again', async () => {
      const carried = new Map<string, number>();
      for (let at = 0; at < 5; at += 1) {
        const { id, one, two } = await anOpenReview();
        expect(one.person.id).not.toBe(two.person.id);
        for (const { person } of [one, two]) carried.set(person.id, (carried.get(person.id) ?? 0) + 1);
        expect((await reviewsOf(id)).draws).toMatchObject([{ drawn: 2, free: 5, holds: true }]);
      }
      expect(carried.has(neighbour.id)).toBe(false);
      expect([...carried.values()]).toEqual([2, 2, 2, 2, 2]);
    });

    it('finds nobody where nobody is free, and then opens nothing', async () => {
      const lonely = await aCity(world);
      const alone = await aPerson(world, { roles: [['city_officer', lonely.city]] });
      await someReviewers(world, lonely.city, 1);
      const id = await anAssessment(world, lonely.school);
      const refused = await world.as(alone).post(path(id, 'reviews'), { version: 1 });
      expect([refused.status, refused.body.code]).toEqual([422, 'review.too-few-reviewers']);
      expect((await world.as(alone).get(path(id, 'reviews'))).body).toMatchObject({
        state: 'RECOMMENDED',
        reviews: [],
      });
    });

    it('keeps each blind to the other until both have finished', async () => {
      const { id, one, two } = await anOpenReview();
      const secret = aSheet({ A2: 0.75 }).map((line) => ({ ...line, comment: '只有我写得出的话' }));
      expect(await finishSheet(world, one.person, one.id, secret)).toBe(200);
      const answers = [
        await world.as(two.person).get(`/api/reviews/${two.id}`),
        await world.as(two.person).get(`/api/reviews/${one.id}`),
        await world.as(two.person).get('/api/reviews'),
        await world.as(two.person).get(path(id, 'reviews')),
        await world.as(one.person).get(`/api/reviews/${two.id}`),
        await world.as(officer).get(path(id, 'reviews')),
        await world.as(coordinator).get(path(id, 'review-outcome')),
        await world.as(district).get(path(id, 'review-outcome')),
      ];
      expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 403, 404, 200, 404, 200]);
      expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain('只有我写得出的话');
      expect(await finishSheet(world, two.person, two.id, aSheet())).toBe(200);
      const seen = await sheet(two.person, two.id);
      const a2 = seen.items.find(({ code }: { code: string }) => code === 'A2');
      expect(a2.others).toEqual([{ seat: 1, step: 0.75, comment: '只有我写得出的话' }]);
      expect(JSON.stringify(seen)).not.toContain(one.person.name);
    });

    it('keeps drafts, and refuses to save over what was saved elsewhere', async () => {
      const { one } = await anOpenReview();
      const desk = world.as(one.person);
      const save = (version: number, lines: object[]) =>
        desk.send('PUT', `/api/reviews/${one.id}/lines`, { version, lines });
      const half = await save(1, [{ item: 'A2', step: null, comment: '等看会议记录' }]);
      expect(half.body).toEqual({ version: 2 });
      const late = await save(1, [{ item: 'A2', step: 1, comment: '' }]);
      expect([late.status, late.body.code]).toEqual([409, 'review.changed-meanwhile']);
      const unfit = await save(2, [{ item: 'A2', step: 0.6, comment: '' }]);
      expect([unfit.status, unfit.body.errors[0].field]).toEqual([400, 'lines.0.step']);
      const { items } = await sheet(one.person, one.id);
      expect(items.find(({ code }: { code: string }) => code === 'A2')).toMatchObject({
        step: null,
        comment: '等看会议记录',
      });
    });

    it('wants every step, words at both ends of the rubric, and finishes once', async () => {
      const { one } = await anOpenReview();
      const desk = world.as(one.person);
      const lines = aSheet({ E1: 1 })
        .filter(({ item }) => item !== 'E3')
        .map((line) => (line.item === 'E1' ? { ...line, comment: '' } : line));
      await desk.send('PUT', `/api/reviews/${one.id}/lines`, { version: 1, lines });
      const open = await desk.post(`/api/reviews/${one.id}/completion`, { version: 2 });
      expect([open.status, open.body.code]).toEqual([422, 'review.not-complete']);
      expect(open.body.errors.map(({ field }: { field: string }) => field)).toEqual([
        'E1.comment',
        'E3.step',
      ]);
      expect(await finishSheet(world, one.person, one.id, aSheet())).toBe(200);
      const again = await desk.post(`/api/reviews/${one.id}/completion`, { version: 4 });
      expect([again.status, again.body.code]).toEqual([409, 'review.not-writable']);
    });

    it('brings the mean into the rating when the two agree, also when both finish at once', async () => {
      const { id, school, one, two } = await anOpenReview('model');
      const ready = async (seat: typeof one, steps: Record<string, number>) =>
        (
          await world
            .as(seat.person)
            .send('PUT', `/api/reviews/${seat.id}/lines`, { version: 1, lines: aSheet(steps) })
        ).status;
      expect([await ready(one, { E1: 0.5 }), await ready(two, { E1: 0.75 })]).toEqual([200, 200]);
      const finished = await Promise.all(
        [one, two].map(({ person, id: review }) =>
          world.as(person).post(`/api/reviews/${review}/completion`, { version: 2 }),
        ),
      );
      expect(finished.map(({ status }) => status)).toEqual([200, 200]);
      expect(await reviewsOf(id)).toMatchObject({ state: 'SITE_VISIT', bothFinished: true });
      await world.drain();
      const { body } = await world.as(officer).get(`/api/rating/schools/${school.id}`);
      const brand = body.indicators.find(({ code }: { code: string }) => code === 'E1');
      expect(brand).toMatchObject({ state: 'reviewed', value: 0.625, points: 1.88 });
      const outcome = (await world.as(district).get(path(id, 'review-outcome'))).body;
      expect(outcome.concluded).toBe(true);
      expect(JSON.stringify(outcome)).not.toContain(one.person.name);
    });
  });

  describe('where the two part', () => {
    it('goes to a third, who judges only that and sees both', async () => {
      const { id, school, one, two } = await anOpenReview();
      await finishSheet(world, one.person, one.id, aSheet({ E1: 0 }));
      await finishSheet(world, two.person, two.id, aSheet({ E1: 1 }));
      expect(await reviewsOf(id)).toMatchObject({ state: 'ADJUDICATION', emptySeats: [3] });
      const first = await world.as(officer).post(path(id, 'reviewers'), { reviewerId: one.person.id });
      expect([first.status, first.body.code]).toEqual([422, 'review.not-free']);
      const own = await world.as(officer).post(path(id, 'reviewers'), { reviewerId: neighbour.id });
      expect(own.status).toBe(422);
      const free = await world.as(officer).get(`/api/reviewers?assessment=${id}`);
      expect(free.body.total).toBe(3);
      const seated = await world
        .as(officer)
        .post(path(id, 'reviewers'), { reviewerId: free.body.items[0].id });
      const third = (seated.body.reviews as Seat[]).find(({ seat }) => seat === 3);
      const judge = whoSits(third);
      const before = await sheet(judge, third?.id ?? '');
      expect(before.items.map(({ code }: { code: string }) => code)).toEqual(['E1']);
      expect(before.items[0].others.map(({ step }: { step: number }) => step)).toEqual([0, 1]);
      const line = [{ item: 'E1', step: 0.25, comment: '' }];
      expect(await finishSheet(world, judge, third?.id ?? '', line)).toBe(200);
      const concluded = await reviewsOf(id);
      expect(concluded.state).toBe('PANEL');
      const e1 = concluded.items.find(({ code }: { code: string }) => code === 'E1');
      expect(e1).toMatchObject({ disputed: true, concluded: 0.25 });
      expect(e1.scores.map(({ step }: { step: number }) => step)).toEqual([0, 1, 0.25]);
      const kept = await world.database.query<{ value: string }>(
        `SELECT value FROM evidence_scores WHERE unit_id = ? AND measure = 'brand'`,
        [school.id],
      );
      expect(Number(kept[0]?.value)).toBe(0.25);
    });
  });

  describe('with a conflict', () => {
    it('goes to another, and never again to who declared it', async () => {
      const { id, one } = await anOpenReview();
      const said = await world
        .as(one.person)
        .post(`/api/reviews/${one.id}/conflict`, { reason: '曾在该校任教' });
      expect(said.status).toBe(204);
      expect((await world.as(one.person).get(`/api/reviews/${one.id}`)).status).toBe(404);
      const seats = await seatsOf(id);
      expect(seats.filter(({ state }) => state === 'OPEN').map(({ seat }) => seat)).toEqual([1, 2]);
      expect(seats.find(({ state }) => state === 'ENDED')).toMatchObject({ endedReason: '曾在该校任教' });
      expect(seats.filter(({ reviewerName }) => reviewerName === one.person.name)).toHaveLength(1);
      const free = await world.as(officer).get(`/api/reviewers?assessment=${id}`);
      expect(free.body.items.map(({ id: who }: { id: string }) => who)).not.toContain(one.person.id);
      const told = await world.as(one.person).get('/api/me/data');
      expect(JSON.stringify(told.body)).toContain('曾在该校任教');
    });

    it('is replaced by the city where somebody does not get to it', async () => {
      const { id, two } = await anOpenReview();
      const replaced = await world
        .as(officer)
        .post(`/api/reviews/${two.id}/replacement`, { reason: '出差一个月' });
      const open = (replaced.body.reviews as Seat[]).filter(({ state }) => state === 'OPEN');
      expect(open.map(({ seat }) => seat)).toEqual([1, 2]);
      expect((await reviewsOf(id)).draws).toHaveLength(2);
    });
  });

  it('opens the evidence of the own school only, and goes to others when an account is deleted', async () => {
    const other = await aCity(world);
    const people = {
      district: await aPerson(world, { roles: [['district_officer', other.district]] }),
      officer: await aPerson(world, { roles: [['city_officer', other.city]] }),
    };
    const away = await aReviewUnderWay(world, other, people);
    const [seat] = away.sheets;
    const { one } = await anOpenReview();
    const file = (person: TestPerson, id = '') =>
      world.as(person).get(`/api/reviews/${id}/evidence/${away.evidenceId}`);
    expect((await file(seat?.reviewer as TestPerson, seat?.id)).status).toBe(200);
    expect((await file(one.person, one.id)).status).toBe(404);
    const [heir] = await someReviewers(world, other.city, 1);
    await world.database.execute('UPDATE people SET name = ? WHERE id = ?', ['接任评审员', heir?.id]);
    const gone = await world
      .as(seat?.reviewer as TestPerson)
      .send('DELETE', '/api/me', { password: 'a-long-password' });
    expect(gone.status).toBe(204);
    await world.drain();
    const { reviews } = (await world.as(people.officer).get(path(away.assessmentId, 'reviews'))).body;
    const now = (reviews as Seat[]).filter(({ state }) => state === 'OPEN');
    expect(now.map(({ seat: at }) => at)).toEqual([1, 2]);
    expect(now[0]?.reviewerName).toBe('接任评审员');
  });

  it('lets each role do its own and nothing else', async () => {
    const { id, one } = await anOpenReview();
    const auditor = await aPerson(world, { roles: [['auditor', city.city]] });
    const people = { coordinator, district, officer, reviewer: one.person, auditor };
    const may: Record<string, string[]> = {
      'review.first': ['district'],
      'review.oversee': ['officer'],
      'review.write': ['reviewer'],
      'assessment.view': ['coordinator', 'district', 'officer', 'auditor'],
    };
    const own = routesOf(world).filter(
      ({ path: route, rights }) =>
        rights.some((right) => right.startsWith('review.')) || /returns$|review-outcome$/.test(route),
    );
    expect(own.length).toBeGreaterThan(15);
    for (const { method, path: route, rights } of own) {
      const address = route.replace(/:id/, route.startsWith('/api/reviews') ? one.id : id);
      for (const [name, person] of Object.entries(people)) {
        const body = method === 'GET' ? undefined : {};
        const { status } = await world.as(person).send(method, address, body);
        const allowed = rights.some((right) => may[right]?.includes(name));
        expect([method, route, name, status === 403]).toEqual([method, route, name, !allowed]);
      }
    }
  });
});
