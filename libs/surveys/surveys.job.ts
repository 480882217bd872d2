import { Injectable } from '@nestjs/common';
import { Every, Handles } from '@libs/platform';
import { SurveyClosed } from './questionnaires/survey-closed.event';
import { SurveyClosing } from './questionnaires/survey-window.service';
import { Counting } from './results/counting.service';

/** Ends surveys by the clock and counts them. Every method may run twice. */
@Injectable()
export class SurveysJob {
  constructor(
    private readonly closing: SurveyClosing,
    private readonly counting: Counting,
  ) {}

  @Every('surveys-closing', '5 0 * * *')
  async closeOver(): Promise<void> {
    await this.closing.closeOver();
    await this.counting.forgetLeftovers();
  }

  @Handles(SurveyClosed)
  async onClosed({ surveyId }: { surveyId: string }): Promise<void> {
    await this.counting.count(surveyId);
  }
}
