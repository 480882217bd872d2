import { Injectable } from '@nestjs/common';
import { pageOf, reach, type Caller, type Page } from '@libs/platform';
import { Cycles } from '@libs/rating';
import { AssessmentAccess } from '../../assessment-access.service';
import type { ReviewersPageQuery } from './assignment.dto';
import type { ReviewerView } from './assignment.view';
import { ReviewerDetailsQuery } from './reviewer-details.query';
import { ReviewerPoolQuery } from './reviewer-pool.query';
import { ReviewerSearch } from './reviewer-search.service';

/** The city's reviewers, with what each carries in the cycle. */
@Injectable()
export class ReviewerPool {
  constructor(
    private readonly query: ReviewerPoolQuery,
    private readonly details: ReviewerDetailsQuery,
    private readonly search: ReviewerSearch,
    private readonly access: AssessmentAccess,
    private readonly cycles: Cycles,
  ) {}

  /** @throws NotFound `assessment.not-found` */
  async page(caller: Caller, query: ReviewersPageQuery): Promise<Page<ReviewerView>> {
    const paths = reach(caller, 'review.oversee');
    const about = query.assessment
      ? (await this.access.open(caller, 'review.oversee', query.assessment)).assessment
      : null;
    const cycleId = about?.cycleId ?? (await this.cycles.current()).id;
    const sought = about ? await this.search.soughtFor(about) : undefined;
    const [reviewers, total] = await this.query.page(paths, cycleId, query, sought);
    const ids = reviewers.map(({ id }) => id);
    const districts = await this.details.districtsOf(ids);
    const conflicts = await this.details.conflictsOf(ids);
    const visits = await this.details.visitsOf(ids, cycleId);
    const namesOf = (named: typeof districts, id: string): string[] =>
      named.filter(({ personId }) => personId === id).map(({ name }) => name);
    const views = reviewers.map(({ id, since, ...reviewer }) => ({
      ...{ id, ...reviewer, since: since.toISOString(), visits: visits.get(id) ?? 0 },
      ...{ districts: namesOf(districts, id), conflictSchools: namesOf(conflicts, id) },
    }));
    return pageOf(views, query, total);
  }
}
