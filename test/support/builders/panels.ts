import { newId } from '@libs/platform';
import { Cycles, Standards, type Assessment } from '@libs/rating';
import type { Tier, UnitEntity } from '@libs/organization';
import { assess } from '@libs/rating/engine/assess.rule';
import { fingerprint } from '@libs/rating/engine/fingerprint.rule';
import type { SchoolInputs } from '@libs/rating/engine/inputs.rule';
import { perfectInputs } from '../rating-inputs';
import type { World } from '../world';
import { anAssessment } from './reviews';

/** A school that has been rated from these inputs, as if a pass had done it. */
export async function aRating(
  world: World,
  school: UnitEntity,
  inputs: SchoolInputs = perfectInputs(),
): Promise<Assessment> {
  const cycle = await world.get(Cycles).current();
  const standard = await world.get(Standards).get(cycle.standardId);
  const own = { ...inputs, unitId: school.id };
  const result = assess(standard.document, own);
  const id = newId();
  await world.database.execute(
    `INSERT INTO rating_snapshots
       (id, cycle_id, unit_id, standard_id, inputs, inputs_hash, result, result_hash, tier, total, computed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NOW(3))`,
    [
      id,
      cycle.id,
      school.id,
      standard.id,
      JSON.stringify(own),
      fingerprint({ inputs: own, standard: standard.hash }),
      JSON.stringify(result),
      fingerprint(result),
      result.tier,
      result.total,
    ],
  );
  const points = (code: string) => result.domains.find((domain) => domain.code === code)?.points ?? '0';
  await world.database.execute(
    `INSERT INTO rating_standings
       (cycle_id, unit_id, snapshot_id, tier, total, participation_points, result_points, checked_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, NOW(3))`,
    [cycle.id, school.id, id, result.tier, result.total, points('C'), points('D')],
  );
  return result;
}

/** A rated school whose assessment waits for the panel; answers the id of the assessment. */
export async function aWaitingSchool(
  world: World,
  school: UnitEntity,
  wish: { tier?: Tier; inputs?: SchoolInputs } = {},
): Promise<string> {
  await aRating(world, school, wish.inputs);
  return anAssessment(world, school, { state: 'PANEL', tier: wish.tier ?? 'excellent' });
}

export const threeOfThePanel = [
  { name: '周明', position: '教育学院', districtId: null },
  { name: '吴敏', position: '市教科院', districtId: null },
  { name: '郑洁', position: '市妇联', districtId: null },
];
