import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';

export class RatingPasses1763000000712 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rating_passes (
        cycle_id ${id} NOT NULL,
        number INT UNSIGNED NOT NULL,
        PRIMARY KEY (cycle_id),
        CONSTRAINT fk_rating_passes_cycle_id FOREIGN KEY (cycle_id) REFERENCES rating_cycles (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query('ALTER TABLE rating_standings ADD COLUMN pass INT UNSIGNED NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE rating_standings DROP COLUMN pass');
    await runner.query('DROP TABLE rating_passes');
  }
}
