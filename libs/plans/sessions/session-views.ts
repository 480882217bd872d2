import type { PlannedLesson } from './offered-course.query';
import type { PlanSessionEntity } from './session.entity';
import type { SessionView } from './session.view';

/** `names`: of people, by id; who is gone has none. */
export function sessionView(
  session: PlanSessionEntity,
  lessons: readonly PlannedLesson[],
  names: ReadonlyMap<string, string>,
): SessionView {
  const { id, kind, activityKind, title, courseId, lessonLineageId, gradeLevels, term, week } = session;
  const { startsAt, endsAt, place, required, instructor, instructorPersonId, classHours } = session;
  const planned = lessons.find((one) => one.courseId === courseId && one.lineageId === lessonLineageId);
  return {
    ...{ id, kind, activityKind, title, courseId, gradeLevels, term, week, startsAt, endsAt, place },
    ...{ required, instructor, instructorPersonId, classHours },
    courseTitle: planned?.courseTitle ?? null,
    lessonId: planned?.lessonId ?? null,
    day: session.onDay,
    revision: session.revision,
    changedBy: names.get(session.changedBy) ?? null,
    changedAt: session.changedAt,
  };
}
