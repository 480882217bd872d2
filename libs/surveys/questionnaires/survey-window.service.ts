import { Injectable } from '@nestjs/common';
import { Clock, Conflict, dayOf, Outbox, Transactions, type Caller } from '@libs/platform';
import { SurveyKeyring } from '../answers/survey-keyring';
import { newSurveyKeys } from '../answers/seal.rule';
import { SurveyClosed } from './survey-closed.event';
import { SurveyDesk } from './survey-desk.service';
import { SurveyRepository } from './survey.repository';

/** The end of a survey's days. */
@Injectable()
export class SurveyClosing {
  constructor(
    private readonly surveys: SurveyRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  isOver(closesOn: string): boolean {
    return closesOn < this.today();
  }

  /** Closes what was open until yesterday. */
  async closeOver(): Promise<void> {
    for (const id of await this.surveys.listOver(this.today())) await this.close(id);
  }

  /** Waits for families who are answering this very moment; closed twice it is closed once. */
  async close(surveyId: string): Promise<void> {
    await this.transactions.run(async () => {
      const survey = await this.surveys.lock(surveyId);
      if (survey?.state !== 'PUBLISHED') return;
      await this.surveys.change(surveyId, { state: 'CLOSED', revision: survey.revision + 1 });
      await this.outbox.announce(SurveyClosed, { surveyId });
    });
  }

  private today(): string {
    return dayOf(this.clock.now());
  }
}

/** The beginning of a survey's days: its words stand, and its sheets have a key. */
@Injectable()
export class SurveyOpening {
  constructor(
    private readonly surveys: SurveyRepository,
    private readonly keyring: SurveyKeyring,
    private readonly transactions: Transactions,
  ) {}

  /** Opens a draft; anything else is left as it is. */
  async open(surveyId: string): Promise<void> {
    await this.transactions.run(async () => {
      const survey = await this.surveys.lock(surveyId);
      if (survey?.state !== 'DRAFT') return;
      const keys = newSurveyKeys();
      // Written before the commit: a key without a survey harms nobody, a survey without a key loses its answers.
      await this.keyring.keep(surveyId, keys.secret);
      const revision = survey.revision + 1;
      await this.surveys.change(surveyId, { state: 'PUBLISHED', openKey: keys.open, revision });
    });
  }
}

/** Opening a survey to families, and closing it. */
@Injectable()
export class SurveyWindow {
  constructor(
    private readonly desk: SurveyDesk,
    private readonly opening: SurveyOpening,
    private readonly transactions: Transactions,
    private readonly closing: SurveyClosing,
  ) {}

  /** From now on its words and days stand. @throws Conflict `survey.over-already` when its last day is past */
  async publish(caller: Caller, surveyId: string, revision: number): Promise<void> {
    await this.transactions.run(async () => {
      const survey = await this.desk.hold(caller, surveyId, 'publish', revision);
      if (this.closing.isOver(survey.closesOn)) {
        throw new Conflict('survey.over-already', 'The last day of the survey is past.');
      }
      await this.opening.open(surveyId);
    });
  }

  /** Before its last day, by who asks. */
  async close(caller: Caller, surveyId: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.desk.hold(caller, surveyId, 'close');
      await this.closing.close(surveyId);
    });
  }
}
