import { Injectable } from '@nestjs/common';
import { Clock, Conflict, dayOf, Transactions } from '@libs/platform';
import { isOpen } from '../questionnaires/survey-state.rule';
import { SurveyRepository } from '../questionnaires/survey.repository';
import { AnswerRepository } from './answer.repository';
import { seal } from './seal.rule';
import { envelopeOf, writtenSheet, type Sheet } from './sheet.rule';

/**
 * The box into which families drop their sheets, and why nobody can tell whose a sheet is.
 *
 * - Two tables without a common key: that a family has answered (survey, pupil), and sealed sheets under a random lot. No
 *   times, no counters, no UUIDv7; both tables are ordered by what says nothing. Outbox and logs hear nothing.
 * - The two rows are written in one transaction, so that a family counts exactly once. A binary log of the database, a
 *   replica or a backup of that moment therefore does hold them beside each other: the sheet is sealed for that reason,
 *   with everything in it (replies and class), to a key that is not in the database, and all sheets are equally long.
 * - Nothing is opened before the survey is closed, so no figure moves by one family. Then all sheets are opened together,
 *   added up and deleted, and so is who took part; the key is destroyed, and what logs or backups keep stays sealed for good.
 * - What is left are sums of ten and more (shown-groups.rule), and texts under random keys, apart from the choices.
 *
 * While a survey runs, somebody holding the database's log, the key file and the time to decrypt could still match them;
 * afterwards nobody can.
 */
@Injectable()
export class AnswerBox {
  constructor(
    private readonly surveys: SurveyRepository,
    private readonly answers: AnswerRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws Conflict `survey.closed` after its last day; `survey.answered-already` */
  async put(surveyId: string, pupilId: string, sheet: Sheet): Promise<void> {
    await this.transactions.run(async () => {
      const survey = await this.surveys.share(surveyId);
      if (!survey?.openKey || !isOpen(survey, dayOf(this.clock.now()))) {
        throw new Conflict('survey.closed', 'The survey takes no more answers.');
      }
      if (!(await this.answers.takePart(surveyId, pupilId))) {
        throw new Conflict('survey.answered-already', 'The family has answered already.');
      }
      const envelope = envelopeOf(survey.questions);
      await this.answers.putIn(surveyId, seal(writtenSheet(sheet), survey.openKey, envelope));
    });
  }
}
