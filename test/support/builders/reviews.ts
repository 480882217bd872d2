import type { Tier, UnitEntity } from '@libs/organization';
import { Clock, newId } from '@libs/platform';
import { Cycles } from '@libs/rating';
import type { World } from '../world';
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
