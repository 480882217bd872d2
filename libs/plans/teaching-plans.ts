import { Injectable } from '@nestjs/common';
import { PlanStandards, type PlanStandardSource } from './gates/plan-standards';
import { PlannedSessionQuery, type PlannedSessionFacts } from './planned-session.query';
import { PlanActivities, type PlanActivitySource } from './timetable/plan-activities';

/** The door to teaching plans for the nouns above. Only what is published is told. */
@Injectable()
export class TeachingPlans {
  constructor(
    private readonly query: PlannedSessionQuery,
    private readonly standards: PlanStandards,
    private readonly activities: PlanActivities,
  ) {}

  /** A session as published now; null for an unknown one and one that was taken out of its plan. */
  async session(id: string): Promise<PlannedSessionFacts | null> {
    const [session] = await this.query.many([id]);
    return session ?? null;
  }

  /** In no particular order, in one query; unknown ids are left out. */
  sessions(ids: readonly string[]): Promise<PlannedSessionFacts[]> {
    return this.query.many(ids);
  }

  /** All sessions a school has published for a school year (`2026-2027`), in the order of the year. */
  sessionsOf(schoolId: string, schoolYear: string): Promise<PlannedSessionFacts[]> {
    return this.query.ofSchool(schoolId, schoolYear);
  }

  /** The noun that rates says what its standard asks of a plan; called once, when it starts. */
  standardSource(source: PlanStandardSource): void {
    this.standards.answerWith(source);
  }

  /** The noun that holds activities says which carries out a session; called once, when it starts. */
  activitySource(source: PlanActivitySource): void {
    this.activities.answerWith(source);
  }
}
