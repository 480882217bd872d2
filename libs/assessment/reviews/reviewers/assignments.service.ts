import { Injectable } from '@nestjs/common';
import type { Caller } from '@libs/platform';
import type { EvidenceItem } from '@libs/rating';
import { AssessmentAccess } from '../../assessment-access.service';
import { drawnCourses, drawOf } from '../../site-visits/draw.rule';
import type { CourseDrawEntity } from '../materials/course-draw.entity';
import { judgedItems } from '../outcome/judged-items.view';
import { itemsFor } from '../outcome/verdict.rule';
import { SeatedSheets } from '../sheets/seated-sheets.service';
import type { SheetLine } from '../sheets/sheet.rule';
import { AssignedReviewsQuery } from './assigned-reviews.query';
import type { AssessmentReviewsView, CourseDrawView, DrawView, SetAsideLineView } from './assignment.view';
import { isReleasable } from './release.rule';
import type { ReviewDrawEntity } from './review-draw.entity';
import { ReviewDrawRepository } from './review-draw.repository';
import { drawReviewers } from './reviewer-draw.rule';
import { Seats } from './seats.service';

/** Who reviews an assessment and how far they are; their sheets once both have finished. */
@Injectable()
export class Assignments {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly sheets: SeatedSheets,
    private readonly assigned: AssignedReviewsQuery,
    private readonly draws: ReviewDrawRepository,
    private readonly seats: Seats,
  ) {}

  /** @throws NotFound `assessment.not-found` */
  async of(caller: Caller, id: string): Promise<AssessmentReviewsView> {
    const { assessment } = await this.access.open(caller, 'review.oversee', id);
    const { reviews, seated, lines, items, verdict } = await this.sheets.read(assessment);
    const progress = await this.assigned.progressOf(id);
    const draws = await this.draws.listOf(id);
    return {
      state: assessment.state,
      version: assessment.version,
      reviews: reviews.map((review) => ({
        id: review.id,
        seat: review.seat,
        state: review.state,
        endedBecause: review.endedBecause,
        endedReason: review.endedReason,
        setAside: review.state === 'ENDED' ? setAside(items, lines.get(review.id), caller.locale) : [],
        replaceable: isReleasable(review, 'replaced', { state: assessment.state, others: reviews }),
        drawn: review.drawId !== null,
        assignedAt: review.assignedAt,
        finishedAt: review.finishedAt,
        reviewerName: progress.get(review.id)?.reviewerName ?? '',
        answered: progress.get(review.id)?.answered ?? 0,
        of: itemsFor(review.seat, items, seated).length,
      })),
      emptySeats: await this.seats.empty(assessment),
      draws: draws.map(drawView),
      courseDraw: courseDrawView(await this.draws.coursesOf(id)),
      bothFinished: verdict.bothFinished,
      items: judgedItems(items, seated, verdict, caller.locale),
    };
  }
}

function drawView({ seed, pool, drawn, drawnAt }: ReviewDrawEntity): DrawView {
  const again = drawReviewers(seed, pool, drawn.length);
  return { seed, free: pool.length, drawn: drawn.length, holds: again.join() === drawn.join(), drawnAt };
}

function courseDrawView(draw: CourseDrawEntity | null): CourseDrawView | null {
  if (!draw) return null;
  const { seed, pool, drawn, drawnAt } = draw;
  const again = drawOf(seed, pool, drawnCourses).drawn;
  const holds = again.join() === drawn.map(({ id }) => id).join();
  const titles = drawn.map(({ title }) => title);
  return { seed, free: pool.length, drawn: drawn.length, holds, drawnAt, titles };
}

const setAside = (
  items: readonly EvidenceItem[],
  lines: readonly SheetLine[] = [],
  locale: string,
): SetAsideLineView[] =>
  items.flatMap(({ code, name }) =>
    lines
      .filter(({ item }) => item === code)
      .map(({ step, comment }) => ({
        code,
        name: locale.startsWith('en') ? name.en : name.zh,
        step,
        comment,
      })),
  );
