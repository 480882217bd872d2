import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { pageOf, type Caller, type Page } from '@libs/platform';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import { itemsFor } from '../outcome/verdict.rule';
import { ReviewStandards } from '../review-standards.service';
import { anchoredSteps } from './anchor.rule';
import { OwnReviewsQuery } from './own-reviews.query';
import { isWritable, OwnReviews } from './own-reviews.service';
import type { OwnReviewsPageQuery } from './review.dto';
import type { ReviewEntity } from './review.entity';
import type { OwnReviewView, ReviewSheetView, SheetItemView } from './review.view';
import { SeatedSheets, type Sheets } from './seated-sheets.service';

/** What a reviewer reads. Nobody sees another's sheet before both first reviewers have finished. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly query: OwnReviewsQuery,
    private readonly own: OwnReviews,
    private readonly sheets: SeatedSheets,
    private readonly standards: ReviewStandards,
    private readonly units: Units,
  ) {}

  async list(caller: Caller, asked: OwnReviewsPageQuery): Promise<Page<OwnReviewView>> {
    const [views, total] = await this.query.page(caller.personId, asked.shelf ?? 'open', asked);
    return pageOf(views, asked, total);
  }

  /** @throws NotFound `review.not-found` */
  async one(caller: Caller, id: string): Promise<ReviewSheetView> {
    const { review, assessment } = await this.own.open(caller, id);
    const sheets = await this.sheets.read(assessment);
    const [school, district] = await this.unitsOf(assessment);
    return {
      id: review.id,
      assessmentId: assessment.id,
      schoolName: school ?? '',
      districtName: district ?? '',
      targetTier: assessment.targetTier,
      state: review.state,
      adjudicates: review.seat === 3,
      version: review.version,
      writable: isWritable(review, assessment),
      assignedAt: review.assignedAt,
      finishedAt: review.finishedAt,
      items: await this.itemViews(caller, review, { sheets, cycleId: assessment.cycleId }),
    };
  }

  private async itemViews(
    caller: Caller,
    review: ReviewEntity,
    { sheets, cycleId }: { sheets: Sheets; cycleId: string },
  ): Promise<SheetItemView[]> {
    const { rubric } = await this.standards.documentOf(cycleId);
    const { items, seated, verdict } = sheets;
    const own = seated.find((sheet) => sheet.review.id === review.id)?.lines ?? [];
    const others = verdict.bothFinished ? seated.filter((sheet) => sheet.review.id !== review.id) : [];
    return itemsFor(review.seat, items, seated).map((item) => {
      const line = own.find((each) => each.item === item.code);
      return {
        code: item.code,
        kind: item.kind,
        name: caller.locale.startsWith('en') ? item.name.en : item.name.zh,
        points: item.points,
        steps: anchoredSteps(item, rubric.anchors, caller.locale),
        step: line?.step ?? null,
        comment: line?.comment ?? '',
        others: others.flatMap(({ seat, isFinished, lines }) =>
          isFinished
            ? lines
                .filter((each) => each.item === item.code)
                .map(({ step, comment }) => ({ seat, step, comment }))
            : [],
        ),
      };
    });
  }

  private async unitsOf({ unitId, districtId }: AssessmentEntity): Promise<(string | undefined)[]> {
    const units = await this.units.findMany([unitId, districtId]);
    return [unitId, districtId].map((id) => units.find((unit) => unit.id === id)?.name);
  }
}
