import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { Conflict, NotFound, reach, type Caller } from '@libs/platform';
import { PublishedRepository } from '../published/published.repository';
import type { CounselQuestionEntity } from './question.entity';
import { QuestionRepository } from './question.repository';
import { questionMay, type QuestionMay, type Standing } from './question-state.rule';

/** Who reads a question: the asker, and those of the own school (or the expert) who answer. Nobody above it. */
@Injectable()
export class QuestionReach {
  constructor(
    private readonly questions: QuestionRepository,
    private readonly published: PublishedRepository,
    private readonly units: Units,
  ) {}

  /** @throws NotFound `question.not-found` */
  async get(caller: Caller, id: string): Promise<{ question: CounselQuestionEntity; may: QuestionMay[] }> {
    const question = await this.questions.find(id);
    if (!question || !reads(caller, question)) throw noQuestion();
    return { question, may: await this.may(caller, question) };
  }

  /**
   * The question, held until the transaction ends, for an act that is possible now.
   * @throws NotFound; Conflict `question.changed-meanwhile`, `question.not-now`
   */
  async hold(
    caller: Caller,
    id: string,
    act: QuestionMay,
    revision?: number,
  ): Promise<CounselQuestionEntity> {
    const question = await this.questions.lock(id);
    if (!question || !reads(caller, question)) throw noQuestion();
    if (revision !== undefined && revision !== question.revision) {
      throw new Conflict('question.changed-meanwhile', 'Something was written here meanwhile.', {
        revision: question.revision,
      });
    }
    if (!(await this.may(caller, question)).includes(act)) {
      throw new Conflict('question.not-now', 'That is not possible with this question.');
    }
    return question;
  }

  /** Schools' questions the caller answers. @throws NotFound `unit.not-found` */
  async schoolOf(caller: Caller, right: string, schoolId: string) {
    const school = await this.units.find(schoolId);
    const within =
      right === 'question.answer'
        ? school && worksIn(caller, right, school.path)
        : reach(caller, right).some((path) => school?.path.startsWith(path));
    if (school?.kind !== 'school' || !within)
      throw new NotFound('unit.not-found', 'There is no such school.');
    return school;
  }

  private async may(caller: Caller, question: CounselQuestionEntity): Promise<QuestionMay[]> {
    const published = (await this.published.find(question.id)) !== null;
    return questionMay({ ...question, published }, standingOf(caller, question));
  }
}

export const noQuestion = (): NotFound => new NotFound('question.not-found', 'There is no such question.');

/** Whether a right is held in the school itself, not over the district it lies in: an inspector is no confidant. */
export const worksIn = (caller: Caller, right: string, schoolPath: string): boolean =>
  reach(caller, right).some((path) => path.startsWith(schoolPath));

/** A question to an expert is read by her and the coordinator, not by all instructors. */
function standingOf(caller: Caller, question: CounselQuestionEntity): Standing {
  const publishes = worksIn(caller, 'question.publish', question.schoolPath);
  const ofSchool = question.expertId === null && worksIn(caller, 'question.answer', question.schoolPath);
  const isExpert =
    question.expertId === caller.personId &&
    reach(caller, 'question.answer').some((path) => question.schoolPath.startsWith(path));
  const asker = question.askerId === caller.personId;
  return { asker, answers: !asker && (publishes || ofSchool || isExpert), publishes };
}

function reads(caller: Caller, question: CounselQuestionEntity): boolean {
  const standing = standingOf(caller, question);
  return standing.asker || (question.state !== 'WITHDRAWN' && standing.answers);
}
