import type { Figure } from './inputs.rule';
import { getMeasure } from './measure.rule';
import { exact } from './number.rule';

/** A figure as it was counted; `whole`: nothing more can be known from paper, whatever the measure says. */
export interface CountedFigure extends Figure {
  whole?: true;
}

/**
 * Which of a counted and a declared figure stands: the counted one, always, unless the platform counts only the
 * online part of the measure and the declared one says more. A ratio of nothing is no figure: the declared one stands.
 */
export function effectiveFigure(
  code: string,
  found: CountedFigure | undefined,
  declared: Figure | undefined,
): Figure | null {
  const counted = found && plain(found);
  const usable = counted && (counted.of === null || Number(counted.of) > 0) ? counted : undefined;
  if (!usable || !declared) return usable ?? declared ?? counted ?? null;
  const isPartial = !found?.whole && getMeasure(code).counted === 'online';
  return isPartial && exact(declared.value).gt(usable.value) ? declared : usable;
}

const plain = ({ value, of, source, declaredId, settled, gone, ways }: CountedFigure): Figure => ({
  value,
  of,
  source,
  declaredId,
  ...(settled && { settled }),
  ...(gone && { gone }),
  ...(ways && { ways }),
});
