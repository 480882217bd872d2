import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Organization1763000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE units (
        id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind VARCHAR(10) NOT NULL,
        parent_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
        path VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        code VARCHAR(32) NOT NULL,
        name VARCHAR(100) NOT NULL,
        school_kind VARCHAR(16) NULL,
        grade_level INT NULL,
        stage VARCHAR(4) NULL,
        position INT NOT NULL DEFAULT 0,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_units_path (path),
        UNIQUE KEY uq_units_code (code),
        KEY ix_units_parent (parent_id, position),
        KEY ix_units_kind_path (kind, path),
        CONSTRAINT fk_units_parent_id FOREIGN KEY (parent_id) REFERENCES units (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE units');
  }
}
