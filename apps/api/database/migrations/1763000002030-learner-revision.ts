import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A process that has written a learner's sitting knows by this number whether it still stands as written. */
export class LearnerRevision1763000002030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE learners ADD COLUMN revision INT UNSIGNED NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE learners DROP COLUMN revision');
  }
}
