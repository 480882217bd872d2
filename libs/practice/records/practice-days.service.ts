import { Injectable } from '@nestjs/common';
import { addWorkingDays, plusDays, SchoolCalendar, schoolYearBeside, SchoolTerms } from '@libs/organization';
import type { Term } from '@libs/organization';
import { Clock, dayOf, schoolYearOf } from '@libs/platform';
import { openTerms } from './open-terms.rule';
import { acceptanceWorkingDays } from './practice-state.rule';

/** Long enough for ten working days around the longest holidays. */
const calendarDays = 60;

/** Days and terms as records count them, in Asia/Shanghai. */
@Injectable()
export class PracticeDays {
  constructor(
    private readonly calendar: SchoolCalendar,
    private readonly terms: SchoolTerms,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  today(): string {
    return dayOf(this.clock.now());
  }

  /** The last day on which the school may answer what is handed in today. */
  async dueOn(): Promise<string> {
    const today = this.today();
    const holidays = await this.calendar.holidays(today, plusDays(today, calendarDays));
    return addWorkingDays(today, acceptanceWorkingDays, holidays);
  }

  /** Terms for which families can write now, the latest first. */
  async openTerms(): Promise<Term[]> {
    const year = schoolYearOf(this.clock.now()).code;
    const years = [-1, 0, 1].map((beside) => schoolYearBeside(year, beside));
    return openTerms(await this.terms.listMany(years), this.today());
  }
}
