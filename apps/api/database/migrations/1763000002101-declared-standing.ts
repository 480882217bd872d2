import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands of a school's declared figures is read from an index alone. */
export class DeclaredStanding1763000002101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE declared_figures
        ADD KEY ix_declared_figures_standing (cycle_id, active, unit_id, measure, value, out_of),
        DROP KEY ix_declared_figures_cycle_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE declared_figures
        ADD KEY ix_declared_figures_cycle_id (cycle_id), DROP KEY ix_declared_figures_standing`);
  }
}
