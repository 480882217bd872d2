import { Injectable } from '@nestjs/common';
import { isDay, isSchoolYear, Units, type UnitEntity } from '@libs/organization';
import { Clock, newId, Refused, Transactions, type Caller, type FieldError } from '@libs/platform';
import { defaultQuestions } from './default-questions.rule';
import { questionnaireFaults } from './question.rule';
import { SurveyDesk } from './survey-desk.service';
import type { NewSurveyBody, SurveyChangeBody } from './survey.dto';
import type { SurveyEntity } from './survey.entity';
import { SurveyRepository } from './survey.repository';

/** Writing a survey until it is published. */
@Injectable()
export class Surveys {
  constructor(
    private readonly surveys: SurveyRepository,
    private readonly desk: SurveyDesk,
    private readonly units: Units,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Begins a survey of all families of the unit with the usual questions. Answers its id. */
  async begin(caller: Caller, body: NewSurveyBody): Promise<string> {
    const unit = await this.desk.unitToWriteFor(caller, body.unitId);
    refuse(dayFaults(body));
    const { title, schoolYear, opensOn, closesOn } = body;
    const id = newId();
    return this.add(
      {
        ...{
          id,
          lineageId: id,
          version: 1,
          unitId: unit.id,
          unitPath: unit.path,
          createdBy: caller.personId,
        },
        ...{ title, schoolYear, term: body.term ?? null, opensOn, closesOn, intro: '' },
        forRating: unit.kind === 'city',
        questions: [...defaultQuestions],
      },
      [unit],
    );
  }

  /** Other words for what is asked: the next version, which families answer anew. Answers its id. */
  async copy(caller: Caller, surveyId: string): Promise<string> {
    return this.transactions.run(async () => {
      const held = await this.desk.hold(caller, surveyId, 'copy');
      const { unitId, unitPath, lineageId, title, intro, schoolYear, term, opensOn, closesOn } = held;
      const targets = await this.surveys.targetsOf(surveyId);
      return this.add(
        {
          ...{ id: newId(), lineageId, unitId, unitPath, createdBy: caller.personId },
          ...{ title, intro, schoolYear, term, opensOn, closesOn },
          ...{ forRating: held.forRating, questions: held.questions },
          version: await this.surveys.nextVersion(lineageId),
        },
        await this.units.findMany(targets.map((target) => target.unitId)),
      );
    });
  }

  /** @throws Conflict `survey.changed-meanwhile`; Refused with the fields at fault */
  async change(
    caller: Caller,
    surveyId: string,
    { revision, targetIds, ...body }: SurveyChangeBody,
  ): Promise<void> {
    await this.transactions.run(async () => {
      const survey = await this.desk.hold(caller, surveyId, 'edit', revision);
      const targets = await this.targetsFor(survey, targetIds);
      const isCity = (await this.units.get(survey.unitId)).kind === 'city';
      refuse([
        ...dayFaults(body),
        ...questionnaireFaults(body.questions, body.forRating).map(worded),
        ...(body.forRating && !isCity ? [fault('forRating', 'survey.rating-is-the-citys')] : []),
      ]);
      await this.surveys.change(surveyId, { ...body, term: body.term ?? null, revision: revision + 1 });
      await this.surveys.replaceTargets(surveyId, targets);
    });
  }

  /** Out of sight, with everything kept. */
  async archive(caller: Caller, surveyId: string): Promise<void> {
    await this.transactions.run(async () => {
      const { revision } = await this.desk.hold(caller, surveyId, 'archive');
      await this.surveys.change(surveyId, { archivedAt: this.clock.now(), revision: revision + 1 });
    });
  }

  async restore(caller: Caller, surveyId: string): Promise<void> {
    await this.transactions.run(async () => {
      const { revision } = await this.desk.hold(caller, surveyId, 'restore');
      await this.surveys.change(surveyId, { archivedAt: null, revision: revision + 1 });
    });
  }

  private async add(
    survey: Omit<SurveyEntity, 'createdAt' | 'state' | 'openKey' | 'revision' | 'archivedAt'>,
    targets: UnitEntity[],
  ): Promise<string> {
    await this.transactions.run(async () => {
      const fresh = { state: 'DRAFT', openKey: null, revision: 1, archivedAt: null } as const;
      await this.surveys.add({ ...survey, ...fresh });
      await this.surveys.replaceTargets(survey.id, targets);
    });
    return survey.id;
  }

  /** Districts, schools and grades of the asking unit; who is below another target is asked with it. */
  private async targetsFor(survey: SurveyEntity, ids: string[]): Promise<UnitEntity[]> {
    const found = await this.units.findMany(ids);
    const known = new Map(found.map((unit) => [unit.id, unit]));
    refuse(
      ids.flatMap((id, at) => {
        const unit = known.get(id);
        const fits =
          unit && unit.kind !== 'class' && !unit.archivedAt && unit.path.startsWith(survey.unitPath);
        return fits ? [] : [fault(`targetIds.${at}`, 'survey.target-elsewhere')];
      }),
    );
    return found.filter((unit) => !found.some((other) => other !== unit && unit.path.startsWith(other.path)));
  }
}

const fault = (field: string, code: string): FieldError => ({ field, code, message: code });
const worded = ({ field, code }: { field: string; code: string }): FieldError => fault(field, code);

function dayFaults(body: { opensOn: string; closesOn: string; schoolYear: string }): FieldError[] {
  const { opensOn, closesOn, schoolYear } = body;
  const faults = [
    ...(isSchoolYear(schoolYear) ? [] : [fault('schoolYear', 'survey.no-school-year')]),
    ...(isDay(opensOn) ? [] : [fault('opensOn', 'survey.not-a-day')]),
    ...(isDay(closesOn) ? [] : [fault('closesOn', 'survey.not-a-day')]),
  ];
  return closesOn < opensOn ? [...faults, fault('closesOn', 'survey.closes-before-it-opens')] : faults;
}

function refuse(errors: FieldError[]): void {
  if (errors.length > 0)
    throw new Refused('survey.unusable', 'The survey cannot be asked like this.', { errors });
}
