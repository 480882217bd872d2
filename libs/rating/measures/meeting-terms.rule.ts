export interface TermDays {
  startsOn: string;
  endsOn: string;
}

/**
 * Whether the committee met at least once in every term it is asked about (domain: gate G2). Asked are the terms of the
 * window that have ended and reach into the time since the school began to record its meetings here; where none of them
 * has ended yet, one meeting so far is enough. So neither the time before the platform nor the days of a term that is
 * still running speak against a school.
 * @param meetings days of meetings, YYYY-MM-DD
 * @param since the day of the first meeting on record
 */
export function metEveryTerm(
  terms: readonly TermDays[],
  meetings: readonly string[],
  since: string,
  today: string,
): boolean {
  return meetings.some((day) => day <= today) && !missedATerm(terms, meetings, since, today);
}

/** Whether one of the terms it is asked about went by without a meeting: no meeting to come makes up for that. */
export function missedATerm(
  terms: readonly TermDays[],
  meetings: readonly string[],
  since: string,
  today: string,
): boolean {
  const asked = terms.filter(({ endsOn }) => endsOn < today && endsOn >= since);
  return asked.some(({ startsOn, endsOn }) => !meetings.some((day) => startsOn <= day && day <= endsOn));
}
