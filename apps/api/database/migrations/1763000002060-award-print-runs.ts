import type { MigrationInterface, QueryRunner } from 'typeorm';

const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class AwardPrintRuns1763000002060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE award_print_runs (
      id ${id} NOT NULL,
      cycle_id ${id} NOT NULL,
      tier ${code(12)} NULL,
      paths JSON NOT NULL,
      state ${code(8)} NOT NULL,
      papers_done INT UNSIGNED NOT NULL DEFAULT 0,
      papers_in_all INT UNSIGNED NOT NULL DEFAULT 0,
      asked_by ${id} NOT NULL,
      asked_at DATETIME(3) NOT NULL,
      finished_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      KEY ix_award_print_runs_asked_by (asked_by, asked_at),
      KEY ix_award_print_runs_asked_at (asked_at),
      KEY ix_award_print_runs_cycle_id (cycle_id),
      CONSTRAINT fk_award_print_runs_cycle_id FOREIGN KEY (cycle_id) REFERENCES rating_cycles (id)
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE award_print_runs');
  }
}
