import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';

/** The school's own courses that are drawn when its review is opened, with all there were. */
export class ReviewCourses1763000002182 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE review_course_draws (
      assessment_id ${id} NOT NULL,
      seed CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      pool JSON NOT NULL,
      drawn JSON NOT NULL,
      drawn_at DATETIME(3) NOT NULL,
      PRIMARY KEY (assessment_id),
      CONSTRAINT fk_review_course_draws_assessment_id FOREIGN KEY (assessment_id) REFERENCES assessments (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE review_course_draws');
  }
}
