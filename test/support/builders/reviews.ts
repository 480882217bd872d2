import sharp from 'sharp';
import type { Tier, UnitEntity } from '@libs/organization';
import { Clock, newId, type Caller } from '@libs/platform';
import { Cycles } from '@libs/rating';
import type { World } from '../world';
import { aCourse } from './catalogue';
import { aSchool, type City } from './organization';
import { aPerson, type TestPerson } from './people';

/** An assessment of the school in the current cycle that has come to this state. */
export async function anAssessment(
  world: World,
  school: UnitEntity,
  wish: { state?: string; tier?: Tier } = {},
): Promise<string> {
  const { state = 'RECOMMENDED', tier = 'excellent' } = wish;
  const id = newId();
  const now = world.get(Clock).now();
  const cycle = await world.get(Cycles).current();
  await world.database.execute(
    `INSERT INTO assessments
       (id, cycle_id, unit_id, district_id, target_tier, state, version, entered_at, submitted_at, created_at)
     VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)`,
    [id, cycle.id, school.id, school.parentId, tier, state, now, now, now],
  );
  return id;
}

/** Reviewers of a city. */
export async function someReviewers(world: World, city: UnitEntity, count: number): Promise<TestPerson[]> {
  const people: TestPerson[] = [];
  for (let at = 0; at < count; at += 1)
    people.push(await aPerson(world, { name: `评审员${at + 1}`, roles: [['reviewer', city]] }));
  return people;
}

/** A whole sheet: every item at one step with a sentence, but for those named. */
export const aSheet = (steps: Record<string, number> = {}, step = 0.5) =>
  ['G1', 'G8', 'A2', 'B4', 'E1', 'E2', 'E3'].map((item) => ({
    item,
    step: steps[item] ?? (item.startsWith('G') ? 1 : step),
    comment: '看了会议记录和现场照片。',
  }));

/** Writes a sheet and finishes it; answers the last answer's status. */
export async function finishSheet(
  world: World,
  reviewer: TestPerson,
  reviewId: string,
  lines: { item: string; step: number | null; comment: string }[],
): Promise<number> {
  const desk = world.as(reviewer);
  const { version } = (await desk.get(`/api/reviews/${reviewId}`)).body;
  const saved = await desk.send('PUT', `/api/reviews/${reviewId}/lines`, { version, lines });
  if (saved.status !== 200) throw new Error(`the sheet was not saved: ${JSON.stringify(saved.body)}`);
  const done = await desk.post(`/api/reviews/${reviewId}/completion`, { version: saved.body.version });
  return done.status;
}

export interface TestReview {
  assessmentId: string;
  school: UnitEntity;
  coordinator: TestPerson;
  evidenceId: string;
  /** Of the first and the second reviewer. */
  sheets: { id: string; reviewer: TestPerson }[];
}

/** A school with a picture as evidence, given back once, handed in again, and two reviewers who have been drawn. */
export async function aReviewUnderWay(
  world: World,
  { city, district }: Pick<City, 'city' | 'district'>,
  people: { district: TestPerson; officer: TestPerson },
  /** Titles of courses of the school, for chance to draw from. */
  courses: string[] = [],
): Promise<TestReview> {
  const { school } = await aSchool(world, district, { name: '评审小学' });
  let author: Caller | undefined;
  for (const title of courses) ({ author } = await aCourse(world, { owner: school, author, title }));
  const coordinator = await aPerson(world, { roles: [['coordinator', school]] });
  const assessmentId = await anAssessment(world, school, { state: 'SELF_ASSESSING' });
  const path = `/api/assessments/${assessmentId}`;
  const picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#2f5d50' } })
    .png()
    .toBuffer();
  const shown = await world.as(coordinator).upload(`${path}/evidence/A2/files`, '工作计划.png', picture);
  await world.database.execute(`UPDATE assessments SET state = 'DISTRICT_REVIEW' WHERE id = ?`, [
    assessmentId,
  ]);
  const reasons = [{ item: 'A2', reason: '请补本学年的工作计划。' }];
  await world.as(people.district).post(`${path}/return`, { version: 1, reasons });
  await world.database.execute(`UPDATE assessments SET state = 'RECOMMENDED' WHERE id = ?`, [assessmentId]);
  const reviewers = await someReviewers(world, city, 2);
  const opened = await world.as(people.officer).post(`${path}/reviews`, { version: 2 });
  if (opened.status !== 200) throw new Error(`no review was opened: ${JSON.stringify(opened.body)}`);
  const seats = opened.body.reviews as { id: string; reviewerName: string }[];
  const sheets = seats.map(({ id, reviewerName }) => {
    const reviewer = reviewers.find(({ name }) => name === reviewerName);
    if (!reviewer) throw new Error(`${reviewerName} was drawn from elsewhere`);
    return { id, reviewer };
  });
  return { assessmentId, school, coordinator, evidenceId: shown.body.id as string, sheets };
}
