import { forEveryday } from './everyday-texts';
import { forGrowing } from './growing-texts';
import type { Lecture } from './lecture';

/** Short lectures of the demo city. Written for it; they quote nobody. */
export const lectures: Lecture[] = [...forEveryday, ...forGrowing];
