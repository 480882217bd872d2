import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pyramid asks of every school which titles it holds on a day: an index answers that by itself. */
export class TitlesHeld1763000002021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE titles ADD KEY ix_titles_held (unit_id, since_day, until_day, held_until, tier)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE titles DROP KEY ix_titles_held');
  }
}
