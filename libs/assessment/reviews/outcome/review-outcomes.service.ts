import { Injectable } from '@nestjs/common';
import type { Caller } from '@libs/platform';
import { AssessmentAccess } from '../../assessment-access.service';
import type { ReviewOutcomeView } from '../reviewers/assignment.view';
import { SeatedSheets } from '../sheets/seated-sheets.service';
import { judgedItems } from './judged-items.view';

/** What a concluded review has found, for the school itself and the bureaus above it; nobody is named. */
@Injectable()
export class ReviewOutcomes {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly sheets: SeatedSheets,
  ) {}

  /** @throws NotFound `assessment.not-found` */
  async of(caller: Caller, id: string): Promise<ReviewOutcomeView> {
    const { assessment } = await this.access.open(caller, 'assessment.view', id);
    const { seated, items, verdict } = await this.sheets.read(assessment);
    const concluded = verdict.concluded !== null;
    return { concluded, items: concluded ? judgedItems(items, seated, verdict, caller.locale) : [] };
  }
}
