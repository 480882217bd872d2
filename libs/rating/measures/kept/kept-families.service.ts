import { Injectable } from '@nestjs/common';
import { Transactions } from '@libs/platform';
import type { Window } from '../window.rule';
import { FamilyLooks } from './family-looks.service';
import { KeptFamiliesRepository, type MarkedPupil } from './kept-families.repository';
import { KeptLearnersRepository } from './kept-learners.repository';
import { KeptSumsRepository, type KeptGrade, type KeptLearners } from './kept-sums.repository';

/**
 * Pupils judged by one set of statements: so few that the list of their classes, or of all their guardians, stays under a
 * thousand. MariaDB makes a subquery of a longer one, and reads all families to answer it.
 */
const pupilsAtOnce = 400;
/** Schools of which all families are judged in one transaction. */
const schoolsAtOnce = 300;

export interface KeptCounts {
  grades: KeptGrade[];
  learners: KeptLearners[];
}

/** What families are judged under; under another window, or for other hours, all of them are judged again. */
interface Judging {
  window: Window;
  seconds: number;
  key: string;
}

/**
 * What each family counts for, kept from night to night, so that after a day of learning only the families are judged
 * again of whom something was written. Judging goes back to the raw rows, so judging twice changes nothing.
 */
@Injectable()
export class KeptFamilies {
  constructor(
    private readonly looks: FamilyLooks,
    private readonly families: KeptFamiliesRepository,
    private readonly learners: KeptLearnersRepository,
    private readonly sums: KeptSumsRepository,
    private readonly transactions: Transactions,
  ) {}

  /** Looks for what was written, judges whom it is about, and counts the families of these schools. */
  async count(window: Window, seconds: number, unitIds: string[]): Promise<KeptCounts> {
    if (unitIds.length === 0) return { grades: [], learners: [] };
    const judging = { window, seconds, key: `${window.from} ${window.until} ${seconds}` };
    await this.looks.look(seconds);
    for (;;) {
      await this.judgeUnjudged(judging, unitIds);
      const counts = await this.transactions.runAgain(() => this.countJudged(judging, unitIds));
      if (counts) return counts;
    }
  }

  /** Keeps nothing of these schools any more: the next count judges all their families. */
  forget(unitIds: string[]): Promise<void> {
    return this.families.forget(unitIds);
  }

  /** Some schools at a time, each kept for good: what is killed goes on from there. */
  private async judgeUnjudged({ window, seconds, key }: Judging, unitIds: string[]): Promise<void> {
    const judged = await this.families.judgedUnder(key, unitIds);
    const others = unitIds.filter((unitId) => !judged.has(unitId));
    for (let at = 0; at < others.length; at += schoolsAtOnce) {
      const some = others.slice(at, at + schoolsAtOnce);
      await this.transactions.runAgain(async () => {
        await this.families.hold(some);
        await this.families.judgeSchools(window, seconds, some);
        await this.sums.sumSchools(some);
        await this.learners.judgeSchools(window, some);
        await this.sums.sumLearners(some);
        await this.families.setJudgedUnder(some, key);
      });
    }
  }

  /** Judges marked families and counts all; null when somebody has forgotten one of the schools meanwhile. */
  private async countJudged(
    { window, seconds, key }: Judging,
    unitIds: string[],
  ): Promise<KeptCounts | null> {
    const held = await this.families.hold(unitIds);
    if (held.some(({ judgedUnder }) => judgedUnder !== key)) return null;
    const marked = await this.families.marked(unitIds);
    for (let at = 0; at < marked.length; at += pupilsAtOnce) {
      await this.judgeMarked(window, seconds, marked.slice(at, at + pupilsAtOnce));
    }
    return {
      grades: await this.sums.byGrade(window, unitIds),
      learners: await this.sums.learners(unitIds),
    };
  }

  private async judgeMarked(window: Window, seconds: number, marked: MarkedPupil[]): Promise<void> {
    const pupilIds = marked.map(({ pupilId }) => pupilId);
    await this.sums.sumClasses(await this.families.judgePupils(window, seconds, pupilIds));
    const asLearners = marked.filter(({ learners }) => learners);
    if (asLearners.length > 0) {
      const schools = [...new Set(asLearners.map(({ unitId }) => unitId))];
      await this.learners.judgeGuardians(
        window,
        schools,
        asLearners.map(({ pupilId }) => pupilId),
      );
      await this.sums.sumLearners(schools);
    }
    await this.families.unmark(pupilIds);
  }
}
