import type { MigrationInterface, QueryRunner } from 'typeorm';

const ascii = 'CHARACTER SET ascii COLLATE ascii_bin';
const id = `CHAR(36) ${ascii}`;
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Teaching plans by school and school year, their sessions by version, and the addresses of calendars. */
export class Plans1763000000520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE teaching_plans (
        id ${id} NOT NULL,
        kind VARCHAR(8) ${ascii} NOT NULL,
        unit_id ${id} NOT NULL,
        unit_path VARCHAR(80) ${ascii} NOT NULL,
        school_year CHAR(9) ${ascii} NOT NULL,
        school_kind VARCHAR(16) ${ascii} NOT NULL,
        revision INT NOT NULL DEFAULT 1,
        current_version_id ${id} NULL,
        draft_version_id ${id} NULL,
        created_by ${id} NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        changed_by ${id} NOT NULL,
        changed_at DATETIME(3) NOT NULL,
        active TINYINT NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_teaching_plans_owner (unit_id, kind, school_year, school_kind, active),
        KEY ix_teaching_plans_kind_school_year_unit_path (kind, school_year, unit_path),
        CONSTRAINT fk_teaching_plans_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE plan_versions (
        id ${id} NOT NULL,
        plan_id ${id} NOT NULL,
        number INT NOT NULL,
        published_at DATETIME(3) NULL,
        published_by ${id} NULL,
        covers_grades TINYINT(1) NOT NULL DEFAULT 0,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        PRIMARY KEY (id),
        UNIQUE KEY uq_plan_versions_plan_id_number (plan_id, number),
        CONSTRAINT fk_plan_versions_plan_id FOREIGN KEY (plan_id) REFERENCES teaching_plans (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE plan_sessions (
        version_id ${id} NOT NULL,
        id ${id} NOT NULL,
        kind VARCHAR(8) ${ascii} NOT NULL,
        activity_kind VARCHAR(16) ${ascii} NULL,
        title VARCHAR(120) NOT NULL,
        course_id ${id} NULL,
        lesson_lineage_id ${id} NULL,
        grade_levels VARCHAR(48) ${ascii} NOT NULL,
        term TINYINT NOT NULL,
        week TINYINT NULL,
        on_day DATE NULL,
        starts_at CHAR(5) ${ascii} NULL,
        ends_at CHAR(5) ${ascii} NULL,
        place VARCHAR(80) NOT NULL DEFAULT '',
        required TINYINT(1) NOT NULL,
        instructor VARCHAR(60) NOT NULL DEFAULT '',
        instructor_person_id ${id} NULL,
        class_hours DECIMAL(5,2) NOT NULL,
        origin_id ${id} NULL,
        revision INT NOT NULL DEFAULT 1,
        changed_by ${id} NOT NULL,
        changed_at DATETIME(3) NOT NULL,
        removed_at DATETIME(3) NULL,
        PRIMARY KEY (version_id, id),
        KEY ix_plan_sessions_id (id),
        KEY ix_plan_sessions_course_id (course_id),
        KEY ix_plan_sessions_instructor_person_id (instructor_person_id),
        CONSTRAINT fk_plan_sessions_version_id FOREIGN KEY (version_id) REFERENCES plan_versions (id),
        CONSTRAINT fk_plan_sessions_course_id FOREIGN KEY (course_id) REFERENCES courses (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE calendar_feeds (
        id ${id} NOT NULL,
        person_id ${id} NOT NULL,
        token_hash CHAR(64) ${ascii} NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        PRIMARY KEY (id),
        UNIQUE KEY uq_calendar_feeds_token_hash (token_hash),
        KEY ix_calendar_feeds_person_id (person_id),
        CONSTRAINT fk_calendar_feeds_person_id FOREIGN KEY (person_id) REFERENCES people (id)
      ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feeds');
    await runner.query('DROP TABLE plan_sessions');
    await runner.query('DROP TABLE plan_versions');
    await runner.query('DROP TABLE teaching_plans');
  }
}
