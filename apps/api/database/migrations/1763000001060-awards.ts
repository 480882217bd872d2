import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const day = 'CHAR(10) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Awards1763000001060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE award_numbers (
      cycle_id ${id} NOT NULL,
      tier ${code(12)} NOT NULL,
      last INT UNSIGNED NOT NULL,
      PRIMARY KEY (cycle_id, tier),
      CONSTRAINT fk_award_numbers_cycle_id FOREIGN KEY (cycle_id) REFERENCES rating_cycles (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE awards (
      id ${id} NOT NULL,
      assessment_id ${id} NOT NULL,
      cycle_id ${id} NOT NULL,
      unit_id ${id} NOT NULL,
      title_id ${id} NOT NULL,
      tier ${code(12)} NOT NULL,
      sequence INT UNSIGNED NOT NULL,
      number VARCHAR(40) NOT NULL,
      school_name VARCHAR(100) NOT NULL,
      city_name VARCHAR(100) NOT NULL,
      since_day ${day} NOT NULL,
      until_day ${day} NOT NULL,
      awarded_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY uq_awards_assessment_id (assessment_id),
      UNIQUE KEY uq_awards_number (number),
      UNIQUE KEY uq_awards_cycle_id_tier_sequence (cycle_id, tier, sequence),
      KEY ix_awards_unit_id (unit_id, since_day),
      KEY ix_awards_title_id (title_id),
      KEY ix_awards_awarded_at (awarded_at),
      CONSTRAINT fk_awards_assessment_id FOREIGN KEY (assessment_id) REFERENCES assessments (id),
      CONSTRAINT fk_awards_cycle_id FOREIGN KEY (cycle_id) REFERENCES rating_cycles (id),
      CONSTRAINT fk_awards_unit_id FOREIGN KEY (unit_id) REFERENCES units (id),
      CONSTRAINT fk_awards_title_id FOREIGN KEY (title_id) REFERENCES titles (id)
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE awards');
    await runner.query('DROP TABLE award_numbers');
  }
}
