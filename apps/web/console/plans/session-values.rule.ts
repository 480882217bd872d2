import type { SessionDto, SessionView } from '@web/api/generated';

/** A session as the form holds it: nothing is null, an empty field is undefined or empty. */
export interface SessionValues {
  kind: SessionDto['kind'];
  title: string;
  activityKind?: NonNullable<SessionDto['activityKind']>;
  courseId?: string;
  lessonId?: string;
  gradeLevels: number[];
  term: 1 | 2;
  when: 'week' | 'day';
  week?: number;
  day?: string;
  startsAt?: string;
  endsAt?: string;
  place?: string;
  required: boolean;
  instructor?: string;
  instructorPersonId?: string;
  classHours?: number;
}

/** What the form begins with: a session of the plan, or a new one for a grade and term. */
export function sessionValues(
  from: { session: SessionView } | { term: 1 | 2; level: number },
): SessionValues {
  if (!('session' in from)) {
    return {
      kind: 'activity',
      title: '',
      activityKind: 'lecture',
      gradeLevels: [from.level],
      term: from.term,
      when: 'week',
      required: true,
      classHours: 1,
    };
  }
  const { session } = from;
  return {
    kind: session.kind,
    title: session.title,
    activityKind: session.activityKind ?? 'lecture',
    courseId: session.courseId ?? undefined,
    lessonId: session.lessonId ?? undefined,
    gradeLevels: session.gradeLevels,
    term: session.term,
    when: session.day === null ? 'week' : 'day',
    week: session.week ?? undefined,
    day: session.day ?? undefined,
    startsAt: session.startsAt ?? undefined,
    endsAt: session.endsAt ?? undefined,
    place: session.place,
    required: session.required,
    instructor: session.instructor,
    instructorPersonId: session.instructorPersonId ?? undefined,
    classHours: session.kind === 'online' ? 1 : session.classHours,
  };
}

/** What is sent: of kind and time only what was chosen. */
export function sentSession(values: SessionValues): SessionDto {
  const { kind, title, gradeLevels, term, required } = values;
  const onDay = values.when === 'day' && !!values.day;
  const online = kind === 'online';
  return {
    ...{ kind, title: title.trim(), gradeLevels, term, required },
    activityKind: online ? null : (values.activityKind ?? null),
    courseId: online ? (values.courseId ?? null) : null,
    lessonId: online ? (values.lessonId ?? null) : null,
    week: values.when === 'week' ? (values.week ?? null) : null,
    day: onDay ? (values.day ?? null) : null,
    startsAt: onDay ? values.startsAt || null : null,
    endsAt: onDay ? values.endsAt || null : null,
    place: values.place?.trim() ?? '',
    instructor: values.instructor?.trim() ?? '',
    instructorPersonId: values.instructorPersonId ?? null,
    classHours: online ? null : (values.classHours ?? null),
  };
}
