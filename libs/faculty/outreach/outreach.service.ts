import { Injectable } from '@nestjs/common';
import { Clock, dayOf, schoolYearOf, schoolYearStarting } from '@libs/platform';
import { OutreachQuery } from './outreach.query';

/** The door to what schools do for others, counted. */
@Injectable()
export class Outreach {
  constructor(
    private readonly query: OutreachQuery,
    private readonly clock: Clock,
  ) {}

  /** Other schools a school helps today, and sessions for communities it has held since the last full school year began. */
  countsOf(schoolId: string): Promise<{ pairedSchools: number; communitySessions: number }> {
    const now = this.clock.now();
    const { from } = schoolYearStarting(Number(schoolYearOf(now).code.slice(0, 4)) - 1);
    return this.query.countsOf(schoolId, { today: dayOf(now), from, now });
  }
}
