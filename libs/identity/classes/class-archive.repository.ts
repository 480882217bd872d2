import { Injectable } from '@nestjs/common';
import { Database, newId } from '@libs/platform';
import { ClassArchivingEntity } from './class-archiving.entity';

@Injectable()
export class ClassArchiveRepository {
  constructor(private readonly database: Database) {}

  /** Inside a transaction: as a roster import and a promotion lock the school. */
  async lock(schoolId: string): Promise<void> {
    await this.database.query('SELECT id FROM units WHERE id = ? FOR UPDATE', [schoolId]);
  }

  async record(archiving: Omit<ClassArchivingEntity, 'id'>): Promise<void> {
    await this.database.of(ClassArchivingEntity).insert({ ...archiving, id: newId() });
  }

  async countPupils(classId: string): Promise<number> {
    const [row] = await this.database.query<{ pupils: string }>(
      'SELECT COUNT(*) AS pupils FROM pupils WHERE class_id = ? AND left_at IS NULL',
      [classId],
    );
    return Number(row?.pupils ?? 0);
  }

  /** Whether a promotion took the class out of the school: then it is history, not put away by mistake. */
  async hasLeftSchool(classId: string): Promise<boolean> {
    const moves = await this.database.query(
      'SELECT class_id FROM class_moves WHERE class_id = ? AND to_grade_id IS NULL LIMIT 1',
      [classId],
    );
    return moves.length > 0;
  }
}
