import { Injectable } from '@nestjs/common';
import { Clock, Conflict, Malformed, newId, NotFound, Transactions, type Caller } from '@libs/platform';
import { AdviceAccess } from '../advice-access.service';
import { mayWrite } from '../advice.policy';
import type { TipBody, TipChangeBody } from './tip.dto';
import type { TipEntity } from './tip.entity';
import { TipRepository } from './tip.repository';

/** Writing tips and saying when they are shown. */
@Injectable()
export class TipDesk {
  constructor(
    private readonly access: AdviceAccess,
    private readonly tips: TipRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws Malformed `untilDay` for a span that ends before it begins */
  async add(caller: Caller, unitId: string, body: TipBody): Promise<string> {
    const unit = await this.access.desk(caller, 'tip.manage', unitId);
    checkSpan(body);
    const id = newId();
    const { weekday = null, ...rest } = body;
    const kept = { revision: 1, createdAt: this.clock.now(), archivedAt: null };
    await this.tips.add({ id, unitId, unitPath: unit.path, ...rest, weekday, ...kept });
    return id;
  }

  /** @throws Conflict `tip.changed-meanwhile` when `revision` is not the last one */
  async change(caller: Caller, id: string, { revision, ...body }: TipChangeBody): Promise<void> {
    await this.transactions.run(async () => {
      const tip = this.mine(caller, await this.tips.lock(id));
      if (tip.revision !== revision) {
        throw new Conflict('tip.changed-meanwhile', 'Somebody else has changed this tip meanwhile.', {
          revision: tip.revision,
        });
      }
      const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
      checkSpan({ ...tip, ...given });
      await this.tips.change(id, { ...given, revision: revision + 1 });
    });
  }

  async setArchived(caller: Caller, id: string, archived: boolean): Promise<void> {
    this.mine(caller, await this.tips.find(id));
    await this.tips.change(id, { archivedAt: archived ? this.clock.now() : null });
  }

  /** @throws NotFound `tip.not-found` */
  private mine(caller: Caller, tip: TipEntity | null): TipEntity {
    if (tip && mayWrite(caller, 'tip.manage', tip.unitPath)) return tip;
    throw new NotFound('tip.not-found', 'There is no such tip.');
  }
}

function checkSpan({ fromDay, untilDay }: Pick<TipEntity, 'fromDay' | 'untilDay'>): void {
  if (fromDay <= untilDay) return;
  throw new Malformed([{ field: 'untilDay', code: 'span.backwards', message: 'lies before the first day' }]);
}
