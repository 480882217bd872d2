import { Injectable } from '@nestjs/common';
import { pathsDownTo, Units, type UnitEntity } from '@libs/organization';
import { Conflict, NotFound, reach, type Caller } from '@libs/platform';
import type { SurveyEntity, SurveyTargetEntity } from './survey.entity';
import { SurveyRepository } from './survey.repository';
import { surveyMay, type SurveyMay } from './survey-state.rule';

/** Which surveys somebody sees and writes; all else looks as if it were not there. */
@Injectable()
export class SurveyDesk {
  constructor(
    private readonly surveys: SurveyRepository,
    private readonly units: Units,
  ) {}

  /** Whether the caller writes for the unit: it is one she holds the right over herself, not one below it. */
  writesFor(caller: Caller, unitPath: string): boolean {
    return reach(caller, 'survey.write').includes(unitPath);
  }

  /** The unit, of whatever kind asks families. @throws NotFound unless the caller writes for it */
  async unitToWriteFor(caller: Caller, unitId: string): Promise<UnitEntity> {
    const unit = await this.units.find(unitId);
    const asks = unit && ['city', 'district', 'school'].includes(unit.kind) && !unit.archivedAt;
    if (!asks || !this.writesFor(caller, unit.path)) throw new NotFound('unit.not-found');
    return unit;
  }

  /** A unit whose surveys or results the caller may look at. @throws NotFound */
  async unitToLookAt(caller: Caller, unitId: string, kinds: UnitEntity['kind'][]): Promise<UnitEntity> {
    const unit = await this.units.find(unitId);
    const within = reach(caller, 'survey.results').some((path) => unit?.path.startsWith(path));
    if (!unit || !within || !kinds.includes(unit.kind)) throw new NotFound('unit.not-found');
    return unit;
  }

  /**
   * A survey the caller has written, or a published one that asks families within her reach.
   * @throws NotFound `survey.not-found`
   */
  async get(
    caller: Caller,
    surveyId: string,
  ): Promise<{ survey: SurveyEntity; targets: SurveyTargetEntity[] }> {
    const survey = await this.surveys.find(surveyId);
    if (!survey) throw noSurvey();
    const targets = await this.surveys.targetsOf(surveyId);
    if (this.writesFor(caller, survey.unitPath)) return { survey, targets };
    // What a school asks its families of itself is between them: only who stands at or below the asking unit looks.
    const seen = reach(caller, 'survey.results').some(
      (path) => path.startsWith(survey.unitPath) && asks(targets, path),
    );
    if (survey.state === 'DRAFT' || !seen) throw noSurvey();
    return { survey, targets };
  }

  /**
   * The survey, held until the transaction ends, for an act its state allows.
   * @throws NotFound for who does not write it; Conflict `survey.changed-meanwhile`, `survey.not-now`
   */
  async hold(caller: Caller, surveyId: string, act: SurveyMay, revision?: number): Promise<SurveyEntity> {
    const survey = await this.surveys.lock(surveyId);
    if (!survey || !this.writesFor(caller, survey.unitPath)) throw noSurvey();
    if (revision !== undefined && revision !== survey.revision) {
      const details = { revision: survey.revision };
      throw new Conflict('survey.changed-meanwhile', 'Somebody else has changed this survey.', details);
    }
    if (!surveyMay(survey).includes(act)) {
      throw new Conflict('survey.not-now', 'The survey is past that.', { state: survey.state });
    }
    return survey;
  }
}

export const noSurvey = (): NotFound => new NotFound('survey.not-found', 'There is no such survey.');

/** Whether families at or below the path are asked. */
const asks = (targets: SurveyTargetEntity[], path: string): boolean => {
  const down = new Set(pathsDownTo(path));
  return targets.some(({ unitPath }) => unitPath.startsWith(path) || down.has(unitPath));
};
