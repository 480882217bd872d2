import { Injectable } from '@nestjs/common';
import { pathsDownTo, Units } from '@libs/organization';
import { Clock, dayOf, pageOf, reach, type Caller, type Page } from '@libs/platform';
import { AnswerRepository } from '../answers/answer.repository';
import { fewestAnswers } from '../results/shown-groups.rule';
import { SurveyDesk } from './survey-desk.service';
import type { SurveyListQuery } from './survey.dto';
import type { SurveyEntity } from './survey.entity';
import { SurveyRepository } from './survey.repository';
import { isOpen, surveyMay } from './survey-state.rule';
import { surveyItem, type SurveyItemView, type SurveyView } from './survey.view';

/** Surveys as their writers and those who look at results see them. */
@Injectable()
export class SurveyLooks {
  constructor(
    private readonly surveys: SurveyRepository,
    private readonly answers: AnswerRepository,
    private readonly desk: SurveyDesk,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  async page(caller: Caller, { unitId, archived, ...page }: SurveyListQuery): Promise<Page<SurveyItemView>> {
    const unit = await this.desk.unitToLookAt(caller, unitId, ['city', 'district', 'school']);
    const own = this.desk.writesFor(caller, unit.path);
    const wish = { ...page, own, archived };
    const [found, total] = await this.surveys.page(unit, pathsDownTo(unit.path), wish);
    const units = await this.units.findMany(found.map((survey) => survey.unitId));
    const names = new Map(units.map(({ id, name }) => [id, name]));
    return pageOf(
      found.map((survey) => this.item(survey, names.get(survey.unitId) ?? '')),
      page,
      total,
    );
  }

  async one(caller: Caller, surveyId: string): Promise<SurveyView> {
    const { survey, targets } = await this.desk.get(caller, surveyId);
    const [owner, places] = await Promise.all([
      this.units.get(survey.unitId),
      this.units.findMany(targets.map(({ unitId }) => unitId)),
    ]);
    return {
      ...this.item(survey, owner.name),
      intro: survey.intro,
      revision: survey.revision,
      questions: survey.questions,
      targets: places.map(({ id, name }) => ({ unitId: id, name })),
      received: await this.received(survey, widest(reach(caller, 'survey.results'))),
      may: this.desk.writesFor(caller, survey.unitPath) ? surveyMay(survey) : [],
    };
  }

  /** Families that have answered below the path so far; null while they are too few to say, and outside of its days. */
  async received(survey: SurveyEntity, path: string): Promise<number | null> {
    if (survey.state !== 'PUBLISHED' && survey.state !== 'CLOSED') return null;
    const received = await this.answers.countReceived(survey.id, path);
    return received < fewestAnswers ? null : received;
  }

  async itemOf(survey: SurveyEntity): Promise<SurveyItemView> {
    return this.item(survey, (await this.units.get(survey.unitId)).name);
  }

  private item(survey: SurveyEntity, unitName: string): SurveyItemView {
    return surveyItem(survey, { unitName, open: isOpen(survey, dayOf(this.clock.now())) });
  }
}

const widest = (paths: string[]): string => paths.toSorted((a, b) => a.length - b.length)[0] ?? '/-/';
