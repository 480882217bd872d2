import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const ascii = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const hash = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class StateLog1763000000740 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // No foreign keys: the log outlives what it speaks of.
    await runner.query(`CREATE TABLE state_log (
      sequence INT UNSIGNED NOT NULL,
      subject ${ascii(16)} NOT NULL,
      subject_id ${id} NOT NULL,
      unit_id ${id} NULL,
      from_state ${ascii(32)} NULL,
      to_state ${ascii(32)} NOT NULL,
      action ${ascii(32)} NOT NULL,
      person_id ${id} NULL,
      reason VARCHAR(2000) NOT NULL,
      previous_hash ${hash} NOT NULL,
      hash ${hash} NOT NULL,
      body TEXT NOT NULL,
      at DATETIME(3) NOT NULL,
      PRIMARY KEY (sequence),
      KEY ix_state_log_subject_id (subject_id, sequence),
      KEY ix_state_log_unit_id (unit_id, sequence)
    ) ${table}`);
    await runner.query(`CREATE TABLE state_log_head (
      id TINYINT UNSIGNED NOT NULL,
      sequence INT UNSIGNED NOT NULL,
      hash ${hash} NOT NULL,
      PRIMARY KEY (id)
    ) ${table}`);
    await runner.query('INSERT INTO state_log_head (id, sequence, hash) VALUES (1, 0, ?)', ['0'.repeat(64)]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE state_log_head');
    await runner.query('DROP TABLE state_log');
  }
}
