import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A city has some forty thousand units: their lists are counted and turned to any page within an index. */
export class UnitLists1763000000714 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE units ADD KEY ix_units_kind_archived_at_path (kind, archived_at, path),
         ADD KEY ix_units_in_order (kind, archived_at, position, name, id, path)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE units DROP KEY ix_units_in_order, DROP KEY ix_units_kind_archived_at_path',
    );
  }
}
