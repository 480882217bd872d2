import { Injectable } from '@nestjs/common';
import { CurriculumQuery } from '../measures/curriculum.query';
import { secondsPerClassHour } from '../measures/class-hour.rule';
import { InstructorsQuery } from '../measures/instructors.query';
import { OfferedSupply } from '../measures/offered-supply.service';
import { hoursOf } from '../measures/supply.query';
import type { AskedFact, FactSources } from './asked-fact';
import { CellCoursesQuery } from './cell-courses.query';
import type { FactLineView } from './fact-detail.view';
import { line } from './fact-lines.view';

const everyInstructor = {
  ...({ kind: 'instructors', gradeId: null, from: null, until: null } as const),
  classIds: [],
};

/** Courses of the district and the city are not the school's records. */
const recordOf = (
  school: AskedFact['school'],
  { courseId, unitId }: { courseId: string; unitId: string },
): FactLineView['record'] => (unitId === school.id ? { kind: 'course', id: courseId } : null);

/** What a school offers its families: people, sessions, hours, courses. */
@Injectable()
export class OfferFacts {
  readonly sources: FactSources = {
    'gate.instructors': async (asked) => [await this.instructors(asked), ...(await this.instructed(asked))],
    'gate.instructors-in-thinnest-grade': (asked) => this.instructed(asked),
    'gate.sessions-in-thinnest-grade': (asked) => this.supplied(asked, (grade) => grade.sessions),
    'gate.hours-in-thinnest-grade': (asked) => this.supplied(asked, (grade) => grade.hours),
    'median-class-hours': (asked) => this.supplied(asked, (grade) => grade.hours),
    'curriculum-cells': (asked) => this.cells(asked),
  };

  constructor(
    private readonly supply: OfferedSupply,
    private readonly curriculum: CurriculumQuery,
    private readonly courses: CellCoursesQuery,
    private readonly counts: InstructorsQuery,
  ) {}

  private async instructed({ window }: AskedFact): Promise<FactLineView[]> {
    const grades = await this.counts.byGrade(window);
    return grades.map((grade) => ({
      ...line('grade', grade.gradeName, grade.instructors),
      list: { ...everyInstructor, gradeId: grade.gradeId },
    }));
  }

  private async instructors({ window }: AskedFact): Promise<FactLineView> {
    const [whole] = await this.counts.bySchool(window);
    return { ...line('records', '', Number(whole?.value ?? 0)), list: everyInstructor };
  }

  private async supplied(
    { window, school, standard }: AskedFact,
    of: (grade: { sessions: number; hours: number }) => number,
  ): Promise<FactLineView[]> {
    const grades = await this.supply.byGrade(window, secondsPerClassHour(standard));
    const courses = await this.supply.coursesFor(school.id);
    return [
      ...grades.map((grade) => line('grade', grade.gradeName, of(grade))),
      ...courses.map(({ courseId, title, seconds, unitId, unitName }) =>
        line(
          ...(['course', title, hoursOf(seconds, secondsPerClassHour(standard)), unitName] as const),
          recordOf(school, { courseId, unitId }),
        ),
      ),
    ];
  }

  /** Each cell with its courses; then each course with the cells it fills, so that both come to the same. */
  private async cells({ school }: AskedFact): Promise<FactLineView[]> {
    const cells = await this.curriculum.cellsOf(school.id);
    const filling = await this.courses.fillingOf(school, cells);
    return [
      ...cells.map(({ stage, topic, courses }) => line('cell', `${stage} ${topic}`, courses)),
      ...filling.map(({ courseId, title, cells: filled, unitId, unitName }) =>
        line('course', title, filled, unitName, recordOf(school, { courseId, unitId })),
      ),
    ];
  }
}
