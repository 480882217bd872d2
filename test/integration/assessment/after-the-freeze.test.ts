import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CycleClosed,
  CycleClosings,
  Computations,
  Cycles,
  EvidenceScores,
  FrozenCycles,
  StateLogVerification,
} from '@libs/rating';
import { checkFrozen } from '../../../apps/api/maintenance/frozen-file';
import { built } from '../../support/api-process';
import { dayOf, JobRunner } from '@libs/platform';
import type { UnitEntity } from '@libs/organization';
import { announce } from '../../support/builders/graduation';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPanel, aRating } from '../../support/builders/panels';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { bestOnPaper, figuresOnPaper } from '../../support/builders/rating';
import {
  aReviewUnderWay,
  anAssessment,
  aSheet,
  finishSheet,
  type TestReview,
} from '../../support/builders/reviews';
import { perfectInputs } from '../../support/rating-inputs';
import { temporaryFolder } from '../../support/settings';
import { anEmptyWorld, type World } from '../../support/world';

let world: World;
let city: City;
let officer: TestPerson;
let district: TestPerson;
let review: TestReview;
let frozenId: string;
let cycleId: string;

const desk = () => world.as(officer);
const assessment = async () => (await desk().get(`/api/assessments/${review.assessmentId}`)).body;
const stored = async (id: string) => {
  const [row] = await world.database.query<{ inputs: string; basis: string | null; total: string }>(
    'SELECT inputs, basis_id AS basis, total FROM rating_snapshots WHERE id = ?',
    [id],
  );
  if (!row) throw new Error(`there is no snapshot ${id}`);
  const { inputs, ...rest } = row;
  return { ...rest, inputs: (typeof inputs === 'string' ? JSON.parse(inputs) : inputs) as typeof full };
};
const full = perfectInputs();

/** As a close leaves it, with these figures: what stands is frozen and known by its hash, and those who wait for it hear. */
async function freeze(): Promise<void> {
  const cycle = await world.get(Cycles).current();
  const { hash, schools } = await world.get(CycleClosings).freeze(cycle);
  await world.database.execute(
    `UPDATE rating_cycles SET state = 'CLOSED', closed_at = ?, frozen_hash = ?, frozen_schools = ? WHERE id = ?`,
    [world.clock.now(), hash, schools, cycle.id],
  );
  await announce(world, CycleClosed, { cycleId: cycle.id });
  await world.drain();
}

/** The next year's cycle is opened, and the school's figures are worse every day. */
async function figuresMove(school: UnitEntity): Promise<void> {
  const next = await world
    .get(Cycles)
    .open({ code: '2027-2028', fromDay: '2026-09-01', untilDay: '2028-08-31' });
  const worse = bestOnPaper.map((figure) => ({ ...figure, value: 0 }));
  await figuresOnPaper(world, officer, school, worse);
  await world.get(Computations).compute(next, '/');
  await world.get(JobRunner).runScheduled('rating-nightly');
}

beforeAll(async () => {
  world = await anEmptyWorld('frozen');
  city = await aCity(world);
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  district = await aPerson(world, { roles: [['district_officer', city.district]] });
  cycleId = (await world.get(Cycles).current()).id;
  review = await aReviewUnderWay(world, city, { district, officer });
  // What people judge is not judged yet; the rest stands.
  const unjudged = ['brand', 'research-level', 'outreach', 'course-quality', 'plan-workload-budget'];
  const figures = Object.entries(full.figures).filter(([code]) => !unjudged.includes(code));
  await aRating(world, review.school, { ...full, figures: Object.fromEntries(figures) });
});
afterAll(() => world.close());

describe('a review that ends after the freeze', () => {
  it('enters the frozen figures, and nothing else does', async () => {
    const [one, two] = review.sheets;
    if (!one || !two) throw new Error('two seats are taken');
    expect(await finishSheet(world, one.reviewer, one.id, aSheet({}, 0.75))).toBe(200);
    await freeze();
    frozenId = (await assessment()).snapshotId;
    const frozen = await stored(frozenId);
    await figuresMove(review.school);
    expect(await finishSheet(world, two.reviewer, two.id, aSheet({ E1: 1 }, 0.75))).toBe(200);
    await world.drain();

    const rests = await assessment();
    expect(rests).toMatchObject({ state: 'PANEL', frozen: true });
    expect(rests.snapshotId).not.toBe(frozenId);
    const entered = await stored(rests.snapshotId);
    expect(entered.basis).toBe(frozenId);
    const { figures: before, ...frozenRest } = frozen.inputs;
    const { figures: after, ...enteredRest } = entered.inputs;
    expect(enteredRest).toEqual(frozenRest);
    const changed = Object.keys(after).filter((code) => after[code]?.value !== before[code]?.value);
    expect(changed.toSorted()).toEqual([
      'brand',
      'course-quality',
      'gate.minors-data',
      'gate.plaque-and-venue',
      'outreach',
      'plan-workload-budget',
      'research-level',
    ]);
    expect(after['brand']).toMatchObject({ value: '0.875', source: 'reviewed' });
    expect(Object.keys(after).filter((code) => after[code]?.source === 'declared')).toEqual([]);
  });

  it('leaves the hash of the freeze as it was, and is worked out again to the same digits', async () => {
    const check = await desk().get(`/api/rating/cycles/${cycleId}/verification`);
    expect(check.body).toMatchObject({ agrees: true });
    for (const id of [frozenId, (await assessment()).snapshotId]) {
      const again = await desk().get(`/api/rating/snapshots/${id}/verification`);
      expect(again.body).toMatchObject({ inputsIntact: true, sameDigits: true });
    }
  });

  it('leaves the frozen figures again with a sheet that is set aside, until another one has judged', async () => {
    const [one] = review.sheets;
    const next = await aPerson(world, { name: '接替的人', roles: [['reviewer', city.city]] });
    const reason = '刚得知亲属在该校任教';
    const declared = await world
      .as(one?.reviewer ?? officer)
      .post(`/api/reviews/${one?.id}/conflict`, { reason });
    expect(declared.status).toBe(204);
    const { state, snapshotId } = await assessment();
    expect(state).toBe('CITY_REVIEW');
    const back = await stored(snapshotId);
    expect(back.basis).toBe(frozenId);
    expect(back.inputs).toEqual((await stored(frozenId)).inputs);
    const [seat] = (await world.as(next).get('/api/reviews')).body.items;
    expect(await finishSheet(world, next, seat.id, aSheet({}, 0.75))).toBe(200);
    await world.drain();
    const again = await assessment();
    expect(again.state).toBe('PANEL');
    expect((await stored(again.snapshotId)).inputs.figures['brand']).toMatchObject({ value: '0.875' });
  });

  it('is what the panel sees and decides on, and what the award opens down to', async () => {
    const { snapshotId, version } = await assessment();
    const { total } = await stored(snapshotId);
    const candidate = await desk().get(`/api/panel-candidates/${review.assessmentId}`);
    const { closedAt } = (await desk().get(`/api/rating/cycles/${cycleId}`)).body;
    const countedOn = dayOf(new Date(closedAt));
    expect(candidate.body).toMatchObject({ snapshotId, total, frozen: true, countedOn });
    expect(candidate.body.domains[0]).toMatchObject({ code: 'A', name: '组织保障' });
    const explained = await desk().get(`/api/rating/snapshots/${snapshotId}`);
    expect(explained.body).toMatchObject({ snapshotId, total: Number(total), cycle: { state: 'CLOSED' } });
    const { id: panelId, members } = await aPanel(desk(), city.district);
    const votes = members
      .filter(({ districtId }) => districtId !== city.district.id)
      .map(({ id }) => ({ memberId: id, vote: 'for' }));
    const decide = (seen: string) =>
      desk().post(`/api/panels/${panelId}/decisions`, {
        assessmentId: review.assessmentId,
        version,
        snapshotId: seen,
        outcome: 'publicise',
        reason: '材料属实，达到标准。',
        votes,
      });
    expect((await decide(frozenId)).body.code).toBe('panel.figures-changed');
    expect((await decide(snapshotId)).status).toBe(200);
    const { decisions } = (await desk().get(`/api/panels/${panelId}`)).body;
    expect(decisions).toMatchObject([{ assessmentId: review.assessmentId, countedOn }]);
    world.clock.advance(8 * 86_400);
    await world.get(JobRunner).runScheduled('publicity-end');
    expect(await assessment()).toMatchObject({ state: 'AWARDED', snapshotId });
    const given = await desk().get(`/api/schools/${review.school.id}/awards`);
    expect(given.body.items[0]).toMatchObject({ assessmentId: review.assessmentId, snapshotId });
  });

  it('changes nothing when it is told twice', async () => {
    const { snapshotId } = await assessment();
    const scores = [{ measure: 'brand', value: 0.875, sourceId: review.assessmentId }];
    expect(await world.get(EvidenceScores).record(cycleId, review.school.id, scores)).toBe(snapshotId);
  });
});

describe('a frozen cycle', () => {
  it('comes out to the same digits elsewhere: another process, another time zone, no database', async () => {
    const file = join(temporaryFolder('frozen'), 'cycle.jsonl');
    const { id, cycle } = await world.get(FrozenCycles).open('2026-2027');
    const here = await checkFrozen(cycle, world.get(FrozenCycles).schools(id), file);
    expect(here).toMatchObject({ faults: [], cycle: { schools: 1 } });
    expect(elsewhere(file)).toMatchObject({ status: 0, stdout: expect.stringContaining('the same digits') });
    const touched = readFileSync(file, 'utf8').replace(
      '"previousGrowthBase":"50"',
      '"previousGrowthBase":"60"',
    );
    writeFileSync(file, touched);
    expect(elsewhere(file)).toMatchObject({ status: 1, stdout: expect.stringContaining('inputs-changed') });
  }, 120_000);
});

describe('the log of states', () => {
  it('agrees with what stands, and tells what was changed past it', async () => {
    const verify = () => world.get(StateLogVerification).run();
    expect(await verify()).toMatchObject({ firstBreak: null, differences: [] });
    const [award] = await world.database.query<{ id: string; titleId: string; tier: string; until: string }>(
      'SELECT id, title_id AS titleId, tier, until_day AS until FROM awards',
    );
    await world.database.execute("UPDATE assessments SET state = 'NOT_AWARDED' WHERE id = ?", [
      review.assessmentId,
    ]);
    await world.database.execute(
      "UPDATE titles SET state = 'REVOKED', tier = 'star', until_day = '2039-12-31' WHERE id = ?",
      [award?.titleId],
    );
    await world.database.execute("UPDATE awards SET tier = 'star' WHERE id = ?", [award?.id]);
    const { firstBreak, differences } = await verify();
    expect(firstBreak).toBeNull();
    expect(differences).toEqual([
      { subject: 'title', id: award?.titleId, what: 'state', present: 'REVOKED', logged: 'ACTIVE' },
      { subject: 'title', id: award?.titleId, what: 'tier', present: 'star', logged: award?.tier },
      { subject: 'title', id: award?.titleId, what: 'until', present: '2039-12-31', logged: award?.until },
      {
        ...{ subject: 'assessment', id: review.assessmentId },
        ...{ what: 'state', present: 'NOT_AWARDED', logged: 'AWARDED' },
      },
      { subject: 'award', id: award?.id, what: 'tier', present: 'star', logged: award?.tier },
    ]);
  });

  it('is read by the auditor of the city, by what it is about, and names nobody', async () => {
    const auditor = await aPerson(world, { roles: [['auditor', city.city]] });
    const log = (query: string) => world.as(auditor).get(`/api/rating/state-log?${query}`);
    const { body } = await log(`subject=assessment&unitId=${city.district.id}&pageSize=3`);
    expect(body.items.map(({ to }: { to: string }) => to)).toEqual(['AWARDED', 'PUBLICITY', 'PANEL']);
    expect(body.items[0]).toMatchObject({ unit: review.school.name, by: null, from: 'PUBLICITY' });
    expect(body.total).toBeGreaterThan(3);
    expect(JSON.stringify(body)).not.toContain('材料属实');
    const other = await aCity(world);
    expect((await log(`unitId=${other.district.id}`)).status).toBe(404);
    expect((await log('subject=award')).body.items).toEqual([expect.objectContaining({ to: 'GIVEN' })]);
    expect((await world.as(district).get('/api/rating/state-log')).status).toBe(403);
  });
});

it('Nothing is given back to a school that could not hand it in again', async () => {
  const { school } = await aSchool(world, city.district, { name: '晚退小学' });
  const id = await anAssessment(world, school, { state: 'DISTRICT_REVIEW' });
  await world.database.execute('UPDATE assessments SET cycle_id = ? WHERE id = ?', [cycleId, id]);
  const reasons = [{ item: 'A2', reason: '请补本学年的工作计划。' }];
  const late = await world.as(district).post(`/api/assessments/${id}/return`, { version: 1, reasons });
  expect(late).toMatchObject({ status: 409, body: { code: 'assessment.return-too-late' } });
  const offered = (await world.as(district).get(`/api/assessments/${id}`)).body.actions;
  expect(offered).toEqual(['reject', 'recommend']);
  expect((await desk().get(`/api/assessments/${id}`)).body).toMatchObject({
    ...{ state: 'DISTRICT_REVIEW', version: 1 },
  });
});

/** The command in a process of its own that knows of no database. */
const elsewhere = (file: string) =>
  spawnSync(process.execPath, [join(built(), 'apps/api/maintenance/verify-cycle.js'), `--file=${file}`], {
    env: { PATH: process.env.PATH, TZ: 'America/New_York', LANG: 'tr_TR.UTF-8' },
    encoding: 'utf8',
  });
