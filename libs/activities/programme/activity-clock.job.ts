import { Injectable } from '@nestjs/common';
import { Clock, Every, Outbox, Transactions, type RunningJob } from '@libs/platform';
import { ActivityHeld, ActivityReminderDue } from '../activity.event';
import { activityMoves } from './activity-states.rule';
import { ActivityRepository } from './activity.repository';

const day = 24 * 3_600_000;
const batch = 200;

/** What happens to activities by the clock alone. */
@Injectable()
export class ActivityClockJob {
  constructor(
    private readonly repository: ActivityRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** An activity that has come to its end was held; nobody need say so. */
  @Every('activities-held', '*/10 * * * *')
  async hold(job: RunningJob): Promise<void> {
    for (const { id } of await this.repository.listOver(this.clock.now(), batch)) {
      if (job.signal.aborted) return;
      await this.transactions.run(async () => {
        const activity = await this.repository.lock(id);
        if (activity?.state !== activityMoves.hold.from || activity.endsAt > this.clock.now()) return;
        await this.repository.change(id, { state: activityMoves.hold.to, version: activity.version + 1 });
        await this.outbox.announce(ActivityHeld, { activityId: id, schoolId: activity.schoolId });
      });
    }
  }

  /** Once, in the day before; the notices find out whom to tell and when it is not too late at night. */
  @Every('activities-reminders', '*/15 * * * *')
  async remind(job: RunningJob): Promise<void> {
    const now = this.clock.now();
    const soon = await this.repository.listToRemindOf(now, new Date(now.getTime() + day), batch);
    for (const { id } of soon) {
      if (job.signal.aborted) return;
      await this.transactions.run(async () => {
        const activity = await this.repository.lock(id);
        if (activity?.state !== 'PUBLISHED' || activity.remindedAt) return;
        await this.repository.change(id, { remindedAt: now });
        await this.outbox.announce(ActivityReminderDue, { activityId: id });
      });
    }
  }
}
