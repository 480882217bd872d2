import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class RatingMarks1763000000711 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rating_marks (
        unit_id ${id} NOT NULL,
        revision INT UNSIGNED NOT NULL DEFAULT 0,
        dirty_since DATETIME(3) NULL,
        counted_at DATETIME(3) NULL,
        PRIMARY KEY (unit_id),
        KEY ix_rating_marks_dirty_since (dirty_since),
        KEY ix_rating_marks_counted_at (counted_at),
        CONSTRAINT fk_rating_marks_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
      ) ${table}`);
    // Who has come to or left a class list lately is asked every night, of a million pupils.
    await runner.query(
      'ALTER TABLE pupils ADD KEY ix_pupils_created_at (created_at), ADD KEY ix_pupils_left_at (left_at)',
    );
    await runner.query('ALTER TABLE guardianships ADD KEY ix_guardianships_ended_at (ended_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE guardianships DROP KEY ix_guardianships_ended_at');
    await runner.query('ALTER TABLE pupils DROP KEY ix_pupils_left_at, DROP KEY ix_pupils_created_at');
    await runner.query('DROP TABLE rating_marks');
  }
}
