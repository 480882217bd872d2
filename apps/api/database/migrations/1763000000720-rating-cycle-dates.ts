import type { MigrationInterface, QueryRunner } from 'typeorm';

const day = 'CHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL';

export class RatingCycleDates1763000000720 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rating_cycles
        ADD COLUMN version INT NOT NULL DEFAULT 1,
        ADD COLUMN applications_from ${day},
        ADD COLUMN applications_until ${day},
        ADD COLUMN district_until ${day},
        ADD COLUMN city_until ${day},
        ADD COLUMN freezes_on ${day},
        ADD COLUMN publicity_days INT NOT NULL DEFAULT 7,
        ADD COLUMN closing_at DATETIME(3) NULL,
        ADD COLUMN closed_at DATETIME(3) NULL,
        ADD COLUMN frozen_schools INT NULL,
        ADD COLUMN frozen_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const columns = [
      'version',
      'applications_from',
      'applications_until',
      'district_until',
      'city_until',
      'freezes_on',
      'publicity_days',
      'closing_at',
      'closed_at',
      'frozen_schools',
      'frozen_hash',
    ];
    await runner.query(
      `ALTER TABLE rating_cycles ${columns.map((column) => `DROP COLUMN ${column}`).join(', ')}`,
    );
  }
}
