import { Injectable } from '@nestjs/common';
import { ClassEnrolmentQuery } from './class-enrolment.query';
import { classHours, secondsCounted, type RequirementVerdict } from './graduation.rule';
import { Judgements } from './judgements.service';

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
    private readonly judgements: Judgements,
  ) {}

  async of(pupilIds: string[], schoolYear: string): Promise<GuardianState[]> {
    const enrolments = await this.enrolments.ofPupils(pupilIds, schoolYear);
    const judged = await this.judgements.judgeMany(enrolments);
    return enrolments.flatMap(({ pupilId, personId, state }, nth) => {
      const one = judged[nth];
      if (!one) return [];
      const graduated = state === 'graduated';
      const { rules } = one.programme;
      const hours = classHours(secondsCounted(rules, one.facts), rules.classHourSeconds);
      const open = one.verdict.requirements.filter(({ offered, met }) => offered && !met);
      return [{ pupilId, personId, graduated, hours, open: graduated ? [] : open }];
    });
  }
}
