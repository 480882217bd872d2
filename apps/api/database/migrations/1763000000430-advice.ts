import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const ascii = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const day = 'CHAR(10) CHARACTER SET ascii COLLATE ascii_bin';
const created = 'created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Advice1763000000430 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE advised_books (
        id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        unit_path ${ascii(80)} NOT NULL,
        title VARCHAR(120) NOT NULL,
        author VARCHAR(80) NOT NULL,
        publisher VARCHAR(80) NOT NULL DEFAULT '',
        why VARCHAR(300) NOT NULL,
        stages JSON NOT NULL,
        topics JSON NOT NULL,
        revision INT NOT NULL DEFAULT 1,
        ${created},
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_advised_books_unit_path_archived_at (unit_path, archived_at),
        CONSTRAINT fk_advised_books_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE tips (
        id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        unit_path ${ascii(80)} NOT NULL,
        title VARCHAR(40) NOT NULL,
        text VARCHAR(300) NOT NULL,
        stages JSON NOT NULL,
        season ${ascii(10)} NOT NULL,
        from_day ${day} NOT NULL,
        until_day ${day} NOT NULL,
        weekday TINYINT NULL,
        revision INT NOT NULL DEFAULT 1,
        ${created},
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_tips_unit_path_until_day (unit_path, until_day),
        CONSTRAINT fk_tips_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
      ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tips');
    await runner.query('DROP TABLE advised_books');
  }
}
