import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';

/** What reviewers judge after a freeze makes a snapshot of the frozen one; that one stays what the freeze was made of. */
export class ReviewedSnapshots1763000000743 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rating_snapshots
        ADD COLUMN basis_id ${id} NULL,
        ADD KEY ix_rating_snapshots_basis_id (basis_id),
        ADD CONSTRAINT fk_rating_snapshots_basis_id FOREIGN KEY (basis_id) REFERENCES rating_snapshots (id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rating_snapshots
        DROP FOREIGN KEY fk_rating_snapshots_basis_id, DROP KEY ix_rating_snapshots_basis_id, DROP COLUMN basis_id`);
  }
}
