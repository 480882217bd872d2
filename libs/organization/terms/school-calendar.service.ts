import { Injectable } from '@nestjs/common';
import { TermRepository } from './term.repository';
import type { Calendar } from './working-days.rule';

/** The door to holidays and worked weekends, for counting working days. */
@Injectable()
export class SchoolCalendar {
  constructor(private readonly terms: TermRepository) {}

  /** The days from the first to the last (`YYYY-MM-DD`, both included) that differ from their weekday. */
  async holidays(from: string, until: string): Promise<Calendar> {
    const days = await this.terms.listHolidays(from, until);
    return new Map(days.map(({ day, name, isWorkday }) => [day, { day, name, isWorkday }]));
  }
}
