import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Promotions1763000000203 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE school_promotions (
        id ${id} NOT NULL,
        school_id ${id} NOT NULL,
        school_year CHAR(9) NOT NULL,
        person_id ${id} NOT NULL,
        promoted_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_school_promotions_school_id_school_year (school_id, school_year),
        CONSTRAINT fk_school_promotions_school_id FOREIGN KEY (school_id) REFERENCES units (id),
        CONSTRAINT fk_school_promotions_person_id FOREIGN KEY (person_id) REFERENCES people (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE class_moves (
        promotion_id ${id} NOT NULL,
        class_id ${id} NOT NULL,
        from_grade_id ${id} NOT NULL,
        to_grade_id ${id} NULL,
        pupils INT NOT NULL,
        PRIMARY KEY (promotion_id, class_id),
        KEY ix_class_moves_class_id (class_id),
        CONSTRAINT fk_class_moves_promotion_id FOREIGN KEY (promotion_id) REFERENCES school_promotions (id),
        CONSTRAINT fk_class_moves_class_id FOREIGN KEY (class_id) REFERENCES units (id),
        CONSTRAINT fk_class_moves_from_grade_id FOREIGN KEY (from_grade_id) REFERENCES units (id),
        CONSTRAINT fk_class_moves_to_grade_id FOREIGN KEY (to_grade_id) REFERENCES units (id)
      ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['class_moves', 'school_promotions']) await runner.query(`DROP TABLE ${name}`);
  }
}
