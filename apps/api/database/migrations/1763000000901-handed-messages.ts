import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a message was handed over, so that one whose worker died is not sent anew as another. */
export class HandedMessages1763000000901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notice_deliveries ADD handed_at DATETIME(3) NULL AFTER claimed_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notice_deliveries DROP COLUMN handed_at');
  }
}
