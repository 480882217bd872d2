import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const day = 'CHAR(10) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Panels1763000001040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE panels (
      id ${id} NOT NULL,
      cycle_id ${id} NOT NULL,
      held_on ${day} NOT NULL,
      members JSON NOT NULL,
      minutes TEXT NULL,
      opened_by ${id} NOT NULL,
      opened_at DATETIME(3) NOT NULL,
      concluded_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      KEY ix_panels_cycle_id (cycle_id, opened_at),
      CONSTRAINT fk_panels_cycle_id FOREIGN KEY (cycle_id) REFERENCES rating_cycles (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE panel_decisions (
      id ${id} NOT NULL,
      panel_id ${id} NOT NULL,
      assessment_id ${id} NOT NULL,
      outcome ${code(10)} NOT NULL,
      reason VARCHAR(1000) NOT NULL,
      votes JSON NOT NULL,
      snapshot_id ${id} NOT NULL,
      decided_by ${id} NOT NULL,
      decided_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY uq_panel_decisions_panel_id_assessment_id (panel_id, assessment_id),
      KEY ix_panel_decisions_assessment_id (assessment_id, decided_at),
      CONSTRAINT fk_panel_decisions_panel_id FOREIGN KEY (panel_id) REFERENCES panels (id),
      CONSTRAINT fk_panel_decisions_assessment_id FOREIGN KEY (assessment_id) REFERENCES assessments (id),
      CONSTRAINT fk_panel_decisions_snapshot_id FOREIGN KEY (snapshot_id) REFERENCES rating_snapshots (id)
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE panel_decisions');
    await runner.query('DROP TABLE panels');
  }
}
