import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a visitor was taken off a visit, and what was said of it. */
export class VisitorsReleased1763000002171 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE site_visitors
         ADD COLUMN released_at DATETIME(3) NULL,
         ADD COLUMN released_reason VARCHAR(500) NOT NULL DEFAULT ''`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE site_visitors DROP COLUMN released_at, DROP COLUMN released_reason');
  }
}
