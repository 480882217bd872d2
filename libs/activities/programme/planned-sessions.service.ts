import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TeachingPlans } from '@libs/plans';
import { Refused } from '@libs/platform';
import { PlannedActivitiesQuery } from './planned-activities.query';

/** The sessions of teaching plans that activities carry out; tells the plans in turn which activity that is. */
@Injectable()
export class PlannedSessions implements OnModuleInit {
  constructor(
    private readonly plans: TeachingPlans,
    private readonly query: PlannedActivitiesQuery,
  ) {}

  onModuleInit(): void {
    this.plans.activitySource((sessionIds) => this.query.shownOf(sessionIds));
  }

  /** @throws Refused `activity.unusable` unless it is a session on site of the school's published plan */
  async mustBeOf(schoolId: string, sessionId: string): Promise<void> {
    const session = await this.plans.session(sessionId);
    if (session?.schoolId === schoolId && session.kind === 'activity') return;
    const error = {
      field: 'planSessionId',
      code: 'activity.no-such-session',
      message: 'no session on site of the published plan of this school',
    };
    throw new Refused('activity.unusable', 'Some of this cannot be.', { errors: [error] });
  }
}
