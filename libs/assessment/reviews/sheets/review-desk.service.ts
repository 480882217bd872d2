import { Injectable, type StreamableFile } from '@nestjs/common';
import { Units } from '@libs/organization';
import { NotFound, type Caller } from '@libs/platform';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import { ReviewMaterials } from '../materials/review-materials.service';
import { itemsFor } from '../outcome/verdict.rule';
import { mayDeclareConflict } from '../reviewers/release.rule';
import { ReviewStandards } from '../review-standards.service';
import { anchoredSteps } from './anchor.rule';
import { isWritable, OwnReviews } from './own-reviews.service';
import type { ReviewEntity } from './review.entity';
import type { ReviewSheetView, SheetItemView } from './review.view';
import { SeatedSheets, type Sheets } from './seated-sheets.service';

/** What a reviewer reads. Nobody sees another's sheet before both first reviewers have finished. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly own: OwnReviews,
    private readonly sheets: SeatedSheets,
    private readonly standards: ReviewStandards,
    private readonly units: Units,
    private readonly materials: ReviewMaterials,
  ) {}

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
      conflictMayBeDeclared: mayDeclareConflict(assessment.state),
      assignedAt: review.assignedAt,
      finishedAt: review.finishedAt,
      items: await this.itemViews(caller, review, { sheets, cycleId: assessment.cycleId }),
    };
  }

  /** A piece of what the school shows. @throws NotFound also for one of another assessment */
  async file(caller: Caller, id: string, evidenceId: string): Promise<StreamableFile> {
    const { assessment } = await this.own.open(caller, id);
    const piece = await this.materials.evidence.get(evidenceId);
    if (piece.assessmentId !== assessment.id)
      throw new NotFound('evidence.not-found', 'There is no such piece of evidence.');
    return this.materials.evidence.open(piece);
  }

  private async itemViews(
    caller: Caller,
    review: ReviewEntity,
    { sheets, cycleId }: { sheets: Sheets; cycleId: string },
  ): Promise<SheetItemView[]> {
    const { rubric } = await this.standards.documentOf(cycleId);
    const { items, seated, verdict } = sheets;
    const shown = await this.materials.of(review.assessmentId);
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
        ...shown(item),
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
