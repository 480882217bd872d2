import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { NotFound } from '@libs/platform';
import { findMeasure, isAboutFamilies } from '../engine/measure.rule';
import {
  participationSeconds,
  secondsPerClassHour,
  StaffAndQuizQueries,
} from '../measures/counted-figures.service';
import { CurriculumQuery } from '../measures/curriculum.query';
import { GraduatesQuery } from '../measures/graduates.query';
import { ParticipationQuery } from '../measures/participation.query';
import { OfferedSupply } from '../measures/offered-supply.service';
import { hoursOf } from '../measures/supply.query';
import type { Window } from '../measures/window.rule';
import type { StandardDocument } from '../standards/standard.rule';
import type { FactLineView } from './fact-detail.view';
import { gradeLines, type GradeCount } from './grade-lines.rule';

interface Asked {
  school: UnitEntity;
  window: Window;
  standard: StandardDocument;
}

/** What lies behind a counted figure: by grade, by course, by cell. Groups of too few families stay hidden. */
@Injectable()
export class FactDetails {
  private readonly sources: Record<string, (asked: Asked) => Promise<FactLineView[]>>;

  constructor(
    private readonly participation: ParticipationQuery,
    private readonly graduates: GraduatesQuery,
    private readonly supply: OfferedSupply,
    private readonly curriculum: CurriculumQuery,
    private readonly people: StaffAndQuizQueries,
  ) {
    const sessions = (asked: Asked) => this.supplied(asked, (grade) => grade.sessions);
    const hours = (asked: Asked) => this.supplied(asked, (grade) => grade.hours);
    const withHours = (asked: Asked) => this.participating(asked);
    this.sources = {
      families: (asked) => this.familiesByGrade(asked),
      'families-with-hours': withHours,
      'weakest-grade-with-hours': withHours,
      'families-graduated': (asked) => this.graduated(asked, (grade) => [grade.graduated, grade.enrolled]),
      'families-enrolled': (asked) => this.graduated(asked, (grade) => [grade.enrolled, grade.families]),
      'learners-passed': (asked) => this.passed(asked),
      'gate.instructors': (asked) => this.instructed(asked),
      'gate.instructors-in-thinnest-grade': (asked) => this.instructed(asked),
      'gate.sessions-in-thinnest-grade': sessions,
      'gate.hours-in-thinnest-grade': hours,
      'median-class-hours': hours,
      'curriculum-cells': (asked) => this.cells(asked),
    };
  }

  /** @throws NotFound `rating.fact-not-counted` for a measure the platform does not count */
  async linesOf(code: string, asked: Asked): Promise<FactLineView[]> {
    const source = this.sources[code];
    const worked = source ? null : await this.worked(code, asked);
    if (worked) return worked;
    if (!source) throw new NotFound('rating.fact-not-counted', 'The platform does not count this measure.');
    return source(asked);
  }

  private async participating({ window, standard }: Asked): Promise<FactLineView[]> {
    const grades = await this.participation.byGrade(window, participationSeconds(standard));
    return shown(
      grades.map((grade) => ({ label: grade.gradeName, value: grade.withHours, of: grade.families })),
      standard,
    );
  }

  private async familiesByGrade({ window, standard }: Asked): Promise<FactLineView[]> {
    const grades = await this.participation.byGrade(window, participationSeconds(standard));
    return grades.map((grade) => line('grade', grade.gradeName, grade.families));
  }

  private async graduated(
    { window, standard }: Asked,
    of: (grade: { families: number; enrolled: number; graduated: number }) => [number, number],
  ): Promise<FactLineView[]> {
    const grades = await this.graduates.byGrade(window);
    return shown(
      grades.map((grade) => ({ label: grade.gradeName, value: of(grade)[0], of: of(grade)[1] })),
      standard,
    );
  }

  private async passed({ window, standard }: Asked): Promise<FactLineView[]> {
    const grades = await this.people.quizzes.byGrade(window);
    return shown(
      grades.map((grade) => ({ label: grade.gradeName, value: grade.passed, of: grade.learners })),
      standard,
    );
  }

  private async instructed({ window }: Asked): Promise<FactLineView[]> {
    const grades = await this.people.instructors.byGrade(window);
    return grades.map((grade) => line('grade', grade.gradeName, grade.instructors));
  }

  private async supplied(
    { window, school, standard }: Asked,
    of: (grade: { sessions: number; hours: number }) => number,
  ): Promise<FactLineView[]> {
    const grades = await this.supply.byGrade(window, secondsPerClassHour(standard));
    const courses = await this.supply.coursesFor(school.id);
    return [
      ...grades.map((grade) => line('grade', grade.gradeName, of(grade))),
      ...courses.map(({ title, seconds, unitName }) =>
        line('course', title, hoursOf(seconds, secondsPerClassHour(standard)), unitName),
      ),
    ];
  }

  private async worked(code: string, { window, standard }: Asked): Promise<FactLineView[] | null> {
    const lines = await this.people.work.linesOf(code, window);
    const measure = findMeasure(code);
    if (!lines || !measure) return null;
    if (isAboutFamilies(measure))
      return shown(
        lines.map((one) => ({ ...one, of: one.of ?? 0 })),
        standard,
      );
    return lines.map(({ label, value, of }) => ({ ...line('grade', label, value), of }));
  }

  private async cells({ school }: Asked): Promise<FactLineView[]> {
    const cells = await this.curriculum.cellsOf(school.id);
    return cells.map(({ stage, topic, courses }) => line('cell', `${stage} ${topic}`, courses));
  }
}

const line = (
  kind: FactLineView['kind'],
  label: string,
  value: number,
  from: string | null = null,
): FactLineView => ({
  kind,
  label,
  value,
  of: null,
  from,
});

const shown = (grades: GradeCount[], standard: StandardDocument): FactLineView[] =>
  gradeLines(grades, standard.smallGroup).map((grade) => ({ kind: 'grade', from: null, ...grade }));
