import { Injectable } from '@nestjs/common';
import { Database, newId } from '@libs/platform';
import { CourseAdoptionEntity, type CourseRatingEntity } from './course-adoption.entity';
import { CourseShareEntity, CourseShareStepEntity } from './course-share.entity';

/** How courses are shared, adopted and rated. Steps are serialised by the lock on the course itself. */
@Injectable()
export class SharingRepository {
  constructor(private readonly database: Database) {}

  find(courseId: string): Promise<CourseShareEntity | null> {
    return this.database.of(CourseShareEntity).findOneBy({ courseId });
  }

  async put(share: CourseShareEntity): Promise<void> {
    await this.database.of(CourseShareEntity).upsert(share, ['courseId']);
  }

  async record(step: Omit<CourseShareStepEntity, 'id'>): Promise<void> {
    await this.database.of(CourseShareStepEntity).insert({ id: newId(), ...step });
  }

  findAdoption(courseId: string, schoolId: string): Promise<CourseAdoptionEntity | null> {
    return this.database.of(CourseAdoptionEntity).findOneBy({ courseId, schoolId });
  }

  /** Adopts, or takes an ended adoption up again; a standing one stays as it is. */
  async adopt(adoption: Omit<CourseAdoptionEntity, 'id' | 'endedAt'>): Promise<void> {
    const { courseId, schoolId, schoolPath, versionId, adoptedBy, adoptedAt } = adoption;
    await this.database.execute(
      `INSERT INTO course_adoptions (id, course_id, school_id, school_path, version_id, adopted_by, adopted_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE
         version_id = IF(ended_at IS NULL, version_id, VALUES(version_id)), ended_at = NULL`,
      [newId(), courseId, schoolId, schoolPath, versionId, adoptedBy, adoptedAt],
    );
  }

  async end(courseId: string, schoolId: string, at: Date): Promise<void> {
    await this.database.execute(
      'UPDATE course_adoptions SET ended_at = ? WHERE course_id = ? AND school_id = ? AND ended_at IS NULL',
      [at, courseId, schoolId],
    );
  }

  /** Whether any of the units with these paths shows it to its families. */
  async isAdoptedBy(courseId: string, paths: string[]): Promise<boolean> {
    if (paths.length === 0) return false;
    const [row] = await this.database.query<{ id: string }>(
      `SELECT id FROM course_adoptions WHERE course_id = ? AND school_path IN (?) AND ended_at IS NULL LIMIT 1`,
      [courseId, paths],
    );
    return row !== undefined;
  }

  /** Courses adopted by any of the units with these paths. */
  async adoptedBy(paths: string[]): Promise<string[]> {
    if (paths.length === 0) return [];
    const rows = await this.database.query<{ courseId: string }>(
      `SELECT DISTINCT course_id AS courseId FROM course_adoptions
        WHERE school_path IN (?) AND ended_at IS NULL`,
      [paths],
    );
    return rows.map(({ courseId }) => courseId);
  }

  /** The last word of a person about a course is the one that counts. */
  async rate(rating: Omit<CourseRatingEntity, 'id'>): Promise<void> {
    const { courseId, schoolId, personId, score, note, at } = rating;
    await this.database.execute(
      `INSERT INTO course_ratings (id, course_id, school_id, person_id, score, note, at) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE school_id = VALUES(school_id), score = VALUES(score), note = VALUES(note), at = VALUES(at)`,
      [newId(), courseId, schoolId, personId, score, note, at],
    );
  }

  async forgetPerson(personId: string): Promise<void> {
    await this.database.execute(`UPDATE course_ratings SET person_id = NULL, note = '' WHERE person_id = ?`, [
      personId,
    ]);
  }

  /** What a person has said about courses. */
  ratingsOf(personId: string): Promise<{ course: string; score: number; note: string; at: Date }[]> {
    return this.database.query(
      `SELECT v.title AS course, r.score, r.note, r.at FROM course_ratings r
         JOIN courses c ON c.id = r.course_id JOIN course_versions v ON v.id = c.current_version_id
        WHERE r.person_id = ? ORDER BY r.at`,
      [personId],
    );
  }
}
