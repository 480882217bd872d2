import { Injectable } from '@nestjs/common';
import { Clock, newId, Transactions } from '@libs/platform';
import { leavesAt } from '../settings/quiet-hours.rule';
import { noticeKinds, type NoticeFacts, type NoticeKind } from './notice-kinds.rule';
import { NoticeRepository } from './notice.repository';

export interface Tidings {
  kind: NoticeKind;
  /** Made of ids, the same whenever the same thing is told again. */
  reason: string;
  sourceId: string | null;
  facts: NoticeFacts;
}

/** Telling people something, each once for each reason. */
@Injectable()
export class Notices {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async tell(personIds: readonly string[], tidings: Tidings): Promise<void> {
    const people = [...new Set(personIds)];
    if (people.length === 0) return;
    const { group, soon } = noticeKinds[tidings.kind];
    const now = this.clock.now();
    await this.transactions.run(async () => {
      const refused = await this.notices.refusalsOf(people, 'inbox');
      const away = new Set(refused.filter((one) => one.group === group).map(({ personId }) => personId));
      const rows = people.map((personId) => ({
        ...{ id: newId(), personId, ...tidings },
        ...{ shown: !away.has(personId), createdAt: now },
      }));
      await this.notices.add(rows);
      await this.notices.sendAlong(
        rows.map(({ id }) => id),
        group,
        leavesAt(now, soon),
      );
    });
  }
}
