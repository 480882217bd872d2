import { effectiveFigure } from '../engine/effective.rule';
import type { Figure } from '../engine/inputs.rule';

/** Measures whose every change leaves a mark: an event, or the class lists and roles of the night's look. */
const heard = new Set([
  'families',
  'families-with-hours',
  'weakest-grade-with-hours',
  'families-graduated',
  'families-enrolled',
  'learners-passed',
  'gate.sessions-in-thinnest-grade',
  'gate.hours-in-thinnest-grade',
  'median-class-hours',
  'curriculum-cells',
]);

/**
 * Whether the quiet measures of a school (those of nouns that need not announce every change) are others than those it
 * was rated from. `kept`: all figures of the snapshot; `counted`: the quiet measures as they count now. A declared
 * or reviewed figure that stood goes on standing where the platform still counts less, or nothing.
 */
export function hasChangedQuietly(
  kept: Record<string, Figure>,
  counted: ReadonlyMap<string, Figure>,
): boolean {
  const codes = new Set([...counted.keys(), ...Object.keys(kept).filter((code) => !heard.has(code))]);
  return [...codes].some((code) => {
    const was = kept[code];
    const standing = was && was.source !== 'counted' ? was : undefined;
    const is = effectiveFigure(code, counted.get(code), standing);
    return !isSame(was ?? null, is);
  });
}

const isSame = (a: Figure | null, b: Figure | null): boolean =>
  a?.value === b?.value && a?.of === b?.of && a?.source === b?.source;
