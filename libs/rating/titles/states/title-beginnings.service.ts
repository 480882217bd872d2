import { Injectable } from '@nestjs/common';
import { Clock, dayOf, newId } from '@libs/platform';
import { StateLog } from '../../log/state-log.service';
import type { TitleEntity } from '../title.entity';
import { TitleRepository } from '../title.repository';

/** A title as it begins; its state follows from its days. */
export type NewTitle = Pick<
  TitleEntity,
  'unitId' | 'tier' | 'sinceDay' | 'untilDay' | 'documentNumber' | 'recordedBy'
> &
  Partial<Pick<TitleEntity, 'importId' | 'originId' | 'cycleId'>>;

/** Where every title begins, from paper or by the platform: with its first line in the log. */
@Injectable()
export class TitleBeginnings {
  constructor(
    private readonly repository: TitleRepository,
    private readonly log: StateLog,
    private readonly clock: Clock,
  ) {}

  /** Inside a transaction. Answers their ids, in the same order. `by` null: the platform. `at`: now, unless it is taken over. */
  async add(
    action: 'import' | 'award' | 'lower',
    by: string | null,
    wanted: readonly NewTitle[],
    at: Date = this.clock.now(),
  ): Promise<string[]> {
    const today = dayOf(this.clock.now());
    const titles = wanted.map((title): Omit<TitleEntity, 'createdAt'> => ({
      importId: null,
      originId: null,
      cycleId: null,
      ...title,
      id: newId(),
      state: title.untilDay < today ? 'EXPIRED' : 'ACTIVE',
      version: 1,
      enteredAt: at,
      ...{ dueDay: null, cause: null, resumes: null, heldUntil: null },
    }));
    await this.repository.addMany(titles);
    await this.log.takeOver(
      titles.map(({ id, unitId, state, tier, sinceDay, untilDay }) => ({
        ...{
          subject: 'title' as const,
          subjectId: id,
          unitId,
          from: null,
          to: state,
          action,
          by,
          reason: '',
        },
        facts: { tier, since: sinceDay, until: untilDay },
        at,
      })),
    );
    return titles.map(({ id }) => id);
  }
}
