import type { UnitEntity } from '@libs/organization';
import type { TestPerson } from './people';
import type { World } from '../world';

/** A committee of a school, grade or class; in office from 2026-09-01 to 2027-08-31 unless asked otherwise. */
export async function aCommittee(
  world: World,
  coordinator: TestPerson,
  unit: UnitEntity,
  wish: object = {},
): Promise<{ id: string; revision: number }> {
  const body = { seats: 3, since: '2026-09-01', until: '2027-08-31', ...wish };
  const { body: committee } = await world.as(coordinator).post(`/api/units/${unit.id}/committees`, body);
  return committee as { id: string; revision: number };
}
