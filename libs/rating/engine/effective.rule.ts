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
  const usable = isUsable(found) ? counted : undefined;
  if (!usable || !declared) return usable ?? declared ?? counted ?? null;
  return !isDecided(code, found) && exact(declared.value).gt(usable.value) ? declared : usable;
}

/** Whether what was counted stands whatever may be declared. */
export const isDecided = (code: string, found: CountedFigure | undefined): boolean =>
  isUsable(found) && (found?.whole === true || getMeasure(code).counted !== 'online');

const isUsable = (found: CountedFigure | undefined): boolean =>
  found !== undefined && (found.of === null || Number(found.of) > 0);

const plain = ({ value, of, source, declaredId, settled, gone, coming, ways }: CountedFigure): Figure => ({
  value,
  of,
  source,
  declaredId,
  ...(settled && { settled }),
  ...(gone && { gone }),
  ...(coming && { coming }),
  ...(ways && { ways }),
});
