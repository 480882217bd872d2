import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** The records an auditor reads by time, and what is written down about files with personal data. */
const byTime: [table: string, column: string][] = [
  ['class_looks', 'looked_at'],
  ['role_grants', 'created_at'],
  ['role_grants', 'revoked_at'],
  ['account_activations', 'issued_at'],
  ['course_transitions', 'at'],
];

export class Audit1763000000820 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_exports (
        id ${id} NOT NULL,
        kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id ${id} NOT NULL,
        unit_id ${id} NULL,
        exported_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_data_exports_exported_at (exported_at),
        KEY ix_data_exports_unit_id (unit_id, exported_at),
        KEY ix_data_exports_person_id (person_id, exported_at),
        CONSTRAINT fk_data_exports_person_id FOREIGN KEY (person_id) REFERENCES people (id),
        CONSTRAINT fk_data_exports_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE minors_audits (
        id ${id} NOT NULL,
        school_id ${id} NOT NULL,
        school_year CHAR(9) NOT NULL,
        person_id ${id} NOT NULL,
        done_at DATETIME(3) NOT NULL,
        figures JSON NOT NULL,
        sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (id),
        KEY ix_minors_audits_school_id (school_id, school_year, done_at),
        KEY ix_minors_audits_person_id (person_id),
        CONSTRAINT fk_minors_audits_school_id FOREIGN KEY (school_id) REFERENCES units (id),
        CONSTRAINT fk_minors_audits_person_id FOREIGN KEY (person_id) REFERENCES people (id)
      ) ${table}`);
    await runner.query(`ALTER TABLE role_grants ADD COLUMN revoked_by ${id} NULL`);
    for (const [name, column] of byTime) {
      await runner.query(`CREATE INDEX ix_${name}_${column} ON ${name} (${column})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, column] of byTime.toReversed()) {
      await runner.query(`DROP INDEX ix_${name}_${column} ON ${name}`);
    }
    await runner.query('ALTER TABLE role_grants DROP COLUMN revoked_by');
    for (const name of ['minors_audits', 'data_exports']) await runner.query(`DROP TABLE ${name}`);
  }
}
