import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** First review by the district, reviewers and their draws, their sheets. */
export class Reviews1763000001020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE return_reasons (
      id ${id} NOT NULL,
      assessment_id ${id} NOT NULL,
      round INT NOT NULL,
      position INT NOT NULL,
      item ${code(10)} NULL,
      reason VARCHAR(500) NOT NULL,
      returned_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY uq_return_reasons_assessment_id_round_position (assessment_id, round, position),
      CONSTRAINT fk_return_reasons_assessment_id FOREIGN KEY (assessment_id) REFERENCES assessments (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE reviewer_conflicts (
      id ${id} NOT NULL,
      person_id ${id} NOT NULL,
      unit_id ${id} NOT NULL,
      declared_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY uq_reviewer_conflicts_person_id_unit_id (person_id, unit_id),
      KEY ix_reviewer_conflicts_unit_id (unit_id),
      CONSTRAINT fk_reviewer_conflicts_person_id FOREIGN KEY (person_id) REFERENCES people (id),
      CONSTRAINT fk_reviewer_conflicts_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE review_draws (
      id ${id} NOT NULL,
      assessment_id ${id} NOT NULL,
      seed CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      pool JSON NOT NULL,
      drawn JSON NOT NULL,
      drawn_by ${id} NULL,
      drawn_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      KEY ix_review_draws_assessment_id (assessment_id, drawn_at),
      CONSTRAINT fk_review_draws_assessment_id FOREIGN KEY (assessment_id) REFERENCES assessments (id)
    ) ${table}`);
    await this.sheets(runner);
  }

  private async sheets(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE reviews (
      id ${id} NOT NULL,
      assessment_id ${id} NOT NULL,
      reviewer_id ${id} NOT NULL,
      seat TINYINT NOT NULL,
      active TINYINT NULL,
      draw_id ${id} NULL,
      state ${code(8)} NOT NULL,
      ended_because ${code(16)} NULL,
      ended_reason VARCHAR(500) NOT NULL DEFAULT '',
      version INT NOT NULL DEFAULT 1,
      assigned_at DATETIME(3) NOT NULL,
      finished_at DATETIME(3) NULL,
      ended_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY uq_reviews_assessment_id_reviewer_id (assessment_id, reviewer_id),
      UNIQUE KEY uq_reviews_assessment_id_seat_active (assessment_id, seat, active),
      KEY ix_reviews_reviewer_id_state (reviewer_id, state, assigned_at),
      KEY ix_reviews_draw_id (draw_id),
      CONSTRAINT fk_reviews_assessment_id FOREIGN KEY (assessment_id) REFERENCES assessments (id),
      CONSTRAINT fk_reviews_reviewer_id FOREIGN KEY (reviewer_id) REFERENCES people (id),
      CONSTRAINT fk_reviews_draw_id FOREIGN KEY (draw_id) REFERENCES review_draws (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE review_scores (
      review_id ${id} NOT NULL,
      item ${code(10)} NOT NULL,
      step DECIMAL(3,2) NULL,
      comment VARCHAR(2000) NOT NULL,
      PRIMARY KEY (review_id, item),
      CONSTRAINT fk_review_scores_review_id FOREIGN KEY (review_id) REFERENCES reviews (id)
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['review_scores', 'reviews', 'review_draws', 'reviewer_conflicts', 'return_reasons'])
      await runner.query(`DROP TABLE ${name}`);
  }
}
