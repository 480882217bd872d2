import type { FactRecordView } from '@web/api/generated';
import type { Desk } from '@web/app/desks.rule';
import { bureauPaths } from '../bureau/bureau.paths';
import { schoolPaths } from '../school/school.paths';

type Pages = Partial<Record<FactRecordView['kind'], (id: string) => string>>;

/** Bureaus read the plans and surveys of schools; courses, committees and single activities are at the school's desk. */
const pages: Partial<Record<Desk, Pages>> = {
  school: {
    activity: schoolPaths.activity,
    committee: schoolPaths.committee,
    course: schoolPaths.course,
    plan: () => schoolPaths.plans,
    survey: schoolPaths.survey,
  },
  bureau: { plan: bureauPaths.plan, survey: bureauPaths.survey },
};

/** Where a record that was counted is read at this desk; null where it has no page there. */
export function recordPath(desk: Desk | undefined, record: FactRecordView | null): string | null {
  if (!desk || !record) return null;
  return pages[desk]?.[record.kind]?.(record.id) ?? null;
}
