import { Injectable } from '@nestjs/common';
import { Clock, Conflict, NotFound, Transactions, type Caller } from '@libs/platform';
import { PlanAccess } from '../plans/plan-access.service';
import type { PlanSessionEntity } from './session.entity';
import type { SessionChangeDto, SessionDto } from './session.dto';
import { SessionRepository } from './session.repository';
import { SessionWriting } from './session-writing.service';

/** Writing the sessions of a plan, one at a time: two people at different sessions are not in each other's way. */
@Injectable()
export class PlanSessions {
  constructor(
    private readonly access: PlanAccess,
    private readonly sessions: SessionRepository,
    private readonly writing: SessionWriting,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused `plan.session-refused` */
  async add(caller: Caller, planId: string, sent: SessionDto): Promise<void> {
    await this.transactions.run(async () => {
      const { plan, draftId } = await this.access.holdForWriting(caller, planId);
      const content = await this.writing.contentOf(plan, sent);
      await this.sessions.addMany(draftId, [content], caller.personId, this.clock.now());
      await this.access.touch(plan, caller.personId);
    });
  }

  /** @throws Refused `plan.session-refused`; Conflict `plan-session.changed-meanwhile` */
  async change(caller: Caller, planId: string, id: string, sent: SessionChangeDto): Promise<void> {
    await this.transactions.run(async () => {
      const { plan, draftId } = await this.access.holdForWriting(caller, planId);
      const session = await this.get(draftId, id, sent.revision);
      const content = await this.writing.contentOf(plan, sent);
      await this.sessions.change(draftId, id, {
        ...content,
        originId: session.originId,
        ...this.changed(caller, session),
      });
      await this.access.touch(plan, caller.personId);
    });
  }

  /** Takes it out of the draft; until the draft is published it can be put back. */
  remove(caller: Caller, planId: string, id: string, revision: number): Promise<void> {
    return this.mark(caller, planId, id, revision, this.clock.now());
  }

  restore(caller: Caller, planId: string, id: string, revision: number): Promise<void> {
    return this.mark(caller, planId, id, revision, null);
  }

  private async mark(
    caller: Caller,
    planId: string,
    id: string,
    revision: number,
    removedAt: Date | null,
  ): Promise<void> {
    await this.transactions.run(async () => {
      const { plan, draftId } = await this.access.holdForWriting(caller, planId);
      const session = await this.get(draftId, id, revision, removedAt === null);
      await this.sessions.change(draftId, id, { removedAt, ...this.changed(caller, session) });
      await this.access.touch(plan, caller.personId);
    });
  }

  private changed(caller: Caller, session: PlanSessionEntity) {
    return {
      revision: session.revision + 1,
      changedBy: caller.personId,
      changedAt: this.clock.now(),
    };
  }

  /** `removed`: whether it is looked for among those taken out. */
  private async get(
    draftId: string,
    id: string,
    revision: number,
    removed = false,
  ): Promise<PlanSessionEntity> {
    const session = await this.sessions.find(draftId, id);
    if (!session || (session.removedAt === null) === removed)
      throw new NotFound('plan-session.not-found', 'There is no such session in this plan.');
    if (session.revision !== revision) {
      throw new Conflict(
        'plan-session.changed-meanwhile',
        'Somebody else has changed this session meanwhile.',
        { revision: session.revision },
      );
    }
    return session;
  }
}
