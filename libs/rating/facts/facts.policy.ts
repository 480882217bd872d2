import { may, reach, reaches, type Caller } from '@libs/platform';
import type { CountedListKind } from '../measures/work-sources';
import type { FactDetailView, FactLineView } from './fact-detail.view';

/** The right that opens a list. */
const rights: Record<CountedListKind, string> = {
  instructors: 'faculty.view',
  'trained-instructors': 'faculty.view',
  'trained-teachers': 'faculty.view',
  visits: 'visit.view',
  practice: 'practice.answer',
  questions: 'question.publish',
};

/** What families write is between them and their school: these rights count where they are held in the school itself. */
const confidential: readonly CountedListKind[] = ['practice', 'questions'];

/** Units of measures whose lines are about single families: the rating lists none of them for anybody. */
const unitsOfFamilies: readonly string[] = ['families', 'learners', 'pupils'];

function opens(caller: Caller, schoolPath: string, kind: CountedListKind): boolean {
  const right = rights[kind];
  return confidential.includes(kind)
    ? reach(caller, right).includes(schoolPath)
    : reaches(caller, right, schoolPath);
}

/**
 * The lines as they lead this reader on: lists that are not the reader's are closed, and with them the lines that say no
 * more than how many records stand there. Says why lines stay counts.
 */
export function openedLines(
  caller: Caller,
  schoolPath: string,
  { lines, unit }: { lines: FactLineView[]; unit: string },
): Pick<FactDetailView, 'lines' | 'closed'> {
  const isClosed = ({ list, record }: FactLineView): boolean =>
    (list !== null && !opens(caller, schoolPath, list.kind)) ||
    (record?.kind === 'committee' && !reaches(caller, 'committee.view', schoolPath));
  const ofFamilies = lines.length > 0 && unitsOfFamilies.includes(unit);
  const closed = lines.some(isClosed) ? 'personal' : ofFamilies ? 'families' : null;
  return {
    closed,
    lines: lines
      .filter((line) => line.kind !== 'records' || !isClosed(line))
      .map((line) => ({
        ...line,
        list: isClosed(line) ? null : line.list,
        // Auditors read what is logged, not courses.
        record: line.record?.kind === 'course' && !may(caller, 'course.read') ? null : line.record,
      })),
  };
}
