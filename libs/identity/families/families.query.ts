import { Injectable } from '@nestjs/common';
import type { Stage } from '@libs/organization';
import { Database } from '@libs/platform';
import type { Relation } from './relation.rule';

/** A pupil in the class and school it is in now. */
export interface EnrolledPupil {
  pupilId: string;
  name: string;
  classId: string;
  className: string;
  classPath: string;
  gradeId: string;
  gradeName: string;
  schoolId: string;
  schoolName: string;
  stage: Stage;
}

export interface LinkedGuardian {
  pupilId: string;
  personId: string;
  name: string;
  relation: Relation;
  joinedAt: Date;
}

const enrolled = `p.id AS pupilId, p.name, c.id AS classId, c.name AS className, c.path AS classPath,
  g.id AS gradeId, g.name AS gradeName, s.id AS schoolId, s.name AS schoolName, c.stage`;
const places = `JOIN units c ON c.id = p.class_id JOIN units g ON g.id = c.parent_id JOIN units s ON s.id = g.parent_id`;

@Injectable()
export class FamiliesQuery {
  constructor(private readonly database: Database) {}

  childrenOf(personId: string): Promise<(EnrolledPupil & { relation: Relation })[]> {
    return this.database.query(
      `SELECT ${enrolled}, k.relation FROM guardianships k JOIN pupils p ON p.id = k.pupil_id ${places}
        WHERE k.person_id = ? AND k.ended_at IS NULL AND p.left_at IS NULL ORDER BY k.created_at, k.id`,
      [personId],
    );
  }

  async pupil(pupilId: string): Promise<EnrolledPupil | null> {
    const sql = `SELECT ${enrolled} FROM pupils p ${places} WHERE p.id = ? AND p.left_at IS NULL`;
    const [found] = await this.database.query<EnrolledPupil>(sql, [pupilId]);
    return found ?? null;
  }

  guardiansOf(pupilIds: string[]): Promise<LinkedGuardian[]> {
    if (pupilIds.length === 0) return Promise.resolve([]);
    return this.database.query(
      `SELECT k.pupil_id AS pupilId, k.person_id AS personId, w.name, k.relation, k.created_at AS joinedAt
         FROM guardianships k JOIN people w ON w.id = k.person_id
        WHERE k.pupil_id IN (?) AND k.ended_at IS NULL ORDER BY k.created_at, k.id`,
      [pupilIds],
    );
  }

  /** Pupils below the path and how many of them have a guardian who has joined. */
  async countBelow(path: string): Promise<{ pupils: number; joined: number }> {
    const [counted] = await this.database.query<{ pupils: string; joined: string }>(
      `SELECT COUNT(*) AS pupils, COUNT(j.pupil_id) AS joined
         FROM pupils p JOIN units c ON c.id = p.class_id
         LEFT JOIN (SELECT DISTINCT pupil_id FROM guardianships WHERE ended_at IS NULL) j ON j.pupil_id = p.id
        WHERE c.path LIKE CONCAT(?, '%') AND p.left_at IS NULL`,
      [path],
    );
    return { pupils: Number(counted?.pupils ?? 0), joined: Number(counted?.joined ?? 0) };
  }
}
