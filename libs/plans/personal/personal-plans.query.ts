import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** What plans hold about a person, for the person's own copy. */
@Injectable()
export class PersonalPlansQuery {
  constructor(private readonly database: Database) {}

  /** Sessions families read in which the person is named as instructor. */
  instructed(personId: string): Promise<object[]> {
    return this.database.query<object>(
      `SELECT p.school_year AS schoolYear, s.title, s.term, s.week, DATE_FORMAT(s.on_day, '%Y-%m-%d') AS day, s.instructor
         FROM plan_sessions s JOIN teaching_plans p ON p.current_version_id = s.version_id
        WHERE s.instructor_person_id = ? ORDER BY p.school_year, s.term, s.week, s.id`,
      [personId],
    );
  }
}
