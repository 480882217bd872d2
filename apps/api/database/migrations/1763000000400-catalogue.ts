import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const path = 'VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Catalogue1763000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // current_version_id and draft_version_id point back at course_versions: a key both ways could not be filled.
    await runner.query(`
      CREATE TABLE courses (
        id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        unit_path ${path} NOT NULL,
        state VARCHAR(16) NOT NULL,
        current_version_id ${id} NOT NULL,
        draft_version_id ${id} NULL,
        created_by ${id} NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        published_at DATETIME(3) NULL,
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_courses_state_unit_path (state, unit_path, published_at),
        KEY ix_courses_unit_path (unit_path),
        KEY ix_courses_unit_id (unit_id),
        KEY ix_courses_draft_version_id (draft_version_id),
        CONSTRAINT fk_courses_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE course_versions (
        id ${id} NOT NULL,
        course_id ${id} NOT NULL,
        number INT NOT NULL,
        state VARCHAR(16) NOT NULL,
        revision INT NOT NULL DEFAULT 1,
        title VARCHAR(120) NOT NULL,
        kind VARCHAR(16) NOT NULL,
        stages JSON NOT NULL,
        topics JSON NOT NULL,
        transitions JSON NOT NULL,
        description MEDIUMTEXT NOT NULL,
        cover_key VARCHAR(64) NULL,
        lesson_count INT NOT NULL DEFAULT 0,
        video_seconds DOUBLE NOT NULL DEFAULT 0,
        created_by ${id} NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        submitted_at DATETIME(3) NULL,
        submitted_by ${id} NULL,
        published_at DATETIME(3) NULL,
        review_note VARCHAR(1000) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_course_versions_course_id_number (course_id, number),
        KEY ix_course_versions_state_submitted_at (state, submitted_at),
        CONSTRAINT fk_course_versions_course_id FOREIGN KEY (course_id) REFERENCES courses (id)
      ) ${table}`);
    await this.aroundVersions(runner);
    await this.outlines(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [
      'quiz_questions',
      'lessons',
      'chapters',
      'course_pins',
      'course_transitions',
      'course_version_tags',
      'course_versions',
      'courses',
    ]) {
      await runner.query(`DROP TABLE ${name}`);
    }
  }

  private async aroundVersions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE course_version_tags (
        version_id ${id} NOT NULL,
        code VARCHAR(16) NOT NULL,
        PRIMARY KEY (version_id, code),
        KEY ix_course_version_tags_code_version_id (code, version_id),
        CONSTRAINT fk_course_version_tags_version_id FOREIGN KEY (version_id) REFERENCES course_versions (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE course_transitions (
        id ${id} NOT NULL,
        course_id ${id} NOT NULL,
        version_id ${id} NOT NULL,
        act VARCHAR(16) NOT NULL,
        from_state VARCHAR(16) NULL,
        to_state VARCHAR(16) NOT NULL,
        person_id ${id} NOT NULL,
        note VARCHAR(1000) NULL,
        at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_course_transitions_course_id_at (course_id, at),
        CONSTRAINT fk_course_transitions_course_id FOREIGN KEY (course_id) REFERENCES courses (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE course_pins (
        person_id ${id} NOT NULL,
        course_id ${id} NOT NULL,
        version_id ${id} NOT NULL,
        begun_at DATETIME(3) NOT NULL,
        PRIMARY KEY (person_id, course_id),
        KEY ix_course_pins_version_id (version_id),
        KEY ix_course_pins_course_id (course_id),
        CONSTRAINT fk_course_pins_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE,
        CONSTRAINT fk_course_pins_course_id FOREIGN KEY (course_id) REFERENCES courses (id),
        CONSTRAINT fk_course_pins_version_id FOREIGN KEY (version_id) REFERENCES course_versions (id)
      ) ${table}`);
  }

  private async outlines(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE chapters (
        id ${id} NOT NULL,
        version_id ${id} NOT NULL,
        position INT NOT NULL,
        title VARCHAR(120) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_chapters_version_id (version_id),
        CONSTRAINT fk_chapters_version_id FOREIGN KEY (version_id) REFERENCES course_versions (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE lessons (
        id ${id} NOT NULL,
        lineage_id ${id} NOT NULL,
        version_id ${id} NOT NULL,
        chapter_id ${id} NOT NULL,
        position INT NOT NULL,
        title VARCHAR(120) NOT NULL,
        kind VARCHAR(16) NOT NULL,
        asset_id ${id} NULL,
        duration_seconds DOUBLE NULL,
        article_html MEDIUMTEXT NULL,
        pass_mark INT NULL,
        PRIMARY KEY (id),
        KEY ix_lessons_version_id (version_id),
        KEY ix_lessons_chapter_id (chapter_id),
        KEY ix_lessons_asset_id (asset_id),
        KEY ix_lessons_lineage_id (lineage_id),
        CONSTRAINT fk_lessons_version_id FOREIGN KEY (version_id) REFERENCES course_versions (id),
        CONSTRAINT fk_lessons_chapter_id FOREIGN KEY (chapter_id) REFERENCES chapters (id),
        CONSTRAINT fk_lessons_asset_id FOREIGN KEY (asset_id) REFERENCES media_assets (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE quiz_questions (
        id ${id} NOT NULL,
        lesson_id ${id} NOT NULL,
        position INT NOT NULL,
        kind VARCHAR(16) NOT NULL,
        text VARCHAR(1000) NOT NULL,
        options JSON NOT NULL,
        explanation VARCHAR(2000) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_quiz_questions_lesson_id (lesson_id),
        CONSTRAINT fk_quiz_questions_lesson_id FOREIGN KEY (lesson_id) REFERENCES lessons (id) ON DELETE CASCADE
      ) ${table}`);
  }
}
