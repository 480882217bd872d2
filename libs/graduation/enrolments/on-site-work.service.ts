import { Injectable } from '@nestjs/common';
import { Attendance } from '@libs/activities';
import { schoolYearOf } from '@libs/platform';
import { PracticeRecords } from '@libs/practice';
import type { OnSiteRecord } from '../graduations/graduation-evidence.rule';
import type { ProgrammeRules } from '../programmes/programme.rule';
import { sessionsWithin, termsWithRecord, type CountingWindow } from './on-site.rule';

/** Whose on-site work is asked for, in which window, under which rules. */
export interface OnSiteQuestion extends CountingWindow {
  personId: string;
  pupilId: string;
  rules: ProgrammeRules;
}

/** Attendance and practice records as a programme looks at them. */
@Injectable()
export class OnSiteWork {
  constructor(
    private readonly attendance: Attendance,
    private readonly practice: PracticeRecords,
  ) {}

  /**
   * In the order of the questions; three statements at most, however many there are, and one where no version asks for sessions or
   * records. Hours are the guardian's own; sessions are the family's, one willing guardian is enough; records are the guardian's,
   * about whichever child.
   */
  async of(questions: readonly OnSiteQuestion[]): Promise<OnSiteRecord[]> {
    if (questions.length === 0) return [];
    const from = new Date(Math.min(...questions.map(({ countsFrom }) => countsFrom.getTime())));
    const to = new Date(Math.max(...questions.map(({ countsTo }) => countsTo.getTime())));
    const people = unique(questions.map(({ personId }) => personId));
    const pupils = unique(offering(questions, 'required-sessions').map(({ pupilId }) => pupilId));
    const writers = unique(offering(questions, 'practice-records').map(({ personId }) => personId));
    const activities = by('personId', await this.attendance.activitiesOf(people, from, to));
    const sessions = by('pupilId', await this.attendance.sessionsOf(pupils, from, to));
    const records = by('personId', await this.practice.acceptedForYears(writers, yearsOf(from, to)));
    return questions.map((question) => ({
      activities: (activities.get(question.personId) ?? [])
        .filter(({ startsAt }) => startsAt >= question.countsFrom && startsAt < question.countsTo)
        .map(({ activityId, classHours, topics }) => ({
          activityId,
          classHours,
          topics: [...topics].sort(),
        })),
      sessions: sessionsWithin(sessions.get(question.pupilId) ?? [], question, ownYearOf(question).from),
      practiceRecords: termsWithRecord(
        records.get(question.personId) ?? [],
        question,
        question.rules.termStarts,
      ),
    }));
  }
}

const unique = (ids: string[]): string[] => [...new Set(ids)];

const offering = (questions: readonly OnSiteQuestion[], kind: string): OnSiteQuestion[] =>
  questions.filter(({ rules }) => rules.requirements.some((one) => one.offered && one.kind === kind));

const ownYearOf = ({ countsTo }: CountingWindow) => schoolYearOf(new Date(countsTo.getTime() - 1));

function yearsOf(from: Date, to: Date): string[] {
  const years: string[] = [];
  for (let year = schoolYearOf(from); year.from < to; year = schoolYearOf(year.to)) years.push(year.code);
  return years;
}

function by<K extends string, T extends Record<K, string>>(key: K, rows: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group) group.push(row);
    else groups.set(row[key], [row]);
  }
  return groups;
}
