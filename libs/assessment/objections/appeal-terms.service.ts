import { Injectable } from '@nestjs/common';
import { SchoolCalendar } from '@libs/organization';
import { Clock, dayOf } from '@libs/platform';
import { Cycles } from '@libs/rating';
import { deadlines, endsOnWorkingDay, laterDay } from './deadline.rule';

/** No holiday and the days worked in exchange for it last longer. */
const longestBreak = 30;

/** The days an appeal goes by; a term that would end on a day off ends on the next working day. */
@Injectable()
export class AppealTerms {
  constructor(
    private readonly calendar: SchoolCalendar,
    private readonly cycles: Cycles,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  today(): string {
    return dayOf(this.clock.now());
  }

  /** The last day on which something may be appealed against that was decided on this day. */
  lastDayToAppeal(decidedDay: string): Promise<string> {
    return this.ending(laterDay(decidedDay, deadlines.appeal));
  }

  /** The last day on which an answer to an appeal of today is in time. */
  answerDueDay(): Promise<string> {
    return this.ending(laterDay(this.today(), deadlines.appealAnswer));
  }

  /** When the figures of the cycle were frozen, or will be. */
  async freezeDay(cycleId: string): Promise<string> {
    const { freezesOn, closedAt, untilDay } = await this.cycles.get(cycleId);
    return freezesOn ?? (closedAt ? dayOf(closedAt) : untilDay);
  }

  private async ending(day: string): Promise<string> {
    return endsOnWorkingDay(day, await this.calendar.holidays(day, laterDay(day, longestBreak)));
  }
}
