import { Injectable } from '@nestjs/common';
import { Outbox, Transactions } from '@libs/platform';
import { AnswerRepository } from '../answers/answer.repository';
import { unseal } from '../answers/seal.rule';
import { readSheet } from '../answers/sheet.rule';
import { SurveyKeyring } from '../answers/survey-keyring';
import type { SurveyEntity } from '../questionnaires/survey.entity';
import { SurveyRepository } from '../questionnaires/survey.repository';
import { CountingRepository } from './counting.repository';
import { SurveyCounted } from './survey-counted.event';
import { Tally } from './tally.rule';

const sheetsAtOnce = 500;

/** Thrown when the key that opens a survey's sheets is not there: its answers cannot be read by anybody. */
class SealedForGood extends Error {}

/** Writing down what is left of a survey. */
@Injectable()
export class CountingEnd {
  constructor(
    private readonly surveys: SurveyRepository,
    private readonly results: CountingRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  async write(surveyId: string, tally: Tally): Promise<void> {
    await this.transactions.run(async () => {
      const survey = await this.surveys.lock(surveyId);
      if (survey?.state !== 'CLOSED') return;
      const { forRating, questions, revision } = survey;
      const groups = tally.groups();
      const shown = new Set(groups.flatMap((group) => (group.shown ? [group.tally.unitId] : [])));
      const asksSatisfaction = questions.some((question) => question.satisfaction);
      await this.results.addGroups(surveyId, groups, asksSatisfaction);
      await this.results.addTexts(
        surveyId,
        tally.texts.filter(({ schoolId }) => shown.has(schoolId)),
      );
      await this.surveys.change(surveyId, { state: 'COUNTED', openKey: null, revision: revision + 1 });
      const schoolIds = [...new Set(groups.map(({ tally: { schoolId } }) => schoolId))];
      await this.outbox.announce(SurveyCounted, { surveyId, forRating, schoolIds });
    });
  }
}

/** Once a survey is closed: all sheets are opened together, added up and forgotten, and the key with them. */
@Injectable()
export class Counting {
  constructor(
    private readonly surveys: SurveyRepository,
    private readonly answers: AnswerRepository,
    private readonly results: CountingRepository,
    private readonly ending: CountingEnd,
    private readonly keyring: SurveyKeyring,
  ) {}

  /** Counts it once, however often it is asked to. @throws SealedForGood */
  async count(surveyId: string): Promise<void> {
    const survey = await this.surveys.find(surveyId);
    if (survey?.state === 'CLOSED') {
      const tally = await this.tallyOf(survey);
      await this.ending.write(surveyId, tally);
    }
    if (survey) await this.forget(surveyId);
  }

  /** What a process that died while counting has left lying about. */
  async forgetLeftovers(): Promise<void> {
    for (const { id } of await this.surveys.listCounted()) await this.forget(id);
  }

  private async tallyOf(survey: SurveyEntity): Promise<Tally> {
    const classes = await this.results.askedClasses(survey.id);
    const tally = new Tally(survey.questions, new Map(classes.map((one) => [one.classId, one])));
    const secret = await this.keyring.find(survey.id);
    for (let after = ''; ;) {
      const sheets = await this.answers.sheetsAfter(survey.id, after, sheetsAtOnce);
      const last = sheets.at(-1);
      if (!last) return tally;
      if (secret === null) throw new SealedForGood(`The key of survey ${survey.id} is gone`);
      for (const { sealed } of sheets) tally.add(readSheet(unseal(sealed, secret)));
      after = last.lot;
    }
  }

  private async forget(surveyId: string): Promise<void> {
    const survey = await this.surveys.find(surveyId);
    if (survey?.state !== 'COUNTED') return;
    await this.keyring.destroy(surveyId);
    while (await this.answers.forgetSome(surveyId, sheetsAtOnce));
  }
}
