import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const day = 'CHAR(10) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Publicity1763000001050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE publicities (
      id ${id} NOT NULL,
      assessment_id ${id} NOT NULL,
      unit_id ${id} NOT NULL,
      tier ${code(12)} NOT NULL,
      from_day ${day} NOT NULL,
      until_day ${day} NOT NULL,
      ended_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      KEY ix_publicities_assessment_id (assessment_id, from_day),
      KEY ix_publicities_unit_id (unit_id),
      KEY ix_publicities_until_day (until_day, from_day),
      KEY ix_publicities_ended_at (ended_at, until_day),
      CONSTRAINT fk_publicities_assessment_id FOREIGN KEY (assessment_id) REFERENCES assessments (id),
      CONSTRAINT fk_publicities_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
    ) ${table}`);
    await this.createObjections(runner);
    await this.createAppeals(runner);
  }

  private async createObjections(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE objections (
      id ${id} NOT NULL,
      publicity_id ${id} NOT NULL,
      assessment_id ${id} NOT NULL,
      receipt CHAR(17) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      raised_by ${code(8)} NOT NULL,
      phone_cipher VARBINARY(1200) NULL,
      phone_key VARCHAR(16) NULL,
      raising_unit_id ${id} NULL,
      text VARCHAR(2000) NOT NULL,
      state ${code(10)} NOT NULL,
      received_at DATETIME(3) NOT NULL,
      due_day ${day} NOT NULL,
      answer VARCHAR(2000) NULL,
      answered_by ${id} NULL,
      answered_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY uq_objections_receipt (receipt),
      KEY ix_objections_publicity_id (publicity_id),
      KEY ix_objections_assessment_id_state (assessment_id, state),
      KEY ix_objections_state_due_day (state, due_day),
      KEY ix_objections_raising_unit_id (raising_unit_id),
      CONSTRAINT fk_objections_publicity_id FOREIGN KEY (publicity_id) REFERENCES publicities (id),
      CONSTRAINT fk_objections_assessment_id FOREIGN KEY (assessment_id) REFERENCES assessments (id),
      CONSTRAINT fk_objections_raising_unit_id FOREIGN KEY (raising_unit_id) REFERENCES units (id)
    ) ${table}`);
  }

  private async createAppeals(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE appeals (
      id ${id} NOT NULL,
      assessment_id ${id} NOT NULL,
      unit_id ${id} NOT NULL,
      level ${code(8)} NOT NULL,
      decided_at DATETIME(3) NOT NULL,
      text VARCHAR(2000) NOT NULL,
      evidence VARCHAR(1000) NOT NULL,
      evidence_day ${day} NULL,
      state ${code(10)} NOT NULL,
      filed_by ${id} NOT NULL,
      filed_at DATETIME(3) NOT NULL,
      due_day ${day} NOT NULL,
      members JSON NULL,
      answer VARCHAR(2000) NULL,
      answered_by ${id} NULL,
      answered_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY uq_appeals_assessment_id_level_decided_at (assessment_id, level, decided_at),
      KEY ix_appeals_unit_id (unit_id),
      KEY ix_appeals_state_due_day (state, due_day),
      CONSTRAINT fk_appeals_assessment_id FOREIGN KEY (assessment_id) REFERENCES assessments (id),
      CONSTRAINT fk_appeals_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['appeals', 'objections', 'publicities']) await runner.query(`DROP TABLE ${name}`);
  }
}
