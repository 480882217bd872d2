import { Injectable } from '@nestjs/common';
import { Clock, Conflict, Outbox, Refused, Transactions, type Caller } from '@libs/platform';
import { PlanPublished } from '../plan-published.event';
import type { PlanSessionEntity } from '../sessions/session.entity';
import { SessionRepository } from '../sessions/session.repository';
import { PlanAccess } from './plan-access.service';
import { PlanGrades } from './plan-grades.service';
import { PlanRepository } from './plan.repository';

/** The plans and what stands in them, kept together so that no constructor grows past five. */
@Injectable()
export class PlanContents {
  constructor(
    readonly plans: PlanRepository,
    readonly sessions: SessionRepository,
    readonly grades: PlanGrades,
  ) {}
}

/** Making a draft what families, or the schools of a model, read. Earlier versions stay as they were. */
@Injectable()
export class PlanPublishing {
  constructor(
    private readonly access: PlanAccess,
    private readonly contents: PlanContents,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * A plan that misses a gate may be published: it is said beside it, and the school decides.
   * @throws Conflict `plan.changed-meanwhile`, `plan.nothing-new`; Refused `plan.empty`, `plan.undated`
   */
  async publish(caller: Caller, id: string, revision: number): Promise<void> {
    const { plans, sessions, grades } = this.contents;
    await this.transactions.run(async () => {
      const plan = await this.access.hold(caller, id, revision);
      const draftId = plan.draftVersionId;
      if (draftId === null) throw new Conflict('plan.nothing-new', 'Everything is published already.');
      const written = await sessions.listOf(draftId);
      refuseUnready(written);
      const now = this.clock.now();
      const covered = new Set(written.flatMap((session) => session.gradeLevels));
      const levels = (await grades.of(plan)).map((grade) => grade.level);
      await sessions.dropRemoved(draftId);
      await plans.changeVersion(draftId, {
        publishedAt: now,
        publishedBy: caller.personId,
        coversGrades: levels.length > 0 && levels.every((level) => covered.has(level)),
      });
      await plans.change(id, { currentVersionId: draftId, draftVersionId: null });
      await this.access.touch(plan, caller.personId);
      if (plan.kind === 'school') {
        await this.outbox.announce(PlanPublished, {
          planId: id,
          schoolId: plan.unitId,
          schoolYear: plan.schoolYear,
        });
      }
    });
  }
}

function refuseUnready(sessions: readonly PlanSessionEntity[]): void {
  if (sessions.length === 0) throw new Refused('plan.empty', 'There is no session in this plan yet.');
  const undated = sessions.filter((session) => session.week === null);
  if (undated.length === 0) return;
  throw new Refused('plan.undated', 'Every session needs a week or a day.', {
    errors: undated.map(({ id, title }) => ({
      field: `sessions.${id}`,
      code: 'plan.undated',
      message: title,
    })),
    details: { count: undated.length },
  });
}
