import { getMeasure } from '../engine/measure.rule';
import type { StandardDocument } from '../standards/standard.rule';

/** What reviewers judge: an indicator by rubric steps, or a gate by yes and no. */
export interface EvidenceItem {
  /** Code of the indicator or gate. */
  code: string;
  kind: 'indicator' | 'gate';
  name: { zh: string; en: string };
  measure: string;
  /** Points of the standard; 0 for a gate. */
  points: number;
  /** What may be given, ascending, 0–1. A gate is met or not, there is no half of it. */
  steps: number[];
}

/** The items of a standard that no figure of the platform speaks for: gates first, then indicators, in its order. */
export function evidenceItems(standard: StandardDocument): EvidenceItem[] {
  const gates = standard.gates.flatMap(({ code, name, checks }): EvidenceItem[] =>
    checks
      .filter(({ measure }) => isJudged(measure, 'yes-no'))
      .slice(0, 1)
      .map(({ measure }) => ({ code, kind: 'gate', name, measure, points: 0, steps: [0, 1] })),
  );
  const indicators = standard.indicators.flatMap(({ code, name, weight, parts }): EvidenceItem[] =>
    parts.flatMap(({ reading }) =>
      reading.kind === 'plain' && isJudged(reading.measure, 'step')
        ? [
            {
              code,
              kind: 'indicator',
              name,
              measure: reading.measure,
              points: weight,
              steps: standard.rubric.steps.toSorted((a, b) => a - b),
            },
          ]
        : [],
    ),
  );
  return [...gates, ...indicators];
}

function isJudged(measure: string, shape: 'step' | 'yes-no'): boolean {
  const known = getMeasure(measure);
  return known.shape === shape && known.counted === 'no';
}
