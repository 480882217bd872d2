import { isDay, weeksIn, type Term } from '@libs/organization';

/** What was written of a session that only its plan can judge. */
export interface WrittenSession {
  gradeLevels: readonly number[];
  term: 1 | 2;
  week: number | null;
  day: string | null;
  startsAt: string | null;
  endsAt: string | null;
}

export interface SessionFault {
  field: string;
  code: string;
  message: string;
}

const fault = (field: string, code: string, message: string): SessionFault => ({ field, code, message });

/** What cannot stand in a plan over these grades and terms; each fault names its field. */
export function sessionFaults(
  session: WrittenSession,
  levels: readonly number[],
  terms: readonly Term[],
): SessionFault[] {
  const term = terms.find((one) => one.number === session.term);
  const strange = session.gradeLevels.some((level) => !levels.includes(level));
  return [
    ...(strange ? [fault('gradeLevels', 'plan.grade-unknown', 'not a grade of this plan')] : []),
    ...(term ? whenFaults(session, term) : [fault('term', 'plan.term-unset', 'the term is not set up yet')]),
  ];
}

function whenFaults({ day, week, startsAt, endsAt }: WrittenSession, term: Term): SessionFault[] {
  const faults: SessionFault[] = [];
  if (day !== null && (!isDay(day) || day < term.startsOn || day > term.endsOn)) {
    const range = `between ${term.startsOn} and ${term.endsOn}`;
    faults.push(fault('day', 'plan.day-outside-term', `must be a day ${range}`));
  }
  if (day === null && week !== null && week > weeksIn(term)) {
    faults.push(fault('week', 'plan.week-outside-term', `the term has ${weeksIn(term)} weeks`));
  }
  if (day === null && startsAt !== null) {
    faults.push(fault('startsAt', 'plan.time-without-day', 'a time needs a day'));
  }
  if (endsAt !== null && (startsAt === null || endsAt <= startsAt)) {
    faults.push(fault('endsAt', 'plan.ends-before-it-starts', 'must be after the start'));
  }
  return faults;
}
