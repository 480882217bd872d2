import { Injectable } from '@nestjs/common';
import { Outbox, Transactions } from '@libs/platform';
import { Sessions } from '../sessions/sessions.service';
import { PromotionRepository } from './promotion.repository';
import { SchoolPromoted } from './school-promoted.event';

/** How many people's sign-ins are told at a time. */
const toldAtOnce = 100;

/** Tells the nouns above that a school has moved up, and everybody's sign-ins that roles lie elsewhere now. */
@Injectable()
export class PromotionNews {
  constructor(
    private readonly repository: PromotionRepository,
    private readonly sessions: Sessions,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  /** Inside a transaction, before the pupils of the last grade leave. */
  async remember(classIds: string[]): Promise<void> {
    const people = await this.repository.peopleOf(classIds);
    this.transactions.afterCommit(() => this.forget(people));
  }

  /** Inside a transaction. `went`: the stage each class is in now, null for those that left. */
  announce(schoolId: string, schoolYear: string, went: Map<string, string | null>): Promise<void> {
    const moved = [...went].flatMap(([classId, stage]) => (stage === null ? [] : [{ classId, stage }]));
    const leftClassIds = [...went].flatMap(([classId, stage]) => (stage === null ? [classId] : []));
    return this.outbox.announce(SchoolPromoted, { schoolId, schoolYear, moved, leftClassIds });
  }

  private async forget(people: string[]): Promise<void> {
    for (let first = 0; first < people.length; first += toldAtOnce) {
      const some = people.slice(first, first + toldAtOnce);
      await Promise.all(some.map((personId) => this.sessions.forget(personId)));
    }
  }
}
