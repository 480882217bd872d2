import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';

export class Activations1763000000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE people ADD COLUMN password_expires_at DATETIME(3) NULL AFTER password_temporary',
    );
    await runner.query(`
      CREATE TABLE account_activations (
        id ${id} NOT NULL,
        person_id ${id} NOT NULL,
        issued_by ${id} NOT NULL,
        occasion VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        pupil_id ${id} NULL,
        issued_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_account_activations_person_id (person_id),
        CONSTRAINT fk_account_activations_person_id FOREIGN KEY (person_id) REFERENCES people (id),
        CONSTRAINT fk_account_activations_issued_by FOREIGN KEY (issued_by) REFERENCES people (id),
        CONSTRAINT fk_account_activations_pupil_id FOREIGN KEY (pupil_id) REFERENCES pupils (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE account_activations');
    await runner.query('ALTER TABLE people DROP COLUMN password_expires_at');
  }
}
