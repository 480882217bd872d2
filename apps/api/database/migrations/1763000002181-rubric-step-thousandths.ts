import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A standard may have a rubric of nine steps: 0.875 is kept as it was given. */
export class RubricStepThousandths1763000002181 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE review_scores MODIFY step DECIMAL(4,3) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE review_scores MODIFY step DECIMAL(3,2) NULL');
  }
}
