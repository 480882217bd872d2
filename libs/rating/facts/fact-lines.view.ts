import type { StandardDocument } from '../standards/standard.rule';
import type { FactLineView } from './fact-detail.view';
import { gradeLines, type GradeCount } from './grade-lines.rule';

export const line = (
  kind: FactLineView['kind'],
  label: string,
  value: number,
  from: string | null = null,
): FactLineView => ({
  kind,
  label,
  value,
  of: null,
  from,
});

export const shown = (grades: GradeCount[], standard: StandardDocument): FactLineView[] =>
  gradeLines(grades, standard.smallGroup).map((grade) => ({ kind: 'grade', from: null, ...grade }));
