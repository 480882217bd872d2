import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { ClassMoveEntity } from './class-move.entity';
import type { ClassNow } from './promotion.rule';
import { SchoolPromotionEntity } from './school-promotion.entity';

export interface StandingClass extends ClassNow {
  path: string;
}

@Injectable()
export class PromotionRepository {
  constructor(private readonly database: Database) {}

  find(schoolId: string, schoolYear: string): Promise<SchoolPromotionEntity | null> {
    return this.database.of(SchoolPromotionEntity).findOneBy({ schoolId, schoolYear });
  }

  async add(promotion: SchoolPromotionEntity, moves: Omit<ClassMoveEntity, 'promotionId'>[]): Promise<void> {
    await this.database.of(SchoolPromotionEntity).insert(promotion);
    await this.database
      .of(ClassMoveEntity)
      .insert(moves.map((move) => ({ ...move, promotionId: promotion.id })));
  }

  /** Classes at or below a school's path, with the number of pupils on their lists. */
  async classesOf(path: string): Promise<StandingClass[]> {
    const rows = await this.database.query<Omit<StandingClass, 'pupils'> & { pupils: string }>(
      `SELECT c.id, c.name, c.parent_id AS gradeId, c.path, c.created_at AS createdAt, COUNT(p.id) AS pupils
         FROM units c LEFT JOIN pupils p ON p.class_id = c.id AND p.left_at IS NULL
        WHERE c.kind = 'class' AND c.archived_at IS NULL AND c.path LIKE CONCAT(?, '%')
        GROUP BY c.id, c.name, c.parent_id, c.path, c.created_at`,
      [path],
    );
    return rows.map((row) => ({ ...row, pupils: Number(row.pupils) }));
  }

  /** Everybody whose roles change with these classes: guardians of their pupils, and who holds a role over them. */
  async peopleOf(classIds: string[]): Promise<string[]> {
    const rows = await this.database.query<{ personId: string }>(
      `SELECT k.person_id AS personId FROM guardianships k JOIN pupils p ON p.id = k.pupil_id
        WHERE p.class_id IN (?) AND p.left_at IS NULL AND k.ended_at IS NULL
        UNION
       SELECT person_id FROM role_grants WHERE unit_id IN (?) AND revoked_at IS NULL`,
      [classIds, classIds],
    );
    return rows.map(({ personId }) => personId);
  }

  /** The pupils leave; invitations, codes and roles over the classes end. What guardians have learned stays theirs. */
  async leave(classIds: string[], at: Date): Promise<void> {
    await this.database.execute(
      `DELETE i FROM guardian_invitations i JOIN pupils p ON p.id = i.pupil_id WHERE p.class_id IN (?)`,
      [classIds],
    );
    await this.database.execute(
      'UPDATE pupils SET left_at = ?, active_key = NULL WHERE class_id IN (?) AND left_at IS NULL',
      [at, classIds],
    );
    await this.database.execute(
      'UPDATE invite_codes SET revoked_at = ? WHERE class_id IN (?) AND revoked_at IS NULL',
      [at, classIds],
    );
    await this.database.execute(
      'UPDATE role_grants SET revoked_at = ? WHERE unit_id IN (?) AND revoked_at IS NULL',
      [at, classIds],
    );
  }
}
