import { Injectable } from '@nestjs/common';
import { GraduatesQuery } from '../measures/graduates.query';
import { participationSeconds } from '../measures/class-hour.rule';
import { ParticipationQuery } from '../measures/participation.query';
import { QuizQuery } from '../measures/quiz.query';
import type { AskedFact, FactSources } from './asked-fact';
import type { FactLineView } from './fact-detail.view';
import { line, shown } from './fact-lines.view';

/** What families did, by grade. Groups of too few stay hidden. */
@Injectable()
export class FamilyFacts {
  readonly sources: FactSources = {
    families: (asked) => this.familiesByGrade(asked),
    'families-with-hours': (asked) => this.participating(asked),
    'weakest-grade-with-hours': (asked) => this.participating(asked),
    'families-graduated': (asked) => this.graduated(asked, (grade) => [grade.graduated, grade.enrolled]),
    'families-enrolled': (asked) => this.graduated(asked, (grade) => [grade.enrolled, grade.families]),
    'learners-passed': (asked) => this.passed(asked),
  };

  constructor(
    private readonly participation: ParticipationQuery,
    private readonly graduates: GraduatesQuery,
    private readonly quizzes: QuizQuery,
  ) {}

  private async participating({ window, standard }: AskedFact): Promise<FactLineView[]> {
    const grades = await this.participation.byGrade(window, participationSeconds(standard));
    return shown(
      grades.map((grade) => ({ label: grade.gradeName, value: grade.withHours, of: grade.families })),
      standard,
    );
  }

  private async familiesByGrade({ window, standard }: AskedFact): Promise<FactLineView[]> {
    const grades = await this.participation.byGrade(window, participationSeconds(standard));
    return grades.map((grade) => line('grade', grade.gradeName, grade.families));
  }

  private async graduated(
    { window, standard }: AskedFact,
    of: (grade: { families: number; enrolled: number; graduated: number }) => [number, number],
  ): Promise<FactLineView[]> {
    const grades = await this.graduates.byGrade(window);
    return shown(
      grades.map((grade) => ({ label: grade.gradeName, value: of(grade)[0], of: of(grade)[1] })),
      standard,
    );
  }

  private async passed({ window, standard }: AskedFact): Promise<FactLineView[]> {
    const grades = await this.quizzes.byGrade(window);
    return shown(
      grades.map((grade) => ({ label: grade.gradeName, value: grade.passed, of: grade.learners })),
      standard,
    );
  }
}
