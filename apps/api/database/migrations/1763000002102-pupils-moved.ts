import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A pupil who comes to another class, or back on the list, is judged anew by the next night. */
export class PupilsMoved1763000002102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE pupils ADD moved_at DATETIME(3) NULL, ADD KEY ix_pupils_moved_at (moved_at)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pupils DROP KEY ix_pupils_moved_at, DROP COLUMN moved_at');
  }
}
