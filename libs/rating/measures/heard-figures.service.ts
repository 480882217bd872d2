import { Injectable } from '@nestjs/common';
import type { StandardDocument } from '../standards/standard.rule';
import { participationSeconds, secondsPerClassHour } from './class-hour.rule';
import { CurriculumQuery } from './curriculum.query';
import { graduationMeasures, GraduatesQuery } from './graduates.query';
import { OfferedSupply } from './offered-supply.service';
import { participationMeasures, ParticipationQuery } from './participation.query';
import { QuizQuery } from './quiz.query';
import type { Counted, Window } from './window.rule';

/** One measure or several of one kind, for all schools of a window. */
export type Source = (window: Window, standard: StandardDocument) => Promise<Counted[]>;

/** What families did and what schools offer: whatever changes it is announced, and `rating.job` marks the school. */
@Injectable()
export class HeardFigures {
  /** Of what families did: from the raw rows, one statement for all families of the window. */
  readonly families: readonly Source[];
  /** Of what schools offer. */
  readonly offers: readonly Source[];

  constructor(
    participation: ParticipationQuery,
    graduates: GraduatesQuery,
    supply: OfferedSupply,
    curriculum: CurriculumQuery,
    quizzes: QuizQuery,
  ) {
    this.families = [
      async (window, standard) =>
        participationMeasures(
          await participation.byGrade(window, participationSeconds(standard)),
          standard.smallGroup,
        ),
      async (window) => graduationMeasures(await graduates.byGrade(window)),
      (window) => quizzes.bySchool(window),
    ];
    this.offers = [
      (window, standard) => supply.measures(window, secondsPerClassHour(standard)),
      (window) => curriculum.bySchool(window),
    ];
  }
}
