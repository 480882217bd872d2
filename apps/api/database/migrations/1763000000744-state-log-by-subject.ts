import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The auditor reads the log by what it is about, the latest first. */
export class StateLogBySubject1763000000744 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE state_log ADD KEY ix_state_log_subject (subject, sequence)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE state_log DROP KEY ix_state_log_subject');
  }
}
