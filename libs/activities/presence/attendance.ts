import { Injectable } from '@nestjs/common';
import { AttendanceQuery, type AttendedActivity, type FamilySession } from './attendance.query';

/**
 * What the floors above may ask about being there. Class hours are a person's own; a lesson that makes up for an activity has its
 * hours online already. Whether required sessions were attended is asked of the family: one willing guardian is enough.
 */
@Injectable()
export class Attendance {
  constructor(private readonly query: AttendanceQuery) {}

  /** Class hours of the activities a person was at, by when they began; `from` inclusive, `to` exclusive. */
  async hoursOf(personId: string, from: Date, to: Date): Promise<number> {
    const attended = await this.query.activities([personId], from, to);
    return attended.reduce((sum, { classHours }) => sum + classHours, 0);
  }

  /** The same for many people, activity by activity with its topics; one statement. */
  activitiesOf(personIds: readonly string[], from: Date, to: Date): Promise<AttendedActivity[]> {
    return this.query.activities(personIds, from, to);
  }

  /** Required activities of families, one by one, whatever class a child was in when attending; one statement. */
  sessionsOf(pupilIds: readonly string[], from: Date, to: Date): Promise<FamilySession[]> {
    return this.query.sessions(pupilIds, from, to);
  }
}
