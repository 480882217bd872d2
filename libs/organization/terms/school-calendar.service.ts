import { Injectable } from '@nestjs/common';
import { plusDays } from './day.rule';
import { TermRepository } from './term.repository';
import { endsOnWorkingDay, type Calendar } from './working-days.rule';

/** No holiday and the days worked in exchange for it last longer. */
const longestBreak = 30;

/** The door to holidays and worked weekends, for counting working days. */
@Injectable()
export class SchoolCalendar {
  constructor(private readonly terms: TermRepository) {}

  /** The days from the first to the last (`YYYY-MM-DD`, both included) that differ from their weekday. */
  async holidays(from: string, until: string): Promise<Calendar> {
    const days = await this.terms.listHolidays(from, until);
    return new Map(days.map(({ day, name, isWorkday }) => [day, { day, name, isWorkday }]));
  }

  /** The last day of a term that would end on this day: the day itself, or the next working day. */
  async lastDayOfTerm(day: string): Promise<string> {
    return endsOnWorkingDay(day, await this.holidays(day, plusDays(day, longestBreak)));
  }
}
