import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a panel gave a tier that rests on missing figures; null where it does not. */
export class PanelMissingReasons1763000002071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE panel_decisions ADD COLUMN missing_reason VARCHAR(1000) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE panel_decisions DROP COLUMN missing_reason');
  }
}
