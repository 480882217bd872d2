import type { SchoolKind, Stage } from './vocabulary';

/**
 * The stage of a grade. Levels: −3…−1 small, middle and top class of a kindergarten; 1–6 primary; 7–9 junior;
 * 10–12 senior and vocational (domain: words, 学段).
 * @throws RangeError for a level no school has.
 */
export function stageOfLevel(level: number): Stage {
  if (level >= -3 && level <= -1) return 'L2';
  if (level >= 1 && level <= 3) return 'L3a';
  if (level >= 4 && level <= 6) return 'L3b';
  if (level >= 7 && level <= 9) return 'L4';
  if (level >= 10 && level <= 12) return 'L5';
  throw new RangeError(`no grade has the level ${level}`);
}

const levels: Record<SchoolKind, readonly number[]> = {
  kindergarten: [-3, -2, -1],
  primary: [1, 2, 3, 4, 5, 6],
  junior: [7, 8, 9],
  nine_year: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  senior: [10, 11, 12],
  vocational: [10, 11, 12],
  special: [1, 2, 3, 4, 5, 6, 7, 8, 9],
};

/** The grade levels a school of this kind can have. */
export function levelsOf(kind: SchoolKind): readonly number[] {
  return levels[kind];
}
