import { Injectable } from '@nestjs/common';
import { Database, newId } from '@libs/platform';
import { ReviewerConflictEntity } from './reviewer-conflict.entity';

@Injectable()
export class ReviewerConflictRepository {
  constructor(private readonly database: Database) {}

  /** Once a person and school. */
  async addUnlessThere(conflict: Omit<ReviewerConflictEntity, 'id'>): Promise<void> {
    const { personId, unitId, declaredAt } = conflict;
    await this.database.execute(
      `INSERT INTO reviewer_conflicts (id, person_id, unit_id, declared_at) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE id = id`,
      [newId(), personId, unitId, declaredAt],
    );
  }
}
