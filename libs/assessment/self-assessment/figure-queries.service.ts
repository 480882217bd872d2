import { Injectable } from '@nestjs/common';
import { Clock, Conflict, newId, NotFound, type Caller, type EventType } from '@libs/platform';
import { AssessmentAccess } from '../assessment-access.service';
import type { AssessmentEntity } from '../assessments/assessment.entity';
import { AssessmentNews } from '../assessments/assessment-news.service';
import { Assessments } from '../assessments/assessments.service';
import type { FigureQueryEntity } from './figure-query.entity';
import { FigureAnswered, FigureQueried } from './figure-query.event';
import { isQueryable } from './queryable.rule';
import type { FigureAnswerBody } from './self-assessment.dto';
import { SelfAssessmentRepository } from './self-assessment.repository';
import { figureQueryView, type FigureQueryView } from './self-assessment.view';

/** Doubts about figures: the school says why, its district answers, both stay readable. */
@Injectable()
export class FigureQueries {
  constructor(
    private readonly access: AssessmentAccess,
    private readonly assessments: Assessments,
    private readonly repository: SelfAssessmentRepository,
    private readonly news: AssessmentNews,
    private readonly clock: Clock,
  ) {}

  /** @throws Conflict `figure-query.not-now`, `figure-query.open-already` */
  ask(assessment: AssessmentEntity, code: string, by: string, reason: string): Promise<FigureQueryView> {
    return this.news.during(async () => {
      const held = await this.assessments.hold(assessment.id);
      if (!isQueryable(held))
        throw new Conflict('figure-query.not-now', 'Figures of this assessment stand by now.');
      if (await this.repository.openQuery(assessment.id, code))
        throw new Conflict('figure-query.open-already', 'This figure is being looked into already.');
      const query: FigureQueryEntity = {
        id: newId(),
        assessmentId: assessment.id,
        code,
        state: 'OPEN',
        reason: reason.trim(),
        askedBy: by,
        askedAt: this.clock.now(),
        outcome: null,
        answer: null,
        answeredBy: null,
        answeredAt: null,
      };
      await this.repository.addQuery(query);
      await this.news.announce(FigureQueried, { queryId: query.id });
      return figureQueryView(query);
    });
  }

  /** @throws NotFound out of reach; Conflict `figure-query.settled-meanwhile` */
  async answer(caller: Caller, id: string, { outcome, answer }: FigureAnswerBody): Promise<FigureQueryView> {
    const query = await this.open(caller, 'assessment.answer-query', id);
    return this.settle(
      query,
      {
        state: 'ANSWERED',
        outcome,
        answer: answer.trim(),
        answeredBy: caller.personId,
        answeredAt: this.clock.now(),
      },
      FigureAnswered,
    );
  }

  /** @throws NotFound out of reach; Conflict `figure-query.settled-meanwhile` */
  async withdraw(caller: Caller, id: string): Promise<FigureQueryView> {
    const query = await this.open(caller, 'assessment.apply', id);
    return this.settle(query, {
      state: 'WITHDRAWN',
      outcome: null,
      answer: null,
      answeredBy: null,
      answeredAt: null,
    });
  }

  private settle(
    query: FigureQueryEntity,
    change: Pick<FigureQueryEntity, 'state' | 'outcome' | 'answer' | 'answeredBy' | 'answeredAt'>,
    event?: EventType<{ queryId: string }>,
  ): Promise<FigureQueryView> {
    return this.news.during(async () => {
      if (!(await this.repository.settle(query.id, change)))
        throw new Conflict('figure-query.settled-meanwhile', 'This query has been settled meanwhile.');
      if (event) await this.news.announce(event, { queryId: query.id });
      return figureQueryView({ ...query, ...change });
    });
  }

  private async open(caller: Caller, right: string, id: string): Promise<FigureQueryEntity> {
    const query = await this.repository.findQuery(id);
    if (!query) throw new NotFound('figure-query.not-found', 'There is no such query.');
    await this.access.open(caller, right, query.assessmentId);
    return query;
  }
}
