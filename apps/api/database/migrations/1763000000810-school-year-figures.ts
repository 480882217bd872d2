import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';

export class SchoolYearFigures1763000000810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE school_year_figures (
        school_id CHAR(36) ${ascii} NOT NULL,
        school_year CHAR(9) ${ascii} NOT NULL,
        counts JSON NOT NULL,
        counted_at DATETIME(3) NOT NULL,
        PRIMARY KEY (school_id, school_year),
        CONSTRAINT fk_school_year_figures_school_id FOREIGN KEY (school_id) REFERENCES units (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE school_year_figures');
  }
}
