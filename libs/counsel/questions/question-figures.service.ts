import { Injectable } from '@nestjs/common';
import { dayOf, schoolYearOf, type Caller } from '@libs/platform';
import { AnswerDays } from './answer-days.service';
import { QuestionFiguresQuery } from './question-figures.query';
import { QuestionReach } from './question-reach.service';
import type { QuestionFiguresView } from './question.view';

@Injectable()
export class QuestionFigures {
  constructor(
    private readonly reach: QuestionReach,
    private readonly query: QuestionFiguresQuery,
    private readonly days: AnswerDays,
  ) {}

  /** Of the running school year. @throws NotFound for a school out of reach */
  async ofSchool(caller: Caller, schoolId: string): Promise<QuestionFiguresView> {
    await this.reach.schoolOf(caller, 'question.figures', schoolId);
    const since = dayOf(schoolYearOf(this.days.now()).from);
    return this.query.ofSchool(schoolId, since, this.days.today());
  }
}
