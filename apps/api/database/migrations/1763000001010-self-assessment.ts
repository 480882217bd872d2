import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class SelfAssessment1763000001010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE self_estimates (
        assessment_id ${id} NOT NULL,
        code ${word(4)} NOT NULL,
        estimate DECIMAL(6,3) NULL,
        note VARCHAR(2000) NOT NULL,
        version INT NOT NULL DEFAULT 1,
        changed_at DATETIME(3) NOT NULL,
        PRIMARY KEY (assessment_id, code),
        CONSTRAINT fk_self_estimates_assessment_id FOREIGN KEY (assessment_id) REFERENCES assessments (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE figure_queries (
        id ${id} NOT NULL,
        assessment_id ${id} NOT NULL,
        code ${word(4)} NOT NULL,
        state ${word(10)} NOT NULL,
        reason VARCHAR(1000) NOT NULL,
        asked_by ${id} NULL,
        asked_at DATETIME(3) NOT NULL,
        outcome ${word(10)} NULL,
        answer VARCHAR(1000) NULL,
        answered_by ${id} NULL,
        answered_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_figure_queries_assessment_id_code (assessment_id, code, asked_at),
        KEY ix_figure_queries_state_asked_at (state, asked_at),
        KEY ix_figure_queries_asked_by (asked_by),
        KEY ix_figure_queries_answered_by (answered_by),
        CONSTRAINT fk_figure_queries_assessment_id FOREIGN KEY (assessment_id) REFERENCES assessments (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE assessment_evidence (
        id ${id} NOT NULL,
        assessment_id ${id} NOT NULL,
        code ${word(4)} NOT NULL,
        title VARCHAR(200) NOT NULL,
        file JSON NULL,
        record_kind ${word(12)} NULL,
        record_id ${id} NULL,
        added_by ${id} NULL,
        added_at DATETIME(3) NOT NULL,
        removed_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_assessment_evidence_assessment_id_code (assessment_id, code, added_at),
        KEY ix_assessment_evidence_added_by (added_by),
        CONSTRAINT fk_assessment_evidence_assessment_id FOREIGN KEY (assessment_id) REFERENCES assessments (id)
      ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE assessment_evidence');
    await runner.query('DROP TABLE figure_queries');
    await runner.query('DROP TABLE self_estimates');
  }
}
