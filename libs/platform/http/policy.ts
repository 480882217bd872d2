import type { Caller } from './caller';

const holders = new Map<string, ReadonlySet<string>>();

/**
 * Says which roles hold which rights; one `*.policy.ts` a noun.
 * @throws Error when two nouns define the same right.
 */
export function definePolicy<R extends string>(rights: Record<string, readonly R[]>): void {
  for (const [right, roles] of Object.entries(rights)) {
    if (holders.has(right)) throw new Error(`The right ${right} is defined twice`);
    holders.set(right, new Set(roles));
  }
}

/** Whether a policy defines the right at all. */
export function isRight(right: string): boolean {
  return holders.has(right);
}

/** Whether the caller holds the right over any unit. */
export function may(caller: Caller, right: string): boolean {
  return caller.roles.some((grant) => holders.get(right)?.has(grant.role));
}

/** Paths of the units over which the caller holds the right; everything below them is within reach. */
export function reach(caller: Caller, right: string): string[] {
  const paths = caller.roles
    .filter((grant) => holders.get(right)?.has(grant.role))
    .map((grant) => grant.unitPath);
  return [...new Set(paths)];
}

/** Whether the right reaches the unit with this path. */
export function reaches(caller: Caller, right: string, unitPath: string): boolean {
  return reach(caller, right).some((path) => unitPath.startsWith(path));
}
