import fc from 'fast-check';
import type { Figure, SchoolInputs } from '@libs/rating/engine/inputs.rule';
import { measures } from '@libs/rating/engine/measure.rule';

/** A school of which everything is known and full: 200 families, every measure at its best. */
export function perfectInputs(): SchoolInputs {
  const figures = Object.fromEntries(
    measures.map(({ code, shape }) => [code, figure(shape === 'ratio' ? 100 : 12, shape)]),
  );
  figures['families'] = figure(200, 'count');
  figures['families-with-hours'] = counted(190, 200);
  figures['weakest-grade-with-hours'] = counted(48, 50);
  for (const code of ['plan-workload-budget', 'course-quality', 'brand', 'research-level', 'outreach']) {
    figures[code] = figure(1, 'step');
  }
  return {
    unitId: 'school-1',
    kind: 'primary',
    cycle: '2026-2027',
    from: '2025-09-01',
    until: '2027-08-31',
    asOf: '2026-11-21',
    figures,
    titles: [{ tier: 'model', since: '2022-01-01', until: '2027-12-31' }],
    vetoes: [],
    previousGrowthBase: '50',
  };
}

/** The same school, of which nobody knows these. */
export function inputsWithout(...codes: string[]): SchoolInputs {
  const { figures, ...rest } = perfectInputs();
  const known = Object.entries(figures).filter(([code]) => !codes.includes(code));
  return { ...rest, figures: Object.fromEntries(known) };
}

export const counted = (value: number, of: number | null = null): Figure => ({
  value: String(value),
  of: of === null ? null : String(of),
  source: 'counted',
  declaredId: null,
});

/** A ratio of which this part of what is missing can never come any more. */
export function someGone(figure: Figure, part: number): Figure {
  const gone = Math.floor((Number(figure.of) - Number(figure.value)) * part);
  return gone > 0 ? { ...figure, gone: String(gone) } : figure;
}

const figure = (value: number, shape: string): Figure => counted(value, shape === 'ratio' ? 100 : null);

/** Any school: every measure present or not, in any size its shape allows. */
export function anyInputs(options: { presentOften?: boolean } = {}): fc.Arbitrary<SchoolInputs> {
  const freq = options.presentOften ? 12 : 3;
  const entries = measures.map(({ code, shape }) =>
    fc.option(shapeArbitrary(shape), { freq }).map((value) => [code, value] as const),
  );
  return fc
    .record({
      entries: fc.tuple(...entries),
      kind: fc.constantFrom(
        'primary' as const,
        'kindergarten' as const,
        'vocational' as const,
        'junior' as const,
      ),
      previous: fc.option(fc.integer({ min: 0, max: 100 })),
      tenure: fc.constantFrom([], perfectInputs().titles),
      gatesPass: fc.boolean(),
    })
    .map(({ entries: all, kind, previous, tenure, gatesPass }) => {
      const figures = Object.fromEntries(all.flatMap(([code, value]) => (value ? [[code, value]] : [])));
      const gates = Object.entries(perfectInputs().figures).filter(([code]) => code.startsWith('gate.'));
      return {
        ...perfectInputs(),
        kind,
        figures: gatesPass ? { ...figures, ...Object.fromEntries(gates) } : figures,
        titles: tenure,
        previousGrowthBase: previous === null ? null : String(previous),
      };
    });
}

function shapeArbitrary(shape: string): fc.Arbitrary<Figure> {
  if (shape === 'yes-no') return fc.integer({ min: 0, max: 1 }).map((value) => counted(value));
  if (shape === 'step') return fc.integer({ min: 0, max: 4 }).map((quarters) => counted(quarters / 4));
  if (shape === 'count') return fc.integer({ min: 0, max: 80 }).map((value) => counted(value));
  const part = fc.double({ min: 0, max: 1, noNaN: true });
  return fc
    .tuple(fc.integer({ min: 0, max: 90 }), part, fc.option(part))
    .map(([of, share, isGone]) => someGone(counted(Math.round(of * share), of), isGone ?? 0));
}
