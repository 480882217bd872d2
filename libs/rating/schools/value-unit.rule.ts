import { getMeasure } from '../engine/measure.rule';
import type { Indicator } from '../standards/standard.rule';

/** What the value of an indicator is counted in; null for shares, rubric steps and bare ratios. */
export interface ValueUnit {
  /** A word of the measures, or `percentage-points`. */
  unit: string;
  /** "… per 100 families"; null where it is not set against anything. */
  base: { count: number; unit: string } | null;
}

/** Of several parts there is a unit only where all count the same. */
export function valueUnitOf({ mode, parts }: Pick<Indicator, 'mode' | 'parts'>): ValueUnit | null {
  if (mode === 'evidence') return null;
  const [first, ...others] = parts.map(({ reading }) => unitOf(reading));
  const alike = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return alike ? (first ?? null) : null;
}

function unitOf(reading: Indicator['parts'][number]['reading']): ValueUnit | null {
  switch (reading.kind) {
    case 'plain': {
      const { shape, unit } = getMeasure(reading.measure);
      return shape === 'count' ? { unit, base: null } : null;
    }
    case 'per': {
      const [{ unit }, base] = [getMeasure(reading.measure), getMeasure(reading.base)];
      return { unit, base: { count: reading.times, unit: base.unit } };
    }
    case 'growth':
      return { unit: 'percentage-points', base: null };
    case 'survey':
    case 'balance':
      return null;
  }
}
