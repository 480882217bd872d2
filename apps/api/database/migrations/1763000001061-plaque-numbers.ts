import type { MigrationInterface, QueryRunner } from 'typeorm';

const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Plaques are numbered by the year they are given in: two cycles may give in the same year, one in two. */
export class PlaqueNumbers1763000001061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE plaque_numbers (
      year ${code(4)} NOT NULL,
      tier ${code(12)} NOT NULL,
      last INT UNSIGNED NOT NULL,
      PRIMARY KEY (year, tier)
    ) ${table}`);
    await runner.query(`INSERT INTO plaque_numbers (year, tier, last)
      SELECT LEFT(since_day, 4), tier, MAX(sequence) FROM awards GROUP BY LEFT(since_day, 4), tier`);
    await runner.query('DROP TABLE award_numbers');
    await runner.query(
      'ALTER TABLE awards ADD KEY ix_awards_cycle_id (cycle_id, tier, sequence), DROP KEY uq_awards_cycle_id_tier_sequence',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE awards ADD UNIQUE KEY uq_awards_cycle_id_tier_sequence (cycle_id, tier, sequence), DROP KEY ix_awards_cycle_id',
    );
    await runner.query(`CREATE TABLE award_numbers (
      cycle_id ${id} NOT NULL,
      tier ${code(12)} NOT NULL,
      last INT UNSIGNED NOT NULL,
      PRIMARY KEY (cycle_id, tier),
      CONSTRAINT fk_award_numbers_cycle_id FOREIGN KEY (cycle_id) REFERENCES rating_cycles (id)
    ) ${table}`);
    await runner.query(`INSERT INTO award_numbers (cycle_id, tier, last)
      SELECT cycle_id, tier, MAX(sequence) FROM awards GROUP BY cycle_id, tier`);
    await runner.query('DROP TABLE plaque_numbers');
  }
}
