import { Injectable } from '@nestjs/common';
import type { EvidenceItem } from '@libs/rating';
import type { EvidenceView } from '../../evidence/evidence.view';
import { EvidenceReading } from '../../evidence/evidence-reading.service';
import { ReviewDrawRepository } from '../reviewers/review-draw.repository';
import type { DrawnCourse } from './course-draw.entity';

export interface ItemMaterials {
  /** What the school shows. */
  evidence: EvidenceView[];
  /** What chance has drawn; empty but for the quality of courses. */
  courses: DrawnCourse[];
}

/** What the reviewers of an assessment look at. */
@Injectable()
export class ReviewMaterials {
  constructor(
    readonly evidence: EvidenceReading,
    private readonly draws: ReviewDrawRepository,
  ) {}

  async of(assessmentId: string): Promise<(item: EvidenceItem) => ItemMaterials> {
    const evidence = await this.evidence.listOf(assessmentId);
    const drawn = (await this.draws.coursesOf(assessmentId))?.drawn ?? [];
    return ({ code, measure }) => ({
      evidence: evidence.filter((each) => each.code === code),
      courses: measure === 'course-quality' ? drawn : [],
    });
  }
}
