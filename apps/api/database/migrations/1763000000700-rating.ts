import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const ascii = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const hash = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
/** A calendar day as people write it; never an instant, so no time zone can move it. */
const day = 'CHAR(10) CHARACTER SET ascii COLLATE ascii_bin';
const created = 'created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Rating1763000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.standards(runner);
    await this.declaredFigures(runner);
    await this.titles(runner);
    await this.snapshots(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'rating_standings',
      'rating_snapshots',
      'rating_vetoes',
      'title_imports',
      'titles',
      'declared_figures',
      'rating_cycles',
      'rating_standards',
    ];
    for (const name of tables) await runner.query(`DROP TABLE ${name}`);
  }

  private async standards(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rating_standards (
        id ${id} NOT NULL,
        code ${ascii(40)} NOT NULL,
        version ${ascii(20)} NOT NULL,
        document JSON NOT NULL,
        hash ${hash} NOT NULL,
        ${created},
        PRIMARY KEY (id),
        UNIQUE KEY uq_rating_standards_code_version (code, version)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE rating_cycles (
        id ${id} NOT NULL,
        code ${ascii(20)} NOT NULL,
        from_day ${day} NOT NULL,
        until_day ${day} NOT NULL,
        state ${ascii(8)} NOT NULL,
        standard_id ${id} NOT NULL,
        ${created},
        PRIMARY KEY (id),
        UNIQUE KEY uq_rating_cycles_code (code),
        KEY ix_rating_cycles_standard_id (standard_id),
        CONSTRAINT fk_rating_cycles_standard_id FOREIGN KEY (standard_id) REFERENCES rating_standards (id)
      ) ${table}`);
  }

  private async declaredFigures(runner: QueryRunner): Promise<void> {
    // active is 1 or NULL, so that one figure stands and any number of withdrawn ones may lie beside it.
    await runner.query(`
      CREATE TABLE declared_figures (
        id ${id} NOT NULL,
        cycle_id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        measure ${ascii(48)} NOT NULL,
        value DECIMAL(14,4) NOT NULL,
        out_of DECIMAL(14,4) NULL,
        document VARCHAR(300) NOT NULL,
        note VARCHAR(500) NOT NULL DEFAULT '',
        active TINYINT NULL,
        declared_by ${id} NOT NULL,
        declared_at DATETIME(3) NOT NULL,
        withdrawn_by ${id} NULL,
        withdrawn_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_declared_figures_unit_id_cycle_id_measure (unit_id, cycle_id, measure, active),
        KEY ix_declared_figures_cycle_id (cycle_id),
        CONSTRAINT fk_declared_figures_cycle_id FOREIGN KEY (cycle_id) REFERENCES rating_cycles (id),
        CONSTRAINT fk_declared_figures_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
      ) ${table}`);
  }

  private async titles(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE titles (
        id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        tier ${ascii(12)} NOT NULL,
        since_day ${day} NOT NULL,
        until_day ${day} NOT NULL,
        document_number VARCHAR(100) NOT NULL,
        import_id ${id} NULL,
        recorded_by ${id} NOT NULL,
        ${created},
        PRIMARY KEY (id),
        UNIQUE KEY uq_titles_unit_id_tier_since_day (unit_id, tier, since_day),
        CONSTRAINT fk_titles_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE title_imports (
        id ${id} NOT NULL,
        person_id ${id} NOT NULL,
        filename VARCHAR(200) NOT NULL,
        state ${ascii(12)} NOT NULL,
        \`lines\` JSON NOT NULL,
        ${created},
        committed_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_title_imports_person_id (person_id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE rating_vetoes (
        id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        code ${ascii(4)} NOT NULL,
        until_day ${day} NOT NULL,
        source VARCHAR(500) NOT NULL,
        decided_by ${id} NOT NULL,
        ${created},
        lifted_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_rating_vetoes_unit_id (unit_id),
        CONSTRAINT fk_rating_vetoes_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
      ) ${table}`);
  }

  private async snapshots(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rating_snapshots (
        id ${id} NOT NULL,
        cycle_id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        standard_id ${id} NOT NULL,
        inputs JSON NOT NULL,
        inputs_hash ${hash} NOT NULL,
        result JSON NOT NULL,
        result_hash ${hash} NOT NULL,
        tier ${ascii(12)} NOT NULL,
        total DECIMAL(5,2) NOT NULL,
        computed_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_rating_snapshots_unit_id_cycle_id (unit_id, cycle_id, computed_at),
        KEY ix_rating_snapshots_cycle_id (cycle_id),
        KEY ix_rating_snapshots_standard_id (standard_id),
        CONSTRAINT fk_rating_snapshots_cycle_id FOREIGN KEY (cycle_id) REFERENCES rating_cycles (id),
        CONSTRAINT fk_rating_snapshots_unit_id FOREIGN KEY (unit_id) REFERENCES units (id),
        CONSTRAINT fk_rating_snapshots_standard_id FOREIGN KEY (standard_id) REFERENCES rating_standards (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE rating_standings (
        cycle_id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        snapshot_id ${id} NOT NULL,
        tier ${ascii(12)} NOT NULL,
        total DECIMAL(5,2) NOT NULL,
        participation_points DECIMAL(6,3) NOT NULL,
        result_points DECIMAL(6,3) NOT NULL,
        checked_at DATETIME(3) NOT NULL,
        PRIMARY KEY (cycle_id, unit_id),
        KEY ix_rating_standings_cycle_id_tier_total (cycle_id, tier, total),
        KEY ix_rating_standings_unit_id (unit_id),
        KEY ix_rating_standings_snapshot_id (snapshot_id),
        CONSTRAINT fk_rating_standings_cycle_id FOREIGN KEY (cycle_id) REFERENCES rating_cycles (id),
        CONSTRAINT fk_rating_standings_unit_id FOREIGN KEY (unit_id) REFERENCES units (id),
        CONSTRAINT fk_rating_standings_snapshot_id FOREIGN KEY (snapshot_id) REFERENCES rating_snapshots (id)
      ) ${table}`);
  }
}
