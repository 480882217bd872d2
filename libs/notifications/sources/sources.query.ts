import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** What the sentences about lower nouns' things need. */
@Injectable()
export class SourcesQuery {
  constructor(private readonly database: Database) {}

  async appointmentStart(appointmentId: string): Promise<Date | null> {
    const [row] = await this.database.query<{ startsAt: Date }>(
      'SELECT starts_at AS startsAt FROM appointments WHERE id = ?',
      [appointmentId],
    );
    return row?.startsAt ?? null;
  }

  async certificateOf(certificateId: string): Promise<{ personId: string; serial: string } | null> {
    const [row] = await this.database.query<{ personId: string; serial: string }>(
      'SELECT person_id AS personId, serial FROM certificates WHERE id = ?',
      [certificateId],
    );
    return row ?? null;
  }

  async courseTitle(courseId: string): Promise<string | null> {
    const [row] = await this.database.query<{ title: string }>(
      'SELECT v.title FROM courses c JOIN course_versions v ON v.id = c.current_version_id WHERE c.id = ?',
      [courseId],
    );
    return row?.title ?? null;
  }

  /** Surveys open on a day (`YYYY-MM-DD`) of which families were not told yet. */
  untoldSurveys(today: string): Promise<{ id: string; title: string }[]> {
    return this.database.query(
      `SELECT s.id, s.title FROM surveys s
        WHERE s.state = 'PUBLISHED' AND s.opens_on <= ? AND s.closes_on >= ?
          AND NOT EXISTS (SELECT 1 FROM notice_rounds r WHERE r.reason = CONCAT('survey-open:', s.id))`,
      [today, today],
    );
  }

  /** Paths of the units a survey asks. */
  async surveyPaths(surveyId: string): Promise<string[]> {
    const rows = await this.database.query<{ path: string }>(
      'SELECT unit_path AS path FROM survey_targets WHERE survey_id = ? ORDER BY unit_path',
      [surveyId],
    );
    return rows.map(({ path }) => path);
  }

  /** Classes at or below a path. */
  async classesBelow(path: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM units WHERE path LIKE ? AND kind = 'class' AND archived_at IS NULL ORDER BY path`,
      [`${path}%`],
    );
    return rows.map(({ id }) => id);
  }

  async guardiansOf(classIds: string[]): Promise<string[]> {
    const rows = await this.database.query<{ personId: string }>(
      `SELECT DISTINCT g.person_id AS personId FROM pupils p
         JOIN guardianships g ON g.pupil_id = p.id AND g.ended_at IS NULL
        WHERE p.class_id IN (?) AND p.left_at IS NULL`,
      [classIds],
    );
    return rows.map(({ personId }) => personId);
  }

  /** People of a school who answer families: its coordinators and instructors, of the school and of its grades. */
  async answeringAt(schoolId: string): Promise<string[]> {
    const rows = await this.database.query<{ personId: string }>(
      `SELECT DISTINCT r.person_id AS personId FROM units s
         JOIN units u ON u.path LIKE CONCAT(s.path, '%')
         JOIN role_grants r ON r.unit_id = u.id AND r.revoked_at IS NULL AND r.role IN ('coordinator', 'instructor')
        WHERE s.id = ?`,
      [schoolId],
    );
    return rows.map(({ personId }) => personId);
  }
}
