import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Families, PersonalData } from '@libs/identity';
import { pathsDownTo } from '@libs/organization';
import { Clock, Conflict, dayOf, Malformed } from '@libs/platform';
import { noSurvey } from '../questionnaires/survey-desk.service';
import { SurveyRepository } from '../questionnaires/survey.repository';
import { AnswerBox } from './answer-box.service';
import { AnswerRepository } from './answer.repository';
import type { AskedFamilyView, OpenSurveyView } from './answer.view';
import { replyFaults, type Reply } from '../questionnaires/question.rule';

/** The day answers are judged on, and what a person is told of what she has taken part in. */
@Injectable()
export class AnswerStanding {
  constructor(
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
    private readonly answers: AnswerRepository,
  ) {}

  today(): string {
    return dayOf(this.clock.now());
  }

  /** Only that a family has answered, and only while the survey runs; what it said nobody can tell, not even here. */
  tellPerson(): void {
    this.personalData.contribute('surveys', (personId) => this.answers.listTakenPart(personId));
  }
}

/** A guardian answers for her family. */
@Injectable()
export class Answers implements OnModuleInit {
  constructor(
    private readonly families: Families,
    private readonly surveys: SurveyRepository,
    private readonly answers: AnswerRepository,
    private readonly box: AnswerBox,
    private readonly standing: AnswerStanding,
  ) {}

  onModuleInit(): void {
    this.standing.tellPerson();
  }

  /** What the guardian's families are asked today. */
  async asked(personId: string): Promise<AskedFamilyView[]> {
    const children = await this.families.childrenOf(personId);
    const down = new Map(children.map((child) => [child.pupilId, pathsDownTo(child.classPath)]));
    const open = await this.answers.listOpen([...new Set([...down.values()].flat())], this.standing.today());
    const ids = [...new Set(open.map(({ surveyId }) => surveyId))];
    const answered = await this.answers.answered(ids, [...down.keys()]);
    return open.flatMap(({ surveyId, title, closesOn, targetPath }) =>
      children
        .filter((child) => child.classPath.startsWith(targetPath))
        .map(({ pupilId, name }) => ({
          ...{ surveyId, title, closesOn, pupilId, childName: name },
          answered: answered.has(`${surveyId} ${pupilId}`),
        })),
    );
  }

  /** @throws NotFound `survey.not-found` unless one of the guardian's families is asked today */
  async open(personId: string, surveyId: string): Promise<OpenSurveyView> {
    const families = (await this.asked(personId)).filter((asked) => asked.surveyId === surveyId);
    const survey = families.length > 0 ? await this.surveys.find(surveyId) : null;
    if (!survey) throw noSurvey();
    const { id, title, intro, closesOn, questions } = survey;
    return { id, title, intro, closesOn, questions, families };
  }

  /**
   * One sheet for one family. Two guardians at the same moment: one counts, the other is told.
   * @throws NotFound for a family that is not asked; Malformed naming the reply; Conflict `survey.answered-already`
   */
  async give(personId: string, surveyId: string, pupilId: string, replies: Reply[]): Promise<void> {
    const children = await this.families.childrenOf(personId);
    const child = children.find((one) => one.pupilId === pupilId);
    const survey = await this.surveys.find(surveyId);
    if (!child || !survey || survey.state === 'DRAFT' || survey.archivedAt) throw noSurvey();
    const targets = await this.surveys.targetsOf(surveyId);
    if (!targets.some(({ unitPath }) => child.classPath.startsWith(unitPath))) throw noSurvey();
    if (survey.opensOn > this.standing.today()) throw new Conflict('survey.not-yet', 'It has not begun.');
    const faults = replyFaults(survey.questions, replies);
    if (faults.length > 0) throw new Malformed(faults.map((one) => ({ ...one, message: one.code })));
    await this.box.put(surveyId, pupilId, { classId: child.classId, replies });
  }
}
