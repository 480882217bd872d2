import { Injectable } from '@nestjs/common';
import {
  AssessmentMoved,
  ReviewerReleased,
  ReviewerSeated,
  SiteVisitorsReleased,
  SiteVisitPlaceFreed,
  SiteVisitSet,
} from '@libs/assessment';
import { Handles } from '@libs/platform';
import type { KindOf } from '../notices/notice-kinds.rule';
import { AssessmentFactsQuery } from './assessment-facts.query';
import { Offices } from './offices.service';

interface VisitSet {
  visitId: string;
  revision: number;
  day: string;
  moved: boolean;
  visitorIds: string[];
}

interface Moved {
  assessmentId: string;
  action: string;
  version: number;
}

/** The seat that judges what the other two dispute. */
const judging = 3;

/** So many go on a visit. */
const visiting = 2;

const releases: Readonly<Record<string, KindOf<'assessment'> | undefined>> = {
  conflict: 'review-declined',
  replaced: 'review-replaced',
  superseded: 'review-superseded',
};

/** Reviewers hear what they are asked to do, schools on which day somebody comes: never who. Telling twice has effect once. */
@Injectable()
export class ReviewTidings {
  constructor(
    private readonly facts: AssessmentFactsQuery,
    private readonly offices: Offices,
  ) {}

  @Handles(ReviewerSeated)
  async seated({ reviewId }: { reviewId: string }): Promise<void> {
    const review = await this.facts.review(reviewId);
    // Taken back meanwhile: that is told by itself.
    if (review?.state !== 'OPEN') return;
    const { reviewerId, seat, school } = review;
    const kind = seat === judging ? 'adjudication-asked' : 'review-assigned';
    await this.offices.tellPeople([reviewerId], {
      kind,
      key: reviewId,
      sourceId: reviewId,
      facts: { school },
    });
  }

  /** There is nothing to open any more. Who has deleted the account is not told. */
  @Handles(ReviewerReleased)
  async released({ reviewId }: { reviewId: string }): Promise<void> {
    const review = await this.facts.review(reviewId);
    const kind = releases[review?.endedBecause ?? ''];
    if (!review || !kind) return;
    const said = { kind, key: reviewId, sourceId: null, facts: { school: review.school } };
    await this.offices.tellPeople([review.reviewerId], said);
  }

  /** Nobody writes on, or sets out, for nothing. */
  @Handles(AssessmentMoved)
  async withdrawn({ assessmentId, action, version }: Moved): Promise<void> {
    const about = action === 'withdraw' ? await this.facts.assessment(assessmentId) : null;
    if (!about) return;
    const key = `${assessmentId}:${version}`;
    const said = { kind: 'application-withdrawn', key, sourceId: null } as const;
    await this.offices.tellPeople(await this.facts.atWorkOn(assessmentId), {
      ...said,
      facts: { school: about.school },
    });
  }

  @Handles(SiteVisitSet)
  async visitSet({ visitId, revision, day, moved, visitorIds }: VisitSet): Promise<void> {
    const visit = await this.facts.siteVisit(visitId);
    // Moved again meanwhile: that is told by itself.
    if (visit?.day !== day) return;
    const { unitId, assessmentId, school } = visit;
    const key = `${visitId}:${revision}`;
    if (revision === 1 || moved) {
      const kind = revision === 1 ? 'site-visit-set' : 'site-visit-moved';
      const said = { kind, key, sourceId: assessmentId, facts: { day } } as const;
      await this.offices.tell('coordinator', unitId, said);
    }
    const people = await this.facts.stillVisiting(visitId, visitorIds);
    const said = { kind: 'visit-assigned', key, sourceId: visitId } as const;
    await this.offices.tellPeople(people, { ...said, facts: { school, day } });
  }

  @Handles(SiteVisitPlaceFreed)
  async placeFreed({ visitId, revision }: Pick<VisitSet, 'visitId' | 'revision'>): Promise<void> {
    const visit = await this.facts.siteVisit(visitId);
    // Somebody else was chosen meanwhile: there is nothing left to do.
    if (!visit || Number(visit.visitors) >= visiting) return;
    const { unitId, assessmentId: sourceId, school, day } = visit;
    const said = { kind: 'visit-place-free', key: `${visitId}:${revision}`, sourceId } as const;
    await this.offices.tell('city_officer', unitId, { ...said, facts: { school, day } });
  }

  @Handles(SiteVisitorsReleased)
  async visitorsReleased({ visitId, revision, day, visitorIds }: Omit<VisitSet, 'moved'>): Promise<void> {
    const visit = await this.facts.siteVisit(visitId);
    if (!visit) return;
    // Asked again meanwhile: that was told by itself.
    const going = await this.facts.stillVisiting(visitId, visitorIds);
    const said = { kind: 'visit-released', key: `${visitId}:${revision}`, sourceId: null } as const;
    const facts = { school: visit.school, day };
    await this.offices.tellPeople(
      visitorIds.filter((each) => !going.includes(each)),
      { ...said, facts },
    );
  }
}
