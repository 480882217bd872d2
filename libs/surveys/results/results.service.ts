import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { pageOf, type Caller, type Page, type PageQuery } from '@libs/platform';
import { choicesIn, type Question } from '../questionnaires/question.rule';
import { SurveyDesk } from '../questionnaires/survey-desk.service';
import { SurveyLooks } from '../questionnaires/survey-looks.service';
import { ResultsQuery, type AreaRow, type CountRow, type GroupRow } from './results.query';
import type {
  AreaSurveyView,
  SurveyAreaView,
  SurveyQuestionResultView,
  SurveySatisfactionView,
  SchoolSurveyView,
  SurveySchoolView,
  SurveyTextView,
} from './result.view';
import { isValid, wilsonLower } from './validity.rule';

/** Results for those who asked and for the schools that were asked; they are the same for all who may look. */
@Injectable()
export class Results {
  constructor(
    private readonly desk: SurveyDesk,
    private readonly looks: SurveyLooks,
    private readonly query: ResultsQuery,
  ) {}

  /** @throws NotFound for a survey or school the caller does not see */
  async ofSchool(caller: Caller, schoolId: string, surveyId: string): Promise<SchoolSurveyView> {
    const { school, survey, head } = await this.schoolAndSurvey(caller, schoolId, surveyId);
    const groups = await this.query.groupsOf(surveyId, schoolId);
    const shown = groups.flatMap(({ unitId, answers }) => (answers === null ? [] : [unitId]));
    const counts = new Map<string, CountRow[]>(shown.map((unitId) => [unitId, []]));
    for (const row of await this.query.countsOf(surveyId, shown)) counts.get(row.unitId)?.push(row);
    return {
      ...head,
      received: await this.looks.received(survey, school.path),
      groups: groups.map((group) => ({
        ...groupResult(group),
        kind: group.kind,
        results: resultsIfShown(survey.questions, counts.get(group.unitId)),
      })),
    };
  }

  async texts(
    caller: Caller,
    schoolId: string,
    surveyId: string,
    { question, ...page }: PageQuery & { question: number },
  ): Promise<Page<SurveyTextView>> {
    await this.schoolAndSurvey(caller, schoolId, surveyId);
    const [texts, total] = await this.query.texts(surveyId, schoolId, question, page);
    return pageOf(texts, page, total);
  }

  async ofArea(caller: Caller, unitId: string, surveyId: string): Promise<AreaSurveyView> {
    const { unit, survey, head } = await this.areaAndSurvey(caller, unitId, surveyId);
    const districts = await this.query.districts(surveyId, unit.path);
    return {
      ...head,
      received: await this.looks.received(survey, unit.path),
      whole: areaResult(together(unit, districts)),
      results: resultsOf(survey.questions, await this.query.countsBelow(surveyId, unit.path)),
      districts: unit.kind === 'city' ? districts.map(areaResult) : [],
    };
  }

  async schools(
    caller: Caller,
    unitId: string,
    surveyId: string,
    page: PageQuery,
  ): Promise<Page<SurveySchoolView>> {
    const { unit } = await this.areaAndSurvey(caller, unitId, surveyId);
    const [schools, total] = await this.query.schools(surveyId, unit.path, page);
    const shown = schools.map((school) => ({
      ...groupResult(school),
      districtName: school.districtName,
    }));
    return pageOf(shown, page, total);
  }

  private async schoolAndSurvey(caller: Caller, schoolId: string, surveyId: string) {
    const school = await this.desk.unitToLookAt(caller, schoolId, ['school']);
    return { school, ...(await this.surveyHead(caller, surveyId)) };
  }

  private async areaAndSurvey(caller: Caller, unitId: string, surveyId: string) {
    const unit = await this.desk.unitToLookAt(caller, unitId, ['city', 'district']);
    return { unit, ...(await this.surveyHead(caller, surveyId)) };
  }

  private async surveyHead(caller: Caller, surveyId: string) {
    const { survey } = await this.desk.get(caller, surveyId);
    const item = await this.looks.itemOf(survey);
    return { survey, head: { survey: item, questions: survey.questions } };
  }
}

/** Every choice of every question that has some, also those nobody chose. */
function resultsOf(
  questions: readonly Question[],
  counts: Omit<CountRow, 'unitId'>[],
): SurveyQuestionResultView[] {
  const answers = new Map(counts.map((row) => [`${row.question} ${row.choice}`, row.answers]));
  return questions.flatMap((asked, question) => {
    const choices = choicesIn(asked);
    if (choices.length === 0) return [];
    const counted = choices.map((choice) => ({ choice, answers: answers.get(`${question} ${choice}`) ?? 0 }));
    return [{ question, choices: counted }];
  });
}

const resultsIfShown = (questions: readonly Question[], counts?: CountRow[]): SurveyQuestionResultView[] =>
  counts ? resultsOf(questions, counts) : [];

const groupResult = ({ unitId, name, families, answers, satisfied }: GroupRow) => ({
  ...{ unitId, name, families, answers },
  valid: answers !== null && isValid(answers, families),
  satisfaction: satisfactionOf(satisfied, answers),
});

const areaResult = ({ satisfied, ...row }: AreaRow): SurveyAreaView => ({
  ...row,
  satisfaction: satisfactionOf(satisfied, row.answers),
});

function satisfactionOf(satisfied: number | null, answers: number | null): SurveySatisfactionView | null {
  if (satisfied === null || !answers) return null;
  const lower = wilsonLower(satisfied, answers) ?? 0;
  return { satisfied, of: answers, share: satisfied / answers, lower };
}

function together({ id, name }: UnitEntity, rows: AreaRow[]): AreaRow {
  const sum = (of: (row: AreaRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    ...{ unitId: id, name },
    schools: sum((row) => row.schools),
    validSchools: sum((row) => row.validSchools),
    families: sum((row) => row.families),
    answers: sum((row) => row.answers),
    satisfied: rows.some((row) => row.satisfied !== null) ? sum((row) => row.satisfied ?? 0) : null,
  };
}
