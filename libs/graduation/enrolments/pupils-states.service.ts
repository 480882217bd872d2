import { Injectable } from '@nestjs/common';
import { Learning } from '@libs/learning';
import { factsOf } from '../graduations/graduation-evidence.rule';
import { Programmes } from '../programmes/programmes.service';
import { ClassEnrolmentQuery, type PupilsEnrolment } from './class-enrolment.query';
import { classHours, judgeGraduation, secondsVerified, type RequirementVerdict } from './graduation.rule';

/** Where one guardian stands for one pupil in a school year. */
export interface GuardianState {
  pupilId: string;
  personId: string;
  graduated: boolean;
  /** Class hours counted for the enrolment, rounded down to one decimal. */
  hours: number;
  /** What is asked for and still open; nothing once graduated. */
  open: RequirementVerdict[];
}

/** Where the guardians of many pupils stand, in a few statements for all of them. Reading changes nothing. */
@Injectable()
export class PupilsStates {
  constructor(
    private readonly enrolments: ClassEnrolmentQuery,
    private readonly learning: Learning,
    private readonly programmes: Programmes,
  ) {}

  async of(pupilIds: string[], schoolYear: string): Promise<GuardianState[]> {
    const groups = new Map<string, PupilsEnrolment[]>();
    for (const enrolment of await this.enrolments.ofPupils(pupilIds, schoolYear)) {
      const { programmeVersionId, countsFrom, countsTo } = enrolment;
      const key = `${programmeVersionId} ${countsFrom.getTime()} ${countsTo.getTime()}`;
      groups.set(key, [...(groups.get(key) ?? []), enrolment]);
    }
    const states: GuardianState[] = [];
    for (const alike of groups.values()) states.push(...(await this.judge(alike)));
    return states;
  }

  /** Enrolments of one programme version and window. */
  private async judge(alike: PupilsEnrolment[]): Promise<GuardianState[]> {
    const [{ programmeVersionId, countsFrom, countsTo }] = alike as [PupilsEnrolment];
    const { rules } = await this.programmes.get(programmeVersionId);
    const people = [...new Set(alike.map(({ personId }) => personId))];
    const records = await this.learning.records(people, countsFrom, countsTo);
    return alike.map(({ pupilId, personId, stage, state }) => {
      const facts = factsOf(records.get(personId) ?? { lessons: [], quizzes: [] });
      const graduated = state === 'graduated';
      const { requirements } = judgeGraduation(rules, stage, facts);
      const open = graduated ? [] : requirements.filter((one) => one.offered && !one.met);
      return {
        pupilId,
        personId,
        graduated,
        hours: classHours(secondsVerified(facts), rules.classHourSeconds),
        open,
      };
    });
  }
}
