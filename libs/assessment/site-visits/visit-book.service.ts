import { Injectable } from '@nestjs/common';
import { Clock, Outbox, Transactions } from '@libs/platform';
import { StateLog } from '@libs/rating';
import type { SiteVisitEntity } from './site-visit.entity';
import { SiteVisitorsReleased, SiteVisitPlaceFreed, SiteVisitSet } from './site-visit-set.event';
import { SiteVisitRepository } from './site-visit.repository';

/** Where a visit stands, for the log. */
type VisitStep = 'PLANNED' | 'REPORTED' | 'ANSWERED';

interface Noted {
  from: VisitStep | null;
  to: VisitStep;
  action: 'plan' | 'change' | 'conclude' | 'finish' | 'answer' | 'release' | 'mark';
  /** Person id; null: the platform. */
  by: string | null;
  facts?: Record<string, string | number | boolean | null>;
}

interface PlanChange {
  visitId: string;
  revision: number;
  day: string;
  moved: boolean;
  visitorIds: string[];
}

/** The visits, and the log that every change of one is written into, in one transaction. */
@Injectable()
export class VisitBook {
  constructor(
    readonly visits: SiteVisitRepository,
    private readonly log: StateLog,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** In one transaction; again where it had to give way to a conflict that was declared at the same moment. */
  writing<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.runAgain(work);
  }

  /** Inside the transaction, as its last step. */
  note(
    { id, unitId }: Pick<SiteVisitEntity, 'id' | 'unitId'>,
    { facts = {}, ...change }: Noted,
  ): Promise<void> {
    return this.log.append({ subject: 'visit', subjectId: id, unitId, reason: '', facts, ...change });
  }

  /** Inside the transaction that has planned the visit, or planned it anew. */
  announce(set: PlanChange): Promise<void> {
    return this.outbox.announce(SiteVisitSet, set);
  }

  /** Inside the transaction that has planned it without them, or taken them off. */
  async release(released: Omit<PlanChange, 'moved'>): Promise<void> {
    if (released.visitorIds.length > 0) await this.outbox.announce(SiteVisitorsReleased, released);
  }

  /** Inside the transaction that has taken a visitor off. */
  placeFreed(freed: Pick<PlanChange, 'visitId' | 'revision'>): Promise<void> {
    return this.outbox.announce(SiteVisitPlaceFreed, freed);
  }
}
