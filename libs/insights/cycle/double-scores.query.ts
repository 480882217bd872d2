import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { isWithin, reachOf, type CycleScope } from './cycle-scope.rule';
import type { DoubleScore } from './severity.rule';

interface Row {
  first: string;
  firstStep: string;
  second: string;
  secondStep: string;
}

/** Items that two reviewers have both scored and finished; nothing of a review that still runs. */
@Injectable()
export class DoubleScoresQuery {
  constructor(private readonly database: Database) {}

  /** @param items the items with steps in between; a gate is met or not, which says little of agreement */
  async list(scope: CycleScope, items: readonly string[]): Promise<DoubleScore[]> {
    const rows = await this.database.query<Row>(
      `SELECT one.reviewer_id AS first, mine.step AS firstStep, other.reviewer_id AS second, theirs.step AS secondStep
         FROM assessments a
         JOIN units school ON school.id = a.unit_id AND ${isWithin(scope)}
         JOIN reviews one ON one.assessment_id = a.id AND one.seat = 1 AND one.active = 1
         JOIN reviews other ON other.assessment_id = a.id AND other.seat = 2 AND other.active = 1
         JOIN review_scores mine ON mine.review_id = one.id
         JOIN review_scores theirs ON theirs.review_id = other.id AND theirs.item = mine.item
        WHERE a.cycle_id = ? AND one.finished_at IS NOT NULL AND other.finished_at IS NOT NULL
          AND mine.item IN (${items.map(() => '?').join(', ')}) AND mine.step IS NOT NULL AND theirs.step IS NOT NULL
        ORDER BY a.id, mine.item`,
      [...reachOf(scope), scope.cycleId, ...items],
    );
    return rows.map(({ first, firstStep, second, secondStep }) => ({
      first: { reviewerId: first, score: Number(firstStep) },
      second: { reviewerId: second, score: Number(secondStep) },
    }));
  }

  /** Names of reviewers, for those who may see them. */
  async namesOf(reviewerIds: readonly string[]): Promise<Map<string, string>> {
    if (reviewerIds.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; name: string }>(
      `SELECT id, name FROM people WHERE id IN (${reviewerIds.map(() => '?').join(', ')})`,
      [...reviewerIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
