import { Injectable } from '@nestjs/common';
import { ShortTransactions } from '@libs/platform';
import { learnerOf, learnersLocked, learnersSaved, type LockedLearner } from './report-learners.repository';
import { addedToDays, progressSaved, type DayChange } from './report-progress.repository';
import {
  instantText,
  sittingOf,
  sittingsOf,
  sittingsSaved,
  type StoredSitting,
} from './report-sittings.repository';
import { WrittenSittings } from './written-sittings';

/** Whose reports a batch holds. */
export interface Asked {
  personIds: readonly string[];
  /** The sittings they report to. */
  sessionIds: ReadonlySet<string>;
  /** Today, `YYYY-MM-DD` in Asia/Shanghai. */
  day: string;
  /** What to do about learners whose row another transaction holds. */
  held: 'wait' | 'skip';
}

export interface Found {
  learners: readonly LockedLearner[];
  /** Those asked for that may still report. */
  sittings: readonly StoredSitting[];
}

export interface Changes {
  at: Date;
  sittings: readonly StoredSitting[];
  days: readonly DayChange[];
  /** The learners of these sittings. */
  learners: readonly LockedLearner[];
  /** Statements that owe work to others. */
  owed: readonly string[];
}

/**
 * What reports read and write: one statement a table for a whole batch, whatever its size. The learners' rows, locked
 * first and in key order, stand for all the other rows of those people.
 */
@Injectable()
export class ReportRepository {
  private readonly written = new WrittenSittings();

  constructor(private readonly transactions: ShortTransactions) {}

  /** One batch, committed when it resolves: `decide` sees what stands under the locks and answers what changes. */
  async exchange(asked: Asked, decide: (found: Found) => Changes): Promise<void> {
    const { day } = asked;
    let committed = () => {};
    await this.transactions.run(learnersLocked(asked.personIds, asked.held), async (rows, more) => {
      const learners = rows.map(learnerOf);
      const { known, unknown } = this.openOf(learners, asked);
      const read = unknown.length > 0 ? (await more(sittingsOf(unknown, day))).map(sittingOf) : [];
      const changes = decide({ learners, sittings: [...known, ...read] });
      committed = () => this.keep(changes, day);
      return writesOf(changes);
    });
    committed();
  }

  /** The sittings asked for that may report: what is known of them, and which must be read. */
  private openOf(learners: readonly LockedLearner[], { sessionIds, day }: Asked) {
    const known: StoredSitting[] = [];
    const unknown: string[] = [];
    for (const { currentSessionId, revision } of learners) {
      if (!currentSessionId || !sessionIds.has(currentSessionId)) continue;
      const sitting = this.written.take(currentSessionId, day, revision);
      if (sitting) known.push(sitting);
      else unknown.push(currentSessionId);
    }
    return { known, unknown };
  }

  private keep({ sittings, learners }: Changes, day: string): void {
    const revisions = new Map(learners.map(({ personId, revision }) => [personId, revision]));
    for (const sitting of sittings) {
      const revision = revisions.get(sitting.personId);
      if (revision !== undefined) this.written.keep(sitting, day, revision);
    }
  }
}

function writesOf({ at, sittings, days, learners, owed }: Changes): string[] {
  if (sittings.length === 0) return [];
  const now = instantText(at.getTime());
  const writes = [progressSaved(sittings, now), sittingsSaved(sittings, now), learnersSaved(learners)];
  if (days.length > 0) writes.push(addedToDays(days));
  return [...writes, ...owed];
}
