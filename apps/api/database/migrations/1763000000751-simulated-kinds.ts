import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each simulated school with the kind its figures are of. Simulations are worked out anew at any time, so old ones go. */
export class SimulatedKinds1763000000751 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM simulated_schools');
    await runner.query('DELETE FROM standard_simulations');
    await runner.query(`
      ALTER TABLE simulated_schools
        ADD COLUMN kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL AFTER district_id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE simulated_schools DROP COLUMN kind');
  }
}
