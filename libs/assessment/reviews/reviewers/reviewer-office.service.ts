import { Injectable } from '@nestjs/common';
import { Appointments } from '@libs/identity';
import { Clock, dayOf, NotFound, pageOf, reach, Refused, type Caller, type Page } from '@libs/platform';
import type { ReviewerCandidateQuery } from './assignment.dto';
import type { ReviewerCandidateView } from './assignment.view';
import { ReviewerCandidatesQuery } from './reviewer-candidates.query';

const right = 'review.oversee';

/** Making reviewers of experts the registers know; anybody else is appointed by the phone number. */
@Injectable()
export class ReviewerOffice {
  constructor(
    private readonly query: ReviewerCandidatesQuery,
    private readonly appointments: Appointments,
    private readonly clock: Clock,
  ) {}

  async candidates(caller: Caller, query: ReviewerCandidateQuery): Promise<Page<ReviewerCandidateView>> {
    const today = dayOf(this.clock.now());
    const [items, total] = await this.query.page(reach(caller, right), query, today);
    return pageOf(items, query, total);
  }

  /**
   * A reviewer of the caller's city. Answers the grant's id.
   * @throws NotFound `reviewer.candidate-not-found`; Refused `reviewer.no-account`; Conflict `staff.already-appointed`
   */
  async appoint(caller: Caller, memberId: string): Promise<string> {
    const found = await this.query.personOf(reach(caller, right), memberId);
    const office = caller.roles.find(({ role }) => role === 'city_officer');
    if (!found || !office)
      throw new NotFound('reviewer.candidate-not-found', 'There is no such person in the registers.');
    if (!found.personId)
      throw new Refused('reviewer.no-account', 'The register links no account; appoint by the phone number.');
    const { unitId } = office;
    return this.appointments.appointKnown(caller, { personId: found.personId, role: 'reviewer', unitId });
  }
}
