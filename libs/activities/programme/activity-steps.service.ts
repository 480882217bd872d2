import { Injectable } from '@nestjs/common';
import { Clock, Outbox, Refused, Transactions, type Caller } from '@libs/platform';
import { ActivityCancelled, ActivityClosed, ActivityPublished } from '../activity.event';
import { ActivityDesk } from './activity-desk.service';
import { activityMoves, type ActivityStep } from './activity-states.rule';
import type { ActivityEntity } from './activity.entity';

/** The way of an activity from a draft to its summary. All throw Conflict `activity.changed-meanwhile | wrong-state`. */
@Injectable()
export class ActivitySteps {
  constructor(
    private readonly desk: ActivityDesk,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused `activity.unusable` when it would have begun already */
  async publish(caller: Caller, id: string, version: number): Promise<void> {
    await this.step('publish', caller, id, version, async (activity) => {
      const now = this.clock.now();
      if (activity.startsAt <= now) throw alreadyBegun();
      await this.outbox.announce(ActivityPublished, { activityId: id });
      return { publishedAt: now };
    });
  }

  async cancel(caller: Caller, id: string, version: number, reason: string): Promise<void> {
    await this.step('cancel', caller, id, version, async () => {
      await this.outbox.announce(ActivityCancelled, { activityId: id });
      return { cancelReason: reason };
    });
  }

  /** The summary is written and the list of who was there is final. */
  async close(caller: Caller, id: string, version: number, summary: string): Promise<void> {
    await this.step('close', caller, id, version, async ({ schoolId }) => {
      await this.outbox.announce(ActivityClosed, { activityId: id, schoolId });
      return { summary, closedAt: this.clock.now() };
    });
  }

  /** Writes the summary, before closing or in a better way after it. */
  async report(caller: Caller, id: string, version: number, summary: string): Promise<void> {
    await this.transactions.run(async () => {
      const activity = await this.desk.holdForReport(caller, id, version);
      await this.desk.save(activity, { summary });
    });
  }

  /** Puts a draft away. */
  async archive(caller: Caller, id: string, version: number): Promise<void> {
    await this.transactions.run(async () => {
      const activity = await this.desk.holdAt(caller, id, version);
      this.desk.mustBe(activity, ['DRAFT']);
      await this.desk.save(activity, { archivedAt: this.clock.now() });
    });
  }

  /** Takes a draft back that was put away. */
  async restore(caller: Caller, id: string, version: number): Promise<void> {
    await this.transactions.run(async () => {
      const activity = await this.desk.holdAt(caller, id, version);
      await this.desk.save(activity, { archivedAt: null });
    });
  }

  private async step(
    name: ActivityStep,
    caller: Caller,
    id: string,
    version: number,
    doing: (activity: ActivityEntity) => Promise<Partial<ActivityEntity>>,
  ): Promise<void> {
    await this.transactions.run(async () => {
      const activity = await this.desk.holdAt(caller, id, version);
      this.desk.mustBe(activity, [activityMoves[name].from]);
      const change = await doing(activity);
      await this.desk.save(activity, { ...change, state: activityMoves[name].to });
    });
  }
}

function alreadyBegun(): Refused {
  const error = { field: 'startsAt', code: 'activity.begun', message: 'must lie ahead' };
  return new Refused('activity.unusable', 'An activity is published before it begins.', { errors: [error] });
}
