import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const ascii = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class CourseSharing1763000000410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.shares(runner);
    await this.adoptions(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['course_ratings', 'course_adoptions', 'course_share_steps', 'course_shares'])
      await runner.query(`DROP TABLE ${name}`);
  }

  private async shares(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE course_shares (
        course_id ${id} NOT NULL,
        state ${ascii(24)} NOT NULL,
        revision INT NOT NULL DEFAULT 1,
        changed_at DATETIME(3) NOT NULL,
        shared_at DATETIME(3) NULL,
        PRIMARY KEY (course_id),
        KEY ix_course_shares_state_changed_at (state, changed_at),
        CONSTRAINT fk_course_shares_course_id FOREIGN KEY (course_id) REFERENCES courses (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE course_share_steps (
        id ${id} NOT NULL,
        course_id ${id} NOT NULL,
        step ${ascii(12)} NOT NULL,
        from_state ${ascii(24)} NOT NULL,
        to_state ${ascii(24)} NOT NULL,
        person_id ${id} NOT NULL,
        note VARCHAR(500) NULL,
        at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_course_share_steps_course_id_at (course_id, at),
        CONSTRAINT fk_course_share_steps_course_id FOREIGN KEY (course_id) REFERENCES courses (id)
      ) ${table}`);
  }

  private async adoptions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE course_adoptions (
        id ${id} NOT NULL,
        course_id ${id} NOT NULL,
        school_id ${id} NOT NULL,
        school_path ${ascii(80)} NOT NULL,
        version_id ${id} NOT NULL,
        adopted_by ${id} NOT NULL,
        adopted_at DATETIME(3) NOT NULL,
        ended_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_course_adoptions_course_id_school_id (course_id, school_id),
        KEY ix_course_adoptions_school_path_ended_at (school_path, ended_at),
        KEY ix_course_adoptions_school_id_ended_at (school_id, ended_at),
        CONSTRAINT fk_course_adoptions_course_id FOREIGN KEY (course_id) REFERENCES courses (id),
        CONSTRAINT fk_course_adoptions_school_id FOREIGN KEY (school_id) REFERENCES units (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE course_ratings (
        id ${id} NOT NULL,
        course_id ${id} NOT NULL,
        school_id ${id} NOT NULL,
        person_id ${id} NULL,
        score TINYINT NOT NULL,
        note VARCHAR(200) NOT NULL DEFAULT '',
        at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_course_ratings_course_id_person_id (course_id, person_id),
        KEY ix_course_ratings_course_id_at (course_id, at),
        KEY ix_course_ratings_person_id (person_id),
        CONSTRAINT fk_course_ratings_course_id FOREIGN KEY (course_id) REFERENCES courses (id)
      ) ${table}`);
  }
}
