import { Injectable } from '@nestjs/common';
import type { ActivityEntity } from '../programme/activity.entity';
import { ActivityRepository } from '../programme/activity.repository';
import { GuestsQuery, type Guest } from './guests.query';

export type ToldActivity = Pick<
  ActivityEntity,
  'id' | 'title' | 'place' | 'startsAt' | 'endsAt' | 'schoolId' | 'state' | 'cancelReason' | 'makeUpLessonId'
>;

/** For whoever tells people about activities. */
@Injectable()
export class ActivityGuests {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly query: GuestsQuery,
  ) {}

  /** null when there is no such activity. */
  find(activityId: string): Promise<ToldActivity | null> {
    return this.activities.find(activityId);
  }

  /** Guardians who signed a family up, waiting or not. */
  signedUp(activityId: string): Promise<Guest[]> {
    return this.query.signedUp(activityId);
  }

  /** Guardians of all families an activity is for. */
  invited(activityId: string): Promise<Guest[]> {
    return this.query.invited(activityId);
  }
}
