import { GrantedRoles, People, Sessions } from '@libs/identity';
import type { Role, UnitEntity } from '@libs/organization';
import type { World } from '../world';

export interface TestPerson {
  id: string;
  name: string;
  /** E.164 */
  phone: string;
  password: string;
  /** Of an open session. */
  cookie: string;
}

let count = 0;

/** A number that no other test person of this run has. */
export function aPhone(): string {
  count += 1;
  const worker = Number(process.env.JEST_WORKER_ID ?? 1) % 10;
  return `+861391${worker}${String((process.pid * 131 + count) % 1_000_000).padStart(6, '0')}`;
}

/** Somebody with an account who is signed in, holding the roles over the units. */
export async function aPerson(
  world: World,
  wish: { name?: string; roles?: [Role, UnitEntity][]; password?: string } = {},
): Promise<TestPerson> {
  const { name = '林一诺', roles = [], password = 'a-long-password' } = wish;
  const phone = aPhone();
  const { id } = await world.get(People).add({ name, phone, password });
  for (const [role, unit] of roles)
    await world.get(GrantedRoles).grant({ personId: id, role, unitId: unit.id });
  return { id, name, phone, password, cookie: await aCookie(world, id) };
}

/** Signs somebody in on one more device. */
export async function aCookie(world: World, personId: string): Promise<string> {
  return `jiaxue=${await world.get(Sessions).open(personId, 'test')}`;
}
