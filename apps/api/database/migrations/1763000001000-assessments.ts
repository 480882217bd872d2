import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const word = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

export class Assessments1763000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE assessments (
        id ${id} NOT NULL,
        cycle_id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        district_id ${id} NOT NULL,
        target_tier ${word(12)} NOT NULL,
        state ${word(20)} NOT NULL,
        version INT NOT NULL DEFAULT 1,
        entered_at DATETIME(3) NOT NULL,
        submitted_at DATETIME(3) NULL,
        snapshot_id ${id} NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        PRIMARY KEY (id),
        UNIQUE KEY uq_assessments_cycle_id_unit_id (cycle_id, unit_id),
        KEY ix_assessments_cycle_id_state (cycle_id, state, entered_at),
        KEY ix_assessments_unit_id (unit_id),
        KEY ix_assessments_district_id_state (district_id, state),
        KEY ix_assessments_snapshot_id (snapshot_id),
        CONSTRAINT fk_assessments_cycle_id FOREIGN KEY (cycle_id) REFERENCES rating_cycles (id),
        CONSTRAINT fk_assessments_unit_id FOREIGN KEY (unit_id) REFERENCES units (id),
        CONSTRAINT fk_assessments_district_id FOREIGN KEY (district_id) REFERENCES units (id),
        CONSTRAINT fk_assessments_snapshot_id FOREIGN KEY (snapshot_id) REFERENCES rating_snapshots (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE assessments');
  }
}
