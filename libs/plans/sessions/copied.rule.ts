import { weeksIn, type Term } from '@libs/organization';
import type { SessionContent } from './session-content.rule';

/**
 * A session as another plan takes it over: the school week stays, day and time are for the new year to set, because
 * holidays move. The grades the other plan does not have are left out; with none left there is nothing to copy.
 */
export function copiedSession(
  session: SessionContent & { id: string },
  levels: readonly number[],
  terms: readonly Pick<Term, 'number' | 'startsOn' | 'endsOn'>[],
): SessionContent | null {
  const gradeLevels = session.gradeLevels.filter((level) => levels.includes(level));
  if (gradeLevels.length === 0) return null;
  const term = terms.find((one) => one.number === session.term);
  const { kind, activityKind, title, courseId, lessonLineageId, required, place, classHours } = session;
  return {
    ...{ kind, activityKind, title, courseId, lessonLineageId, required, place, classHours },
    gradeLevels,
    term: session.term,
    week: session.week === null || !term ? session.week : Math.min(session.week, weeksIn(term)),
    onDay: null,
    startsAt: null,
    endsAt: null,
    instructor: session.instructor,
    instructorPersonId: session.instructorPersonId,
    originId: session.id,
  };
}
