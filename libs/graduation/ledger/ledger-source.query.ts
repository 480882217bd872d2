import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** A lesson version as it stood when it was learned from. Seconds of media. */
export interface HeardVersion {
  lesson: string;
  lineage: string;
  course: string;
  courseVersion: string;
  courseVersionNumber: number;
  asset: string | null;
  /** Frozen when the version was published; null for what has no length. */
  durationSeconds: number | null;
  /** Seen at least once, of all time. */
  coveredSeconds: number;
  /** ISO instant. */
  completedAt: string | null;
}

interface HeardRow extends Omit<HeardVersion, 'coveredSeconds' | 'completedAt'> {
  /** The driver gives sums and the like as text. */
  coveredSeconds: string | number;
  completedAt: Date | null;
}

/** What stands elsewhere and belongs to the evidence of a certificate. */
@Injectable()
export class LedgerSourceQuery {
  constructor(private readonly database: Database) {}

  /** The lesson versions of these ids with what the person has seen of each, in the order of ids. */
  async heard(personId: string, lessonIds: string[]): Promise<HeardVersion[]> {
    if (lessonIds.length === 0) return [];
    const rows = await this.database.query<HeardRow>(
      `SELECT l.id AS lesson, l.lineage_id AS lineage, v.course_id AS course, v.id AS courseVersion,
              v.number AS courseVersionNumber, l.asset_id AS asset, l.duration_seconds AS durationSeconds,
              COALESCE(p.covered_seconds, 0) AS coveredSeconds, p.completed_at AS completedAt
         FROM lessons l
         JOIN course_versions v ON v.id = l.version_id
         LEFT JOIN lesson_progress p ON p.lesson_id = l.id AND p.person_id = ?
        WHERE l.id IN (?) ORDER BY l.id`,
      [personId, lessonIds],
    );
    return rows.map((row) => ({
      ...row,
      coveredSeconds: Number(row.coveredSeconds),
      completedAt: row.completedAt?.toISOString() ?? null,
    }));
  }
}
