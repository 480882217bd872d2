import { Injectable } from '@nestjs/common';
import { Standards } from '@libs/rating';
import type { CycleFiguresView, SeverityView } from './cycle-figures.view';
import type { CycleScope } from './cycle-scope.rule';
import { DoubleScoresQuery } from './double-scores.query';
import { agreementOf } from './kappa.rule';
import { severitiesOf, type DoubleScore } from './severity.rule';

/** Share of items within one step that a cycle should reach (domain: states). */
const target = 0.85;

type Parts = Pick<CycleFiguresView, 'indicators' | 'agreement' | 'reviewers'>;

/** How far the reviewers of a cycle agree, on the scale of its standard. */
@Injectable()
export class Reviewing {
  constructor(
    private readonly standards: Standards,
    private readonly scores: DoubleScoresQuery,
  ) {}

  async of(scope: CycleScope, standardId: string, who: { seesReviewers: boolean }): Promise<Parts> {
    const { document } = await this.standards.get(standardId);
    const items = document.indicators.filter(({ mode }) => mode === 'evidence').map(({ code }) => code);
    const scores = await this.scores.list(scope, items);
    const { steps } = document.rubric;
    const pairs = scores.map(
      ({ first, second }) => [steps.indexOf(first.score), steps.indexOf(second.score)] as const,
    );
    return {
      indicators: document.indicators.map(({ code, name }) => ({ code, ...name })),
      agreement: { ...agreementOf(pairs, steps.length), target },
      reviewers: who.seesReviewers ? await this.severities(scores) : [],
    };
  }

  private async severities(scores: DoubleScore[]): Promise<SeverityView[]> {
    const severities = severitiesOf(scores);
    const names = await this.scores.namesOf(severities.map(({ reviewerId }) => reviewerId));
    return severities.map(({ reviewerId, items, difference }) => ({
      name: names.get(reviewerId) ?? '',
      items,
      difference,
    }));
  }
}
