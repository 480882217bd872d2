import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { Clock, newId, Transactions, type Caller } from '@libs/platform';
import { ActivityDesk } from './activity-desk.service';
import type { ActivityEntity } from './activity.entity';
import { copyShift } from './copy-time.rule';

/** Holding an activity once more: the same words in a new draft. */
@Injectable()
export class ActivityCopies {
  constructor(
    private readonly desk: ActivityDesk,
    private readonly units: Units,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the draft. Classes that are there no more are left out; with none left it is for the whole school. */
  async copy(caller: Caller, id: string): Promise<string> {
    const source = await this.desk.access.open(caller, 'activity.write', id);
    const meant = await this.units.findMany(await this.desk.repository.audienceOf(id));
    const there = meant.filter(({ archivedAt }) => !archivedAt).map((unit) => unit.id);
    const draft = { ...this.draftOf(source), id: newId(), createdBy: caller.personId };
    await this.transactions.run(() =>
      this.desk.repository.add(draft, there.length > 0 ? there : [source.schoolId]),
    );
    return draft.id;
  }

  /** Nothing of what happened comes along: neither people nor summary, nor the session of the plan it carried out. */
  private draftOf(copied: ActivityEntity): Omit<ActivityEntity, 'createdAt'> {
    const { createdAt: _, ...source } = copied;
    const shift = copyShift(source.startsAt, this.clock.now());
    const later = (instant: Date): Date => new Date(instant.getTime() + shift);
    return {
      ...source,
      state: 'DRAFT',
      version: 1,
      planSessionId: null,
      startsAt: later(source.startsAt),
      endsAt: later(source.endsAt),
      signUpOpensAt: later(source.signUpOpensAt),
      signUpClosesAt: later(source.signUpClosesAt),
      summary: null,
      cancelReason: null,
      publishedAt: null,
      remindedAt: null,
      closedAt: null,
      archivedAt: null,
    };
  }
}
