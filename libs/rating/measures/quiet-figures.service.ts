import { Injectable } from '@nestjs/common';
import type { Source } from './heard-figures.service';
import { instructorMeasures, InstructorsQuery } from './instructors.query';
import { WorkSources } from './work-sources';

/** Everything else, of few rows: not all of it is announced, the night finds what has changed. */
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
