import { Injectable } from '@nestjs/common';
import { addWorkingDays, plusDays, SchoolCalendar, workingDaysBetween } from '@libs/organization';
import { Clock, dayOf } from '@libs/platform';
import { answerWorkingDays } from './question-state.rule';

/** Long enough for five working days around the longest holidays. */
const calendarDays = 40;

/** Days as an answer's time is counted: working days in Asia/Shanghai. */
@Injectable()
export class AnswerDays {
  constructor(
    private readonly calendar: SchoolCalendar,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  today(): string {
    return dayOf(this.clock.now());
  }

  async dueOn(day: string): Promise<string> {
    const holidays = await this.calendar.holidays(day, plusDays(day, calendarDays));
    return addWorkingDays(day, answerWorkingDays, holidays);
  }

  async between(from: string, to: string): Promise<number> {
    return workingDaysBetween(from, to, await this.calendar.holidays(from, to));
  }
}
