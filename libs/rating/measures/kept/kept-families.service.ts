import { Injectable } from '@nestjs/common';
import { Transactions } from '@libs/platform';
import { chunksOf } from '../../side-by-side';
import type { SchoolLearners } from '../quiz.query';
import type { Window } from '../window.rule';
import { judgedOtherwise } from './judged-otherwise.rule';
import { FamilyLooks } from './family-looks.service';
import { KeptFamiliesRepository, type MarkedPupil } from './kept-families.repository';
import { KeptLearnersRepository } from './kept-learners.repository';
import { KeptSumsRepository, type KeptGrade } from './kept-sums.repository';

/** Schools of which families are judged in one transaction. */
const schoolsAtOnce = 300;

export interface KeptCounts {
  grades: KeptGrade[];
  learners: SchoolLearners[];
}

/** What families are judged under; under another window, or for other hours, all of them are judged again. */
interface Judging {
  window: Window;
  seconds: number;
  key: string;
}

const judgingOf = (window: Window, seconds: number): Judging => ({
  ...{ window, seconds },
  key: `${window.from} ${window.until} ${seconds}`,
});

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

  /** Marks the families of whom something was written since the last look; schools never judged are judged, so many after so many. */
  async prepare(window: Window, seconds: number, unitIds: string[]): Promise<void> {
    await this.looks.look(seconds);
    for (const some of chunksOf(unitIds, schoolsAtOnce)) {
      await this.judgeUnjudged(judgingOf(window, seconds), some);
    }
  }

  /** Judges the marked families of these schools, and counts all of them. */
  async count(window: Window, seconds: number, unitIds: string[]): Promise<KeptCounts> {
    const counts: KeptCounts = { grades: [], learners: [] };
    for (const some of chunksOf(unitIds, schoolsAtOnce)) {
      const { grades, learners } = await this.countSome(judgingOf(window, seconds), some);
      counts.grades.push(...grades);
      counts.learners.push(...learners);
    }
    return counts;
  }

  /** Keeps nothing of these schools any more: the next count judges all their families. */
  forget(unitIds: string[]): Promise<void> {
    return this.families.forget(unitIds);
  }

  /** Kept for good: what is killed goes on from there. */
  private async countSome(judging: Judging, unitIds: string[]): Promise<KeptCounts> {
    for (;;) {
      await this.judgeUnjudged(judging, unitIds);
      const counts = await this.transactions.runAgain(() => this.countJudged(judging, unitIds));
      if (counts) return counts;
    }
  }

  private async judgeUnjudged({ window, seconds, key }: Judging, unitIds: string[]): Promise<void> {
    const judged = await this.families.judgedUnder(key, unitIds);
    const others = unitIds.filter((unitId) => !judged.has(unitId));
    if (others.length === 0) return;
    await this.transactions.runAgain(async () => {
      await this.families.know(others);
      await this.families.hold(others);
      await this.families.judgeSchools(window, seconds, others);
      await this.sums.sumSchools(others);
      await this.learners.judgeSchools(window, others);
      await this.sums.sumLearners(others);
      await this.families.setJudgedUnder(others, key);
    });
  }

  /** Judges marked families and counts all; null when somebody has forgotten one of the schools meanwhile. */
  private async countJudged(judging: Judging, unitIds: string[]): Promise<KeptCounts | null> {
    const held = await this.families.hold(unitIds);
    if (held.length < unitIds.length) return null;
    if (held.some(({ judgedUnder }) => judgedUnder !== judging.key)) return null;
    const marked = await this.families.marked(unitIds);
    if (marked.length > 0) await this.judgeMarked(judging, marked);
    return {
      grades: await this.sums.byGrade(judging.window, unitIds),
      learners: await this.sums.learners(unitIds),
    };
  }

  private async judgeMarked({ window, seconds }: Judging, marked: MarkedPupil[]): Promise<void> {
    const unitIds = unitsOf(marked);
    const before = await this.families.listMarked(unitIds);
    const now = await this.families.judgeMarked(window, seconds, unitIds);
    const { pupilIds, families, classIds } = judgedOtherwise(before, now);
    await this.families.replace(pupilIds, families);
    await this.sums.sumClasses(classIds);
    const ofLearners = unitsOf(marked.filter(({ learners }) => learners));
    if (ofLearners.length > 0) {
      await this.learners.judgeMarked(window, ofLearners);
      await this.sums.sumLearners(ofLearners);
    }
    await this.families.unmark(marked.map(({ pupilId }) => pupilId));
  }
}

const unitsOf = (marked: MarkedPupil[]): string[] => [...new Set(marked.map(({ unitId }) => unitId))];
