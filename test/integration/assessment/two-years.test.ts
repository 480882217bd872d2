import { JobRunner } from '@libs/platform';
import { Cycles, StateLogVerification } from '@libs/rating';
import type { Tier, UnitEntity } from '@libs/organization';
import { aSubject } from '../../support/builders/graduation';
import { threeOfThePanel } from '../../support/builders/panels';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { rate } from '../../support/builders/rating';
import {
  aCityOfSchools,
  bestForAll,
  learningFamilies,
  type RatedDistrict,
} from '../../support/builders/rated-city';
import { aSheet, finishSheet, someReviewers } from '../../support/builders/reviews';
import { anEmptyWorld, anotherApi, type World } from '../../support/world';

/**
 * Two years of a city with a hundred schools, by the api alone: applications, reviews, a panel, objections, awards, a veto, a
 * lost floor, expiry and renewal. Each part goes on from the one before, as years do.
 */
const excellentEach = 2;

let world: World;
let city: UnitEntity;
let districts: RatedDistrict[];
let officer: TestPerson;
let reviewers: TestPerson[];
let lessonId: string;

interface Applicant {
  school: UnitEntity;
  district: RatedDistrict;
  tier: Tier;
  /** Of its assessment in the cycle of the moment. */
  id: string;
}
let applicants: Applicant[];

beforeAll(async () => {
  world = await anEmptyWorld('two_years');
  ({ city, districts } = await aCityOfSchools(world, 5, 20));
  officer = await aPerson(world, { roles: [['city_officer', city]] });
  reviewers = await someReviewers(world, city, 4);
  lessonId = await aSubject(world, districts[0]!.schools[0]!.school, ['T01']);
  applicants = districts.flatMap((district) =>
    district.schools.map(({ school }, at) => ({
      school,
      district,
      tier: at < excellentEach ? ('excellent' as const) : ('basic' as const),
      id: '',
    })),
  );
  for (const { schools } of districts)
    for (const each of schools.slice(0, excellentEach))
      await learningFamilies(world, each.class, lessonId, '2026-11-01');
  await bestForAll(world, officer, applicants);
  await rate(world, city);
}, 180_000);
afterAll(() => world.close());

const desk = () => world.as(officer);
const later = (days: number) => world.clock.advance(days * 86_400);
const night = (job: string) => world.get(JobRunner).runScheduled(job);
const wishing = (tier: Tier) => applicants.filter((each) => each.tier === tier);

/** What a person asked for; throws unless it was done, so that the story stops where it goes wrong. */
async function done(answer: Promise<{ status: number; body: unknown }>): Promise<never> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body as never;
}

const assessment = async (id: string): Promise<{ state: string; version: number }> =>
  done(desk().get(`/api/assessments/${id}`));

async function setDates(year: number): Promise<void> {
  const { id } = await world.get(Cycles).current();
  const { version } = (await done(desk().get(`/api/rating/cycles/${id}`))) as { version: number };
  await done(
    desk().put(`/api/rating/cycles/${id}/dates`, {
      applicationsFrom: `${year}-11-01`,
      applicationsUntil: `${year}-12-15`,
      districtUntil: `${year + 1}-01-15`,
      cityUntil: `${year + 1}-03-31`,
      freezesOn: `${year + 1}-04-30`,
      version,
    }),
  );
}

/** From the wish to the office of the district. */
async function apply(one: Applicant): Promise<void> {
  const school = world.as(one.district.coordinator);
  const begun = (await done(
    school.post(`/api/schools/${one.school.id}/assessments`, { targetTier: one.tier }),
  )) as { id: string; version: number };
  one.id = begun.id;
  const at = (what: string): string => `/api/assessments/${one.id}/${what}`;
  const started = (await done(
    school.post(at('moves'), { action: 'start-self-assessment', version: begun.version }),
  )) as { version: number };
  for (const code of one.tier === 'excellent' ? ['A2', 'B4', 'E1', 'E2', 'E3'] : []) {
    await done(school.put(at(`estimates/${code}`), { estimate: 2, note: '', version: 0 }));
    await done(school.upload(at(`evidence/${code}/files`), `${code}.pdf`, '%PDF-1.7 …'));
  }
  await done(school.post(at('submission'), { version: started.version }));
}

async function districtDecides(one: Applicant): Promise<void> {
  const district = world.as(one.district.officer);
  const at = (what: string): string => `/api/assessments/${one.id}/${what}`;
  const { version } = await assessment(one.id);
  const received = (await done(district.post(at('receipt'), { version }))) as { version: number };
  const what = one.tier === 'basic' ? 'confirmation' : 'recommendation';
  await done(district.post(at(what), { version: received.version }));
}

async function cityReviews(one: Applicant): Promise<void> {
  const { version } = await assessment(one.id);
  const opened = (await done(desk().post(`/api/assessments/${one.id}/reviews`, { version }))) as {
    reviews: { id: string; reviewerName: string }[];
  };
  for (const { id, reviewerName } of opened.reviews) {
    const reviewer = reviewers.find(({ name }) => name === reviewerName);
    if (!reviewer) throw new Error(`nobody is called ${reviewerName}`);
    await finishSheet(world, reviewer, id, aSheet({}, 0.75));
  }
}

async function panelPublicises(all: Applicant[]): Promise<void> {
  const heldOn = world.clock.now().toISOString().slice(0, 10);
  const panel = (await done(desk().post('/api/panels', { heldOn, members: threeOfThePanel }))) as {
    id: string;
    members: { id: string }[];
  };
  for (const one of all) {
    await done(
      desk().post(`/api/panels/${panel.id}/decisions`, {
        assessmentId: one.id,
        version: (await assessment(one.id)).version,
        outcome: 'publicise',
        reason: '材料属实，达到标准。',
        votes: panel.members.map(({ id }) => ({ memberId: id, vote: 'for' })),
      }),
    );
  }
}

async function object(one: Applicant, verdict: 'UPHELD' | 'DISMISSED'): Promise<void> {
  const { items } = (await done(world.http.get('/api/publicity?pageSize=100'))) as {
    items: { id: string; school: string }[];
  };
  const shown = items.find(({ school }) => school === one.school.name);
  const said = { name: '孙女士', contact: '13900001111', text: '请核实该校的签到表。' };
  await done(world.http.post(`/api/publicity/${shown?.id}/objections`, said));
  const raised = (await done(desk().get(`/api/objections?assessmentId=${one.id}`))) as {
    items: { id: string }[];
  };
  await done(
    desk().post(`/api/objections/${raised.items[0]?.id}/answer`, { verdict, answer: '已到校核查。' }),
  );
}

/** Answers its id. */
async function closeCycle(): Promise<string> {
  const { id } = await world.get(Cycles).current();
  const { version } = (await done(desk().get(`/api/rating/cycles/${id}`))) as { version: number };
  await done(desk().post(`/api/rating/cycles/${id}/closing`, { version }));
  await world.drain();
  return id;
}

/** How many schools hold which tier today, by their own titles. */
async function held(): Promise<Record<string, number>> {
  const { held: tiers } = (await done(desk().get('/api/rating/pyramid'))) as {
    held: { tier: string; schools: number }[];
  };
  return Object.fromEntries(tiers.map(({ tier, schools }) => [tier, schools]));
}

const titleOf = async ({ school }: Applicant) => {
  const { items } = (await done(desk().get(`/api/rating/schools/${school.id}/titles`))) as {
    items: { id: string }[];
  };
  return (await done(desk().get(`/api/rating/titles/${items[0]?.id}`))) as {
    id: string;
    state: string;
    version: number;
  };
};

test('In the first autumn a hundred schools apply, and each comes as far as it should', async () => {
  await setDates(2026);
  for (const one of applicants) await apply(one);
  for (const one of applicants) await districtDecides(one);
  for (const one of wishing('excellent')) await cityReviews(one);
  await panelPublicises(wishing('excellent'));
  const [upheld, dismissed] = wishing('excellent');
  await object(upheld!, 'UPHELD');
  await object(dismissed!, 'DISMISSED');
  later(8);
  await night('publicity-end');
  await world.drain();
  expect((await assessment(upheld!.id)).state).toBe('NOT_AWARDED');
  expect(await held()).toMatchObject({ basic: 90, excellent: 9, model: 0, star: 0 });
  const { total } = (await done(desk().get('/api/awards?pageSize=1'))) as { total: number };
  expect(total).toBe(99);
}, 180_000);

test('In spring the figures are frozen; a new process works out the same digits', async () => {
  later(170);
  const id = await closeCycle();
  const restarted = await anotherApi(world);
  try {
    const check = await restarted.as(officer).get(`/api/rating/cycles/${id}/verification`);
    expect(check.body).toMatchObject({ agrees: true });
  } finally {
    await restarted.close();
  }
}, 120_000);

test('A veto suspends at once, costs a tier and keeps the school from applying', async () => {
  const vetoed = wishing('excellent')[2]!;
  const open = (await done(
    desk().post('/api/rating/vetoes', {
      ...{ unitId: vetoed.school.id, code: 'V2', source: '来信', matter: '向家长收取费用' },
      investigator: '督导科',
    }),
  )) as { id: string; version: number };
  const decision = { verdict: 'verify', text: '核查属实。', version: open.version };
  const decided = (await done(desk().post(`/api/rating/vetoes/${open.id}/decision`, decision))) as {
    version: number;
  };
  expect((await titleOf(vetoed)).state).toBe('SUSPENDED');
  expect((await held()).excellent).toBe(8);
  await done(
    desk().post(`/api/rating/vetoes/${open.id}/conclusion`, { tier: 'basic', version: decided.version }),
  );
  expect(await held()).toMatchObject({ basic: 91, excellent: 8 });
}, 60_000);

test('In the second autumn the titles of a year have expired and are renewed', async () => {
  later(200);
  await night('rating-titles');
  const [first] = wishing('basic');
  const { id: titleId, state, version } = await titleOf(first!);
  expect(state).toBe('EXPIRED');
  expect((await held()).basic).toBeLessThan(10);
  const head = world.as(first!.district.coordinator);
  await done(head.post(`/api/rating/titles/${titleId}/moves`, { action: 'open-renewal', version }));
  expect((await titleOf(first!)).state).toBe('RENEWAL');
  const days = { fromDay: '2026-09-01', untilDay: '2028-08-31', code: '2027-2028' };
  const dates = {
    applicationsFrom: '2027-11-01',
    applicationsUntil: '2027-12-31',
    districtUntil: '2028-01-31',
    cityUntil: '2028-03-31',
    freezesOn: '2028-04-30',
  };
  await done(desk().post('/api/rating/cycles', { ...days, ...dates }));
  const renewing = wishing('basic');
  await bestForAll(world, officer, applicants);
  await rate(world, city);
  const vetoed = { ...wishing('excellent')[2]!, tier: 'basic' as const };
  await expect(apply(vetoed)).rejects.toThrow('assessment.veto-stands');
  for (const one of renewing) await apply(one);
  for (const one of renewing) await districtDecides(one);
  await world.drain();
  const now = await held();
  expect(now.basic).toBeGreaterThanOrEqual(90);
  expect(now.excellent).toBe(8);
}, 180_000);

test('In the second spring a lost floor is warned of, and costs a tier when nothing is put right in time', async () => {
  const warned = wishing('excellent').slice(-1)[0]!;
  // Its families take back what they have learned before the figures freeze.
  await world.database.execute(
    `DELETE day FROM learning_days day JOIN guardianships g ON g.person_id = day.person_id
       JOIN pupils p ON p.id = g.pupil_id JOIN units class ON class.id = p.class_id WHERE class.path LIKE ?`,
    [`${warned.school.path}%`],
  );
  await rate(world, city);
  later(160);
  await closeCycle();
  await done(desk().post('/api/rating/title-checks'));
  await world.drain();
  expect((await titleOf(warned)).state).toBe('WARNING');
  const before = await held();
  later(91);
  await night('rating-titles');
  await world.drain();
  const after = await held();
  expect([after.excellent, after.basic]).toEqual([before.excellent! - 1, before.basic! + 1]);
}, 120_000);

test('Every step of the two years stands in one unbroken log', async () => {
  const report = await world.get(StateLogVerification).run();
  expect(report.firstBreak).toBeNull();
  expect(report.entries).toBeGreaterThan(1000);
});
