import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';

/** What a school shows with its appeal. */
export class AppealFiles1763000001051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE appeal_files (
      id ${id} NOT NULL,
      appeal_id ${id} NOT NULL,
      title VARCHAR(200) NOT NULL,
      file JSON NOT NULL,
      added_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      KEY ix_appeal_files_appeal_id (appeal_id, added_at),
      CONSTRAINT fk_appeal_files_appeal_id FOREIGN KEY (appeal_id) REFERENCES appeals (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE appeal_files');
  }
}
