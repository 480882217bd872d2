import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const ascii = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const hash = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Versions of the standard that are being written, and what they would do to last year's schools. */
export class StandardDrafts1763000000750 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rating_standards
        ADD COLUMN published_by ${id} NULL,
        ADD COLUMN based_on_id ${id} NULL`);
    await runner.query(`
      CREATE TABLE standard_drafts (
        id ${id} NOT NULL,
        based_on_id ${id} NOT NULL,
        state ${ascii(10)} NOT NULL,
        document JSON NOT NULL,
        hash ${hash} NOT NULL,
        revision INT UNSIGNED NOT NULL,
        edited_by ${id} NOT NULL,
        edited_at DATETIME(3) NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        PRIMARY KEY (id),
        KEY ix_standard_drafts_state_edited_at (state, edited_at),
        KEY ix_standard_drafts_based_on_id (based_on_id),
        CONSTRAINT fk_standard_drafts_based_on_id FOREIGN KEY (based_on_id) REFERENCES rating_standards (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE standard_simulations (
        id ${id} NOT NULL,
        draft_id ${id} NOT NULL,
        draft_hash ${hash} NOT NULL,
        cycle_id ${id} NULL,
        state ${ascii(10)} NOT NULL,
        schools_done INT UNSIGNED NOT NULL DEFAULT 0,
        schools_in_all INT UNSIGNED NOT NULL DEFAULT 0,
        asked_by ${id} NOT NULL,
        asked_at DATETIME(3) NOT NULL,
        finished_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_standard_simulations_draft_id_draft_hash (draft_id, draft_hash),
        KEY ix_standard_simulations_cycle_id (cycle_id),
        CONSTRAINT fk_standard_simulations_draft_id FOREIGN KEY (draft_id) REFERENCES standard_drafts (id),
        CONSTRAINT fk_standard_simulations_cycle_id FOREIGN KEY (cycle_id) REFERENCES rating_cycles (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE simulated_schools (
        simulation_id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        district_id ${id} NOT NULL,
        tier_before ${ascii(12)} NOT NULL,
        tier_after ${ascii(12)} NOT NULL,
        total_before DECIMAL(5,2) NOT NULL,
        total_after DECIMAL(5,2) NOT NULL,
        PRIMARY KEY (simulation_id, unit_id),
        KEY ix_simulated_schools_unit_id (unit_id),
        KEY ix_simulated_schools_tiers (simulation_id, tier_before, tier_after),
        CONSTRAINT fk_simulated_schools_simulation_id FOREIGN KEY (simulation_id) REFERENCES standard_simulations (id),
        CONSTRAINT fk_simulated_schools_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
      ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['simulated_schools', 'standard_simulations', 'standard_drafts'])
      await runner.query(`DROP TABLE ${name}`);
    await runner.query('ALTER TABLE rating_standards DROP COLUMN published_by, DROP COLUMN based_on_id');
  }
}
