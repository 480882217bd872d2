import { Injectable } from '@nestjs/common';
import { Outbox, Transactions, type EventType } from '@libs/platform';
import { StateLog, type StateChange } from '@libs/rating';
import { AssessmentMoved } from './assessment-moved.event';
import type { AssessmentEntity } from './assessment.entity';
import type { AssessmentAction, AssessmentState } from './transition.rule';

interface Moving {
  from: AssessmentState | null;
  action: AssessmentAction;
  by: string | null;
  reason?: string;
  facts?: Record<string, string | number | boolean | null>;
}

/** What comes with every move, in its transaction: a line of the log, and the word to others. */
@Injectable()
export class AssessmentNews {
  constructor(
    private readonly log: StateLog,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
  ) {}

  /** The work in one transaction, that of the caller if there is one. */
  during<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.run(work);
  }

  async moved(assessment: AssessmentEntity, { from, action, by, reason, facts }: Moving): Promise<void> {
    const { id, unitId, cycleId, state: to, version } = assessment;
    const about = { subject: 'assessment', subjectId: id, unitId } as const;
    const said = { reason: reason?.trim() ?? '', facts: facts ?? {} };
    await this.log.append({ ...about, from, to, action, by, ...said });
    const told = { assessmentId: id, unitId, cycleId, from, to, action, version };
    await this.outbox.announce(AssessmentMoved, told);
  }

  /** Another tier is wished for: it goes nowhere by that. */
  wished({ id, unitId, state, targetTier }: AssessmentEntity, by: string): Promise<void> {
    const about = { subject: 'assessment', subjectId: id, unitId, from: state, to: state } as const;
    return this.log.append({ ...about, action: 'wish', by, reason: '', facts: { tier: targetTier } });
  }

  /** What has become of an objection or an appeal: the last step of the act, inside its transaction. */
  note(change: StateChange): Promise<void> {
    return this.log.append(change);
  }

  /** Other news of an assessment, inside the transaction of the act. */
  announce<P extends object>(event: EventType<P>, ...payloads: P[]): Promise<void> {
    return this.outbox.announce(event, ...payloads);
  }
}
