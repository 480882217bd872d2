import type { FactLineView, FactListView, FactRecordView } from '@web/api/generated';
import type { Desk } from '@web/app/desks.rule';
import { bureauPaths } from '../bureau/bureau.paths';
import { schoolPaths } from '../school/school.paths';

type Pages = Partial<Record<FactRecordView['kind'], (id: string) => string>>;

/** Committees, of which parents are members, are at the school's desk alone. */
const pages: Partial<Record<Desk, Pages>> = {
  school: {
    activity: schoolPaths.activity,
    committee: schoolPaths.committee,
    course: schoolPaths.course,
    plan: () => schoolPaths.plans,
    survey: schoolPaths.survey,
  },
  bureau: {
    activity: bureauPaths.activity,
    course: bureauPaths.course,
    plan: bureauPaths.plan,
    survey: bureauPaths.survey,
  },
};

/** Where a line leads at this desk: to the record that was counted, or to the list narrowed to what was; null where to none. */
export function linePath(
  desk: Desk | undefined,
  unitId: string,
  { record, list }: Pick<FactLineView, 'record' | 'list'>,
): string | null {
  if (!desk) return null;
  if (record) return pages[desk]?.[record.kind]?.(record.id) ?? null;
  return list && listPath(desk, unitId, list);
}

function listPath(
  desk: Desk,
  unitId: string,
  { kind, gradeId, from, until, classIds }: FactListView,
): string | null {
  const isSchool = desk === 'school';
  if (!isSchool && desk !== 'bureau') return null;
  const faculty = isSchool ? schoolPaths.faculty : bureauPaths.schoolFaculty(unitId);
  switch (kind) {
    case 'instructors':
      return narrowed(isSchool ? schoolPaths.instructors : bureauPaths.schoolInstructors(unitId), {
        grade: gradeId,
      });
    case 'trained-instructors':
      return narrowed(faculty, { instructs: 'yes', trained: 'yes', asOf: until });
    case 'trained-teachers':
      return narrowed(faculty, { kind: 'internal', trained: 'yes', asOf: until });
    case 'visits':
      return isSchool
        ? narrowed(schoolPaths.heldVisits, { from, until, classes: classIds.join(',') || null })
        : null;
    case 'practice':
      return isSchool
        ? narrowed(schoolPaths.practice, { state: 'ACCEPTED', fromYear: from, untilYear: until })
        : null;
    case 'questions':
      // In any state: a question that is asked on still was answered in time.
      return isSchool
        ? narrowed(schoolPaths.questions, { state: '', answered: 'in-time', from, until })
        : null;
  }
}

function narrowed(path: string, filter: Record<string, string | null>): string {
  const given = Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== null);
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
