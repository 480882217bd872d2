import { Injectable } from '@nestjs/common';
import { SchoolCalendar } from '@libs/organization';
import { Clock, dayOf } from '@libs/platform';
import { Cycles } from '@libs/rating';
import { publicityDays } from '../publicity/publicity.rule';
import { deadlines, laterDay } from './deadline.rule';

/** The days publicity, objections and appeals go by; a term that would end on a day off ends on the next working day. */
@Injectable()
export class DecisionTerms {
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

  /** First and last day of a publicity that begins today; its last day is also the last one to object. */
  async publicity(cycleId: string): Promise<{ fromDay: string; untilDay: string }> {
    const { fromDay, untilDay } = publicityDays(this.today(), (await this.cycles.get(cycleId)).publicityDays);
    return { fromDay, untilDay: await this.calendar.lastDayOfTerm(untilDay) };
  }

  /** The last day on which an answer to an objection of today is in time. */
  objectionDueDay(): Promise<string> {
    return this.calendar.lastDayOfTerm(laterDay(this.today(), deadlines.objection));
  }

  /** The last day on which something may be appealed against that was decided on this day. */
  lastDayToAppeal(decidedDay: string): Promise<string> {
    return this.calendar.lastDayOfTerm(laterDay(decidedDay, deadlines.appeal));
  }

  /** The last day on which an answer to an appeal of today is in time. */
  appealDueDay(): Promise<string> {
    return this.calendar.lastDayOfTerm(laterDay(this.today(), deadlines.appealAnswer));
  }

  /**
   * The last day whose evidence can have been there when the figures of the cycle were frozen: the city may close a cycle
   * before the day it has set, and of one that runs tomorrow is still to come.
   */
  async freezeDay(cycleId: string): Promise<string> {
    const { freezesOn, closedAt, untilDay } = await this.cycles.get(cycleId);
    const reached = closedAt ? dayOf(closedAt) : this.today();
    const set = freezesOn ?? (closedAt ? reached : untilDay);
    return set < reached ? set : reached;
  }
}
