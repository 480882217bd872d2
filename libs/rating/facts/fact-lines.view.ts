import type { StandardDocument } from '../standards/standard.rule';
import type { FactLineView } from './fact-detail.view';
import { gradeLines, type GradeCount } from './grade-lines.rule';

export const line = (
  kind: FactLineView['kind'],
  label: string,
  value: number,
  from: string | null = null,
  record: FactLineView['record'] = null,
): FactLineView => ({
  kind,
  label,
  value,
  of: null,
  from,
  record,
  list: null,
});

/** Grades, or what else few families may stand behind: a survey that was answered. */
export const shown = (
  groups: (GradeCount & Partial<Pick<FactLineView, 'record'>>)[],
  standard: StandardDocument,
): FactLineView[] =>
  gradeLines(groups, standard.smallGroup).map((group) => ({
    ...{ kind: 'grade', from: null, record: null, list: null },
    ...group,
  }));
