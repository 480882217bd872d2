import type { ActivityView, NewActivityBody } from '@web/api/generated';
import { instantOf, wallClock, wallClockIn } from './wall-clock.rule';

const times = ['startsAt', 'endsAt', 'signUpOpensAt', 'signUpClosesAt'] as const;

/** What stands in the form: the same as is sent, with times as they are typed. */
export type ActivityValues = Omit<NewActivityBody, 'makeUpLessonId' | 'planSessionId'>;

/** A new activity begins as an evening in a fortnight. */
export function freshValues(schoolId: string): ActivityValues {
  return {
    kind: 'lecture',
    title: '',
    place: '',
    description: '',
    planText: '',
    startsAt: wallClockIn(14, '19:00'),
    endsAt: wallClockIn(14, '20:30'),
    signUpOpensAt: wallClockIn(0, '08:00'),
    signUpClosesAt: wallClockIn(13, '20:00'),
    capacity: 60,
    seating: 'family',
    classHours: 2,
    required: false,
    specialNeeds: false,
    topics: [],
    audience: [schoolId],
  };
}

export function valuesOf(activity: ActivityView): ActivityValues {
  const { kind, title, place, description, planText, capacity, seating, classHours } = activity;
  return {
    kind,
    title,
    place,
    description,
    planText,
    capacity,
    seating,
    classHours,
    required: activity.required,
    specialNeeds: activity.specialNeeds,
    topics: activity.topics,
    audience: activity.audience.map(({ id }) => id),
    startsAt: wallClock(activity.startsAt),
    endsAt: wallClock(activity.endsAt),
    signUpOpensAt: wallClock(activity.signUpOpensAt),
    signUpClosesAt: wallClock(activity.signUpClosesAt),
  };
}

export function bodyOf(values: ActivityValues, makeUpLessonId: string | null): NewActivityBody {
  const instants = Object.fromEntries(times.map((name) => [name, instantOf(values[name])]));
  return { ...values, ...(instants as Pick<NewActivityBody, (typeof times)[number]>), makeUpLessonId };
}
