import { Injectable } from '@nestjs/common';
import { Clock, Conflict, dayOf, NotFound, Refused } from '@libs/platform';
import { StateLog } from '../../log/state-log.service';
import type { LogFacts } from '../../log/state-entry.rule';
import type { TitleEntity } from '../title.entity';
import { TitleRepository } from '../title.repository';
import { allowedTransition, changedTitle, type WantedChange } from './title-change.rule';
import { TitleMoved } from './title-moved.event';
import { TitleNews } from './title-news.service';
import { isInTime, type TitleTransition } from './title-state.rule';

/** How a title is moved, and by whom. */
export interface TitleMove extends WantedChange {
  /** Person id; null: the platform. */
  by: string | null;
  reason?: string;
  facts?: LogFacts;
  /** The version the person has seen. */
  expectedVersion?: number;
}

/** The only way a title comes into another state: by the table, with its line in the log. */
@Injectable()
export class TitleMoves {
  constructor(
    private readonly repository: TitleRepository,
    private readonly news: TitleNews,
    private readonly log: StateLog,
    private readonly clock: Clock,
  ) {}

  /**
   * In the caller's transaction, or one of its own.
   * @throws NotFound `title.not-found`; Conflict `title.changed-meanwhile`, `title.not-allowed`; Refused `title.reason-required`
   */
  move(id: string, wanted: TitleMove): Promise<TitleEntity> {
    return this.news.during(() => this.moveNow(id, wanted));
  }

  private async moveNow(id: string, wanted: TitleMove): Promise<TitleEntity> {
    const title = await this.lock(id, wanted.expectedVersion);
    const now = this.clock.now();
    const today = dayOf(now);
    const way = transition(title, wanted, today);
    const change = changedTitle(title, way, wanted, today);
    const moved = { ...title, ...change, version: title.version + 1, enteredAt: now };
    await this.repository.move(id, moved);
    // Whether it counts as held has changed: so may what the school is rated.
    if (change.heldUntil !== title.heldUntil) await this.news.rateAgain(title.unitId);
    await this.log.append({
      ...{ subject: 'title' as const, subjectId: id, unitId: title.unitId, from: title.state, to: way.to },
      ...{ action: wanted.action, by: wanted.by, reason: wanted.reason?.trim() ?? '' },
      facts: {
        tier: title.tier,
        office: wanted.role,
        ...(change.dueDay && { due: change.dueDay }),
        ...wanted.facts,
      },
    });
    await this.news.announce(TitleMoved, { titleId: id, action: wanted.action, version: moved.version });
    return moved;
  }

  private async lock(id: string, expectedVersion: number | undefined): Promise<TitleEntity> {
    const title = await this.repository.lock(id);
    if (!title) throw new NotFound('title.not-found', 'There is no such title.');
    if (expectedVersion !== undefined && expectedVersion !== title.version) {
      throw new Conflict('title.changed-meanwhile', 'This title has changed meanwhile.', {
        version: title.version,
        state: title.state,
      });
    }
    return title;
  }
}

function transition(title: TitleEntity, wanted: TitleMove, today: string): TitleTransition {
  const way = allowedTransition(title, wanted);
  if (!way || !isInTime(title, wanted.action, today)) {
    throw new Conflict('title.not-allowed', 'That is not possible in the state it is in.', {
      state: title.state,
    });
  }
  // The platform's reasons are in the facts.
  if (way.needsReason && wanted.role !== 'platform' && !wanted.reason?.trim()) {
    throw new Refused('title.reason-required', 'Say why: the school reads it.', {
      errors: [{ field: 'reason', code: 'required', message: 'is needed' }],
    });
  }
  return way;
}
