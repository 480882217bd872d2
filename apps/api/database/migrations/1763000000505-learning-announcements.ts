import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LearningAnnouncements1763000000505 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE learners ADD COLUMN announce_at_seconds INT UNSIGNED NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE learners DROP COLUMN announce_at_seconds');
  }
}
