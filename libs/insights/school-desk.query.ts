import { Injectable } from '@nestjs/common';
import { InstructorCounts } from '@libs/faculty';
import { Database } from '@libs/platform';
import type { CourseStatesView } from './insights.view';

export interface DeskFigures {
  classes: number;
  failedVideos: number;
  instructors: number;
}

/** What lies on a school's desk. */
@Injectable()
export class SchoolDeskQuery {
  constructor(
    private readonly database: Database,
    private readonly instructors: InstructorCounts,
  ) {}

  /** Courses the school owns, by state; a published course with a new draft counts as published. */
  async courses(schoolId: string): Promise<CourseStatesView> {
    const rows = await this.database.query<{ state: string; courses: string }>(
      'SELECT state, COUNT(*) AS courses FROM courses WHERE unit_id = ? GROUP BY state',
      [schoolId],
    );
    const of = (state: string): number => Number(rows.find((row) => row.state === state)?.courses ?? 0);
    return {
      draft: of('DRAFT'),
      submitted: of('SUBMITTED'),
      returned: of('RETURNED'),
      published: of('PUBLISHED'),
      archived: of('ARCHIVED'),
    };
  }

  async desk(schoolId: string, path: string): Promise<DeskFigures> {
    const [row] = await this.database.query<Record<'classes' | 'failedVideos', string>>(
      `SELECT (SELECT COUNT(*) FROM units WHERE kind = 'class' AND archived_at IS NULL AND path LIKE ?) AS classes,
              (SELECT COUNT(*) FROM media_assets WHERE unit_id = ? AND state = 'FAILED') AS failedVideos`,
      [`${path}%`, schoolId],
    );
    const [teaching] = await this.instructors.bySchool(path);
    return {
      classes: Number(row?.classes ?? 0),
      failedVideos: Number(row?.failedVideos ?? 0),
      instructors: teaching?.instructors ?? 0,
    };
  }
}
