/** What of a cycle is looked at: as far as the reader's units reach. */
export interface CycleScope {
  cycleId: string;
  /** Paths of units; schools below any of them. */
  within: readonly string[];
}

/** The condition on a school's path, with its parameters from `reachOf`. */
export const isWithin = ({ within }: CycleScope, column = 'school.path'): string =>
  `(${within.map(() => `${column} LIKE ?`).join(' OR ')})`;

export const reachOf = ({ within }: CycleScope): string[] => within.map((path) => `${path}%`);
