import type { MigrationInterface, QueryRunner } from 'typeorm';

const sum = 'INT UNSIGNED NOT NULL';

/** Of kept families and learners it is told whether they have left; the first night judges all of them again. */
export class FamiliesLeft1763000002075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.forget(runner);
    await runner.query(`
      ALTER TABLE rating_kept_families ADD COLUMN has_left TINYINT NOT NULL, DROP KEY ix_rating_kept_families_counts,
        ADD KEY ix_rating_kept_families_counts (class_id, with_hours, enrolled, graduated, has_left)`);
    await runner.query(`
      ALTER TABLE rating_kept_classes ADD COLUMN hours_gone ${sum}, ADD COLUMN enrolled_gone ${sum},
        ADD COLUMN graduated_gone ${sum}`);
    await runner.query(`
      ALTER TABLE rating_kept_learners ADD COLUMN has_left TINYINT NOT NULL, DROP KEY ix_rating_kept_learners_unit_id,
        ADD KEY ix_rating_kept_learners_unit_id (unit_id, passed, has_left)`);
    await runner.query(`ALTER TABLE rating_kept_schools ADD COLUMN gone ${sum} DEFAULT 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.forget(runner);
    await runner.query('ALTER TABLE rating_kept_schools DROP COLUMN gone');
    await runner.query(`
      ALTER TABLE rating_kept_learners DROP KEY ix_rating_kept_learners_unit_id, DROP COLUMN has_left,
        ADD KEY ix_rating_kept_learners_unit_id (unit_id, passed)`);
    await runner.query(`
      ALTER TABLE rating_kept_classes DROP COLUMN graduated_gone, DROP COLUMN enrolled_gone, DROP COLUMN hours_gone`);
    await runner.query(`
      ALTER TABLE rating_kept_families DROP KEY ix_rating_kept_families_counts, DROP COLUMN has_left,
        ADD KEY ix_rating_kept_families_counts (class_id, with_hours, enrolled, graduated)`);
  }

  /** All of it is made again from the raw rows; empty tables take their columns at once. */
  private async forget(runner: QueryRunner): Promise<void> {
    for (const name of ['schools', 'classes', 'families', 'learners']) {
      await runner.query(`TRUNCATE TABLE rating_kept_${name}`);
    }
  }
}
