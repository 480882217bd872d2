import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const ascii = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';
const ofSchool = (name: string) =>
  `CONSTRAINT fk_${name}_school_id FOREIGN KEY (school_id) REFERENCES units (id)`;

export class Insights1763000000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE school_figures (
        school_id ${id} NOT NULL,
        families INT UNSIGNED NOT NULL DEFAULT 0,
        joined INT UNSIGNED NOT NULL DEFAULT 0,
        month ${ascii(7)} NOT NULL DEFAULT '',
        active INT UNSIGNED NOT NULL DEFAULT 0,
        school_year ${ascii(9)} NOT NULL DEFAULT '',
        enrolled INT UNSIGNED NOT NULL DEFAULT 0,
        graduated INT UNSIGNED NOT NULL DEFAULT 0,
        stale TINYINT NOT NULL DEFAULT 0,
        counted_at DATETIME(3) NOT NULL,
        PRIMARY KEY (school_id),
        KEY ix_school_figures_stale (stale),
        ${ofSchool('school_figures')}
      ) ${table}`);
    await runner.query(`
      CREATE TABLE school_months (
        school_id ${id} NOT NULL,
        month ${ascii(7)} NOT NULL,
        seconds BIGINT UNSIGNED NOT NULL,
        learners INT UNSIGNED NOT NULL,
        PRIMARY KEY (school_id, month),
        ${ofSchool('school_months')}
      ) ${table}`);
    await runner.query(`
      CREATE TABLE school_subjects (
        school_id ${id} NOT NULL,
        school_year ${ascii(9)} NOT NULL,
        code ${ascii(16)} NOT NULL,
        seconds BIGINT UNSIGNED NOT NULL,
        PRIMARY KEY (school_id, school_year, code),
        ${ofSchool('school_subjects')}
      ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['school_subjects', 'school_months', 'school_figures']) {
      await runner.query(`DROP TABLE ${name}`);
    }
  }
}
