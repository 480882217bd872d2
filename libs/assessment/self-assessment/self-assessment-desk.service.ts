import { Injectable } from '@nestjs/common';
import type { Caller } from '@libs/platform';
import { AssessmentAccess } from '../assessment-access.service';
import { AssessedItems } from './assessed-items.service';
import { Estimates } from './estimates.service';
import { FigureQueries } from './figure-queries.service';
import type { EstimateBody, FigureAnswerBody, FigureQueryBody } from './self-assessment.dto';
import type { EstimateView, FigureQueryView, SelfAssessmentView } from './self-assessment.view';
import { SelfAssessments } from './self-assessments.service';

/** The self-assessment as people in office work on it: each act behind the question whether the school is theirs. */
@Injectable()
export class SelfAssessmentDesk {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly own: SelfAssessments,
    private readonly items: AssessedItems,
    private readonly estimates: Estimates,
    private readonly queries: FigureQueries,
  ) {}

  get(caller: Caller, id: string): Promise<SelfAssessmentView> {
    return this.own.get(caller, id);
  }

  async estimate(caller: Caller, id: string, code: string, body: EstimateBody): Promise<EstimateView> {
    const { assessment } = await this.access.open(caller, 'assessment.apply', id);
    return this.estimates.keep(assessment, code, body);
  }

  async query(
    caller: Caller,
    id: string,
    code: string,
    { reason }: FigureQueryBody,
  ): Promise<FigureQueryView> {
    const { assessment } = await this.access.open(caller, 'assessment.apply', id);
    await this.items.check(assessment, code);
    return this.queries.ask(assessment, code, caller.personId, reason);
  }

  answer(caller: Caller, queryId: string, body: FigureAnswerBody): Promise<FigureQueryView> {
    return this.queries.answer(caller, queryId, body);
  }

  withdraw(caller: Caller, queryId: string): Promise<FigureQueryView> {
    return this.queries.withdraw(caller, queryId);
  }
}
