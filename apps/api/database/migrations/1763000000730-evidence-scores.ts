import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';

/** What reviewers have come to, by school and measure. */
export class EvidenceScores1763000000730 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE evidence_scores (
      cycle_id ${id} NOT NULL,
      unit_id ${id} NOT NULL,
      measure VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      value DECIMAL(5,4) NOT NULL,
      source_id ${id} NOT NULL,
      concluded_at DATETIME(3) NOT NULL,
      PRIMARY KEY (cycle_id, unit_id, measure),
      KEY ix_evidence_scores_unit_id (unit_id),
      CONSTRAINT fk_evidence_scores_cycle_id FOREIGN KEY (cycle_id) REFERENCES rating_cycles (id),
      CONSTRAINT fk_evidence_scores_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evidence_scores');
  }
}
