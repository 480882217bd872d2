import type { UnitEntity } from '@libs/organization';
import type { TestPerson } from './people';
import type { World } from '../world';

/** A place on the map, kept by the officer's unit; answers its id. */
export async function aPlace(
  world: World,
  officer: TestPerson,
  unit: UnitEntity,
  wish: object = {},
): Promise<string> {
  const where = { address: '长亭路 1 号', longitude: 120.1, latitude: 30.1 };
  const body = { kind: 'base', name: '稻田实践基地', stages: ['L3b'], ...where, ...wish };
  const { body: place } = await world.as(officer).post(`/api/units/${unit.id}/places`, body);
  return place.id as string;
}

/** A time to visit it, tomorrow by the world's clock; answers its id. */
export async function aVisitSlot(
  world: World,
  officer: TestPerson,
  placeId: string,
  capacity: number,
): Promise<string> {
  const startsAt = new Date(world.clock.now().getTime() + 86_400_000);
  const endsAt = new Date(startsAt.getTime() + 2 * 3_600_000);
  await world
    .as(officer)
    .post(`/api/places/${placeId}/visit-slots`, { slots: [{ startsAt, endsAt, capacity }] });
  const { body } = await world.as(officer).get(`/api/places/${placeId}/visit-slots`);
  return body.items[0].id as string;
}
