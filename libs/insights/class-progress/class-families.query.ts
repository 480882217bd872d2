import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** A pupil of the class with one of its guardians; `personId` is null for a pupil whom nobody has joined for yet. */
export interface FamilyRow {
  pupilId: string;
  pupilName: string;
  personId: string | null;
  guardianName: string | null;
  relation: string | null;
}

@Injectable()
export class ClassFamiliesQuery {
  constructor(private readonly database: Database) {}

  /** By the names of the pupils: the order says nothing about anybody. */
  of(classId: string): Promise<FamilyRow[]> {
    return this.database.query<FamilyRow>(
      `SELECT p.id AS pupilId, p.name AS pupilName, w.id AS personId, w.name AS guardianName, g.relation
         FROM pupils p
         LEFT JOIN guardianships g ON g.pupil_id = p.id AND g.ended_at IS NULL
         LEFT JOIN people w ON w.id = g.person_id
        WHERE p.class_id = ? AND p.left_at IS NULL
        ORDER BY p.name, p.id, g.created_at, g.id`,
      [classId],
    );
  }

  /** Families of whom a guardian has learned since a day. */
  async active(classId: string, from: string): Promise<number> {
    const [row] = await this.database.query<{ active: string }>(
      `SELECT COUNT(DISTINCT p.id) AS active
         FROM pupils p
         JOIN guardianships g ON g.pupil_id = p.id AND g.ended_at IS NULL
         JOIN learning_days d ON d.person_id = g.person_id AND d.day >= ?
        WHERE p.class_id = ? AND p.left_at IS NULL`,
      [from, classId],
    );
    return Number(row?.active ?? 0);
  }
}
