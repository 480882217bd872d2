import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a guardian lets the school show a commendation stands among her consents, in one place for all of them. */
export class CommendationConsent1763000000623 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE commendations DROP COLUMN consented_at, DROP COLUMN consent_text, DROP COLUMN withdrawn_at',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE commendations
      ADD COLUMN consented_at DATETIME(3) NULL,
      ADD COLUMN consent_text VARCHAR(16) NULL,
      ADD COLUMN withdrawn_at DATETIME(3) NULL`);
  }
}
