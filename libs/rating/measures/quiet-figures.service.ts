import { Injectable } from '@nestjs/common';
import type { Source } from './heard-figures.service';
import { instructorMeasures, InstructorsQuery } from './instructors.query';
import { WorkSources } from './work-sources';

/** Everything else, of few rows: counted for all schools every night, and who has changed is marked then. */
@Injectable()
export class QuietFigures {
  readonly sources: readonly Source[];

  constructor(instructors: InstructorsQuery, work: WorkSources) {
    this.sources = [
      (window) => instructors.bySchool(window),
      async (window) => instructorMeasures(await instructors.byGrade(window)),
      ...work.all.map(
        (source): Source =>
          (window) =>
            source.bySchool(window),
      ),
    ];
  }
}
