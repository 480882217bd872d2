import type { Figure } from './inputs.rule';
import { getMeasure } from './measure.rule';
import { exact } from './number.rule';

/**
 * Which of a counted and a declared figure stands: the counted one, always, unless the platform counts only the
 * online part of the measure and the declared one says more. A ratio of nothing is no figure: the declared one stands.
 */
export function effectiveFigure(
  code: string,
  counted: Figure | undefined,
  declared: Figure | undefined,
): Figure | null {
  const usable = counted && (counted.of === null || exact(counted.of).gt(0)) ? counted : undefined;
  if (!usable || !declared) return usable ?? declared ?? counted ?? null;
  const isPartial = getMeasure(code).counted === 'online';
  return isPartial && exact(declared.value).gt(usable.value) ? declared : usable;
}
