import { Injectable } from '@nestjs/common';
import type { CountedFigure } from '../engine/effective.rule';
import type { StandardDocument } from '../standards/standard.rule';
import { CurriculumQuery } from './curriculum.query';
import { graduationMeasures, GraduatesQuery } from './graduates.query';
import { instructorMeasures, InstructorsQuery } from './instructors.query';
import { OfferedSupply } from './offered-supply.service';
import { participationMeasures, ParticipationQuery } from './participation.query';
import { QuizQuery } from './quiz.query';
import type { Counted, Window } from './window.rule';
import { WorkSources } from './work-sources';

/** Verified seconds a family needs to count as taking part. */
export const participationSeconds = ({ participation }: StandardDocument): number =>
  participation.classHours * participation.minutesPerClassHour * 60;

export const secondsPerClassHour = ({ participation }: StandardDocument): number =>
  participation.minutesPerClassHour * 60;

/** The counts of people and of work, kept together so that no constructor grows past five. */
@Injectable()
export class StaffAndQuizQueries {
  constructor(
    readonly instructors: InstructorsQuery,
    readonly quizzes: QuizQuery,
    readonly work: WorkSources,
  ) {}
}

type Source = (window: Window, standard: StandardDocument) => Promise<Counted[]>;
type FiguresBySchool = Map<string, Map<string, CountedFigure>>;

/** Everything the platform counts, for all schools of a window: one statement a measure, no loop over schools. */
@Injectable()
export class CountedFigures {
  /** What leaves a mark on the school whenever it changes: `rating.job` hears of it, or the night's look finds it. */
  private readonly heard: Source[];
  /** Everything else, of few rows: counted for all schools every night, and who has changed is marked then. */
  private readonly quiet: Source[];

  constructor(
    participation: ParticipationQuery,
    graduates: GraduatesQuery,
    supply: OfferedSupply,
    curriculum: CurriculumQuery,
    staff: StaffAndQuizQueries,
  ) {
    this.heard = [
      async (window, standard) =>
        participationMeasures(
          await participation.byGrade(window, participationSeconds(standard)),
          standard.smallGroup,
        ),
      async (window) => graduationMeasures(await graduates.byGrade(window)),
      (window, standard) => supply.measures(window, secondsPerClassHour(standard)),
      (window) => curriculum.bySchool(window),
      (window) => staff.quizzes.bySchool(window),
    ];
    this.quiet = [
      (window) => staff.instructors.bySchool(window),
      async (window) => instructorMeasures(await staff.instructors.byGrade(window)),
      ...staff.work.all.map((source) => (window: Window) => source.bySchool(window)),
    ];
  }

  /** By school, then by measure. */
  count(window: Window, standard: StandardDocument): Promise<FiguresBySchool> {
    return figuresOf([...this.heard, ...this.quiet], window, standard);
  }

  /** Only what may change without a mark. */
  countQuiet(window: Window, standard: StandardDocument): Promise<FiguresBySchool> {
    return figuresOf(this.quiet, window, standard);
  }
}

async function figuresOf(
  sources: Source[],
  window: Window,
  standard: StandardDocument,
): Promise<FiguresBySchool> {
  const bySchool: FiguresBySchool = new Map();
  for (const source of sources) {
    for (const { unitId, measure, value, of, whole } of await source(window, standard)) {
      const own = bySchool.get(unitId) ?? new Map<string, CountedFigure>();
      own.set(measure, { value, of, source: 'counted', declaredId: null, ...(whole && { whole }) });
      bySchool.set(unitId, own);
    }
  }
  return bySchool;
}
