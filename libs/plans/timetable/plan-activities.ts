import { Injectable } from '@nestjs/common';

/** Answers which open activity was made from each of these sessions, in one query; sessions without one are left out. */
export type PlanActivitySource = (sessionIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** Where the floor above, which holds activities, tells this one which of them carries out a planned session. */
@Injectable()
export class PlanActivities {
  private source: PlanActivitySource = () => Promise.resolve(new Map<string, string>());

  /** Called once, when the noun that holds activities starts. */
  answerWith(source: PlanActivitySource): void {
    this.source = source;
  }

  of(sessionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return sessionIds.length === 0 ? Promise.resolve(new Map<string, string>()) : this.source(sessionIds);
  }
}
