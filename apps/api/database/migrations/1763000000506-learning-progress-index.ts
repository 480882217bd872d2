import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every report moved an entry of this index, which cost as much as writing the row. A person's few hundred rows are
 * found by the primary key.
 */
export class LearningProgressIndex1763000000506 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE lesson_progress DROP INDEX ix_lesson_progress_person_id_touched_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE lesson_progress ADD INDEX ix_lesson_progress_person_id_touched_at (person_id, touched_at)',
    );
  }
}
