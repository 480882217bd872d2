import { Injectable } from '@nestjs/common';
import { Clock, Conflict, Outbox, Transactions } from '@libs/platform';
import { ComputationOrdered } from '../../snapshots/computation-ordered.event';
import { TitleBeginnings, type NewTitle } from '../states/title-beginnings.service';
import type { TitleImportEntity } from '../title.entity';
import { TitleImportRepository } from './title-import.repository';

/** Takes a list over in one transaction, and orders the schools to be rated again. */
@Injectable()
export class TitleWriter {
  constructor(
    private readonly repository: TitleImportRepository,
    private readonly beginnings: TitleBeginnings,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws Conflict `title-import.committed` when another request was quicker */
  async write(list: TitleImportEntity, paths: string[]): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.repository.markCommitted(list.id, this.clock.now()))) {
        throw new Conflict('title-import.committed', 'This list is in already.');
      }
      await this.beginnings.add('import', list.personId, titlesIn(list));
      await this.outbox.announce(ComputationOrdered, ...paths.map((path) => ({ path })));
    });
  }
}

function titlesIn({ id, personId, lines }: TitleImportEntity): NewTitle[] {
  return lines.flatMap((line) => {
    const { unitId, tier, since, until, documentNumber, verdict } = line;
    if (verdict !== 'new' || !unitId || !tier || !since || !until) return [];
    const days = { sinceDay: since, untilDay: until };
    return [{ unitId, tier, ...days, documentNumber, importId: id, recordedBy: personId }];
  });
}
