import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@libs/platform';
import type { Window } from '../window.rule';
import { FamilyLookRepository } from './family-look.repository';
import { KeptFamiliesRepository, type KeptGrade } from './kept-families.repository';

/** Rows of a transaction that is about to end carry times from before it: so far a look goes back behind the last one. */
const overlapMs = 10 * 60_000;
/** Pupils judged by one set of statements. */
const pupilsAtOnce = 2000;

export interface KeptCounts {
  grades: KeptGrade[];
  learners: { unitId: string; learners: number; passed: number }[];
}

/**
 * What each family counts for, kept from night to night, so that after a day of learning only the families are judged
 * again of whom something was written. Judging goes back to the raw rows, so judging twice changes nothing.
 */
@Injectable()
export class KeptFamilies {
  constructor(
    private readonly looks: FamilyLookRepository,
    private readonly families: KeptFamiliesRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Marks the families of whom anything was written since the last look; answers their schools. */
  look(): Promise<string[]> {
    const now = this.clock.now();
    return this.transactions.runAgain(async () => {
      const last = await this.looks.hold();
      await this.looks.lookedAt(now);
      if (!last) return [];
      const since = new Date(Math.min(last.getTime(), now.getTime()) - overlapMs);
      await this.looks.forgetPutAway(since);
      await this.looks.markSince(since, now);
      return this.looks.seen(now);
    });
  }

  /** Judges what is marked, or all families of a school that were judged under another window, and counts. */
  async count(window: Window, seconds: number, unitIds: string[]): Promise<KeptCounts> {
    if (unitIds.length === 0) return { grades: [], learners: [] };
    return this.transactions.runAgain(async () => {
      const key = `${window.from} ${window.until} ${seconds}`;
      const schools = await this.families.hold(unitIds);
      const stale = schools.filter(({ judgedUnder }) => judgedUnder !== key).map(({ unitId }) => unitId);
      if (stale.length > 0) {
        await this.families.judge(window, seconds, { unitIds: stale });
        await this.families.judgeLearners(window, { unitIds: stale });
        await this.families.setJudgedUnder(stale, key);
      }
      const marked = await this.families.marked(unitIds);
      for (let at = 0; at < marked.length; at += pupilsAtOnce) {
        const some = { unitIds, pupilIds: marked.slice(at, at + pupilsAtOnce) };
        await this.families.judge(window, seconds, some);
        await this.families.judgeLearners(window, some);
        await this.families.unmark(some.pupilIds);
      }
      return {
        grades: await this.families.byGrade(window, unitIds),
        learners: await this.families.learners(unitIds),
      };
    });
  }

  /** Keeps nothing of these schools any more: the next count judges all their families. */
  forget(unitIds: string[]): Promise<void> {
    return this.families.forget(unitIds);
  }
}
