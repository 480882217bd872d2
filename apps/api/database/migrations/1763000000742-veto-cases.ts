import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const ascii = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const day = 'CHAR(10) CHARACTER SET ascii COLLATE ascii_bin';

/** A veto becomes a case with a beginning, a reply and an end. Those that stand already were decided when they were written. */
export class VetoCases1763000000742 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rating_vetoes
        MODIFY COLUMN until_day ${day} NULL,
        MODIFY COLUMN decided_by ${id} NULL,
        ADD COLUMN state ${ascii(12)} NOT NULL DEFAULT 'OPEN',
        ADD COLUMN version INT UNSIGNED NOT NULL DEFAULT 1,
        ADD COLUMN matter VARCHAR(2000) NOT NULL DEFAULT '',
        ADD COLUMN investigator VARCHAR(100) NOT NULL DEFAULT '',
        ADD COLUMN opened_by ${id} NULL,
        ADD COLUMN reply VARCHAR(4000) NOT NULL DEFAULT '',
        ADD COLUMN replied_by ${id} NULL,
        ADD COLUMN replied_at DATETIME(3) NULL,
        ADD COLUMN decision VARCHAR(2000) NOT NULL DEFAULT '',
        ADD COLUMN decided_at DATETIME(3) NULL,
        ADD COLUMN conclude_by ${day} NULL,
        ADD COLUMN lift_reason VARCHAR(2000) NOT NULL DEFAULT '',
        ADD COLUMN lifted_by ${id} NULL,
        ADD KEY ix_rating_vetoes_state_conclude_by (state, conclude_by)`);
    await runner.query(`
      UPDATE rating_vetoes
         SET state = IF(lifted_at IS NULL, 'CONCLUDED', 'LIFTED'), decided_at = created_at, opened_by = decided_by`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM rating_vetoes WHERE decided_by IS NULL OR until_day IS NULL');
    await runner.query(`
      ALTER TABLE rating_vetoes
        DROP KEY ix_rating_vetoes_state_conclude_by,
        DROP COLUMN state, DROP COLUMN version, DROP COLUMN matter, DROP COLUMN investigator, DROP COLUMN opened_by,
        DROP COLUMN reply, DROP COLUMN replied_by, DROP COLUMN replied_at, DROP COLUMN decision, DROP COLUMN decided_at,
        DROP COLUMN conclude_by, DROP COLUMN lift_reason, DROP COLUMN lifted_by,
        MODIFY COLUMN until_day ${day} NOT NULL,
        MODIFY COLUMN decided_by ${id} NOT NULL`);
  }
}
