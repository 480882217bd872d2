export const appointmentStates = [
  'BOOKED',
  'HELD',
  'MISSED',
  'CANCELLED_BY_GUARDIAN',
  'CANCELLED_BY_STATION',
] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** All that may be said beforehand; about talking with each other, never about a child's state. */
export const counselTopics = [
  'communication',
  'study',
  'emotion',
  'adolescence',
  'network',
  'family',
  'other',
] as const;
export type CounselTopic = (typeof counselTopics)[number];

export const appointmentMays = ['cancel', 'hold', 'miss'] as const;
export type AppointmentMay = (typeof appointmentMays)[number];

/** Days after which nobody knows any more who came. */
export const daysKept = 30;

/** The holder cancels until it begins; the counsellor too, and says afterwards whether it took place, or corrects that. */
export function appointmentMay(
  { state, startsAt }: { state: AppointmentState; startsAt: Date },
  side: 'guardian' | 'station',
  now: Date,
): AppointmentMay[] {
  const begun = startsAt <= now;
  if (state === 'BOOKED' && !begun) return ['cancel'];
  if (side === 'guardian' || !begun) return [];
  const marks: Partial<Record<AppointmentState, AppointmentMay[]>> = {
    BOOKED: ['hold', 'miss'],
    HELD: ['miss'],
    MISSED: ['hold'],
  };
  return marks[state] ?? [];
}
