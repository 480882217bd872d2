import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Learning1763000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE learners (
      person_id ${id} NOT NULL,
      current_session_id ${id} NULL,
      verified_seconds INT UNSIGNED NOT NULL DEFAULT 0,
      PRIMARY KEY (person_id),
      CONSTRAINT fk_learners_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE
    ) ${table}`);
    await runner.query(`CREATE TABLE play_sessions (
      id ${id} NOT NULL,
      person_id ${id} NOT NULL,
      lesson_id ${id} NOT NULL,
      opened_at DATETIME(3) NOT NULL,
      closed_at DATETIME(3) NULL,
      reported_at DATETIME(3) NULL,
      duration_seconds DOUBLE NOT NULL,
      credited_seconds INT UNSIGNED NOT NULL DEFAULT 0,
      debt_seconds DOUBLE NOT NULL DEFAULT 0,
      last_seq INT NOT NULL DEFAULT -1,
      answers TEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      PRIMARY KEY (id),
      KEY ix_play_sessions_person_id_opened_at (person_id, opened_at),
      KEY ix_play_sessions_lesson_id (lesson_id),
      KEY ix_play_sessions_opened_at (opened_at),
      CONSTRAINT fk_play_sessions_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE,
      CONSTRAINT fk_play_sessions_lesson_id FOREIGN KEY (lesson_id) REFERENCES lessons (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE lesson_progress (
      person_id ${id} NOT NULL,
      lesson_id ${id} NOT NULL,
      coverage BLOB NOT NULL,
      covered_seconds INT UNSIGNED NOT NULL DEFAULT 0,
      position DOUBLE NOT NULL DEFAULT 0,
      begun_at DATETIME(3) NOT NULL,
      touched_at DATETIME(3) NOT NULL,
      completed_at DATETIME(3) NULL,
      PRIMARY KEY (person_id, lesson_id),
      KEY ix_lesson_progress_person_id_touched_at (person_id, touched_at),
      KEY ix_lesson_progress_lesson_id (lesson_id),
      CONSTRAINT fk_lesson_progress_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE,
      CONSTRAINT fk_lesson_progress_lesson_id FOREIGN KEY (lesson_id) REFERENCES lessons (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE learning_days (
      person_id ${id} NOT NULL,
      day DATE NOT NULL,
      lesson_id ${id} NOT NULL,
      seconds INT UNSIGNED NOT NULL,
      PRIMARY KEY (person_id, day, lesson_id),
      KEY ix_learning_days_lesson_id (lesson_id),
      KEY ix_learning_days_day (day),
      CONSTRAINT fk_learning_days_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE,
      CONSTRAINT fk_learning_days_lesson_id FOREIGN KEY (lesson_id) REFERENCES lessons (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE quiz_attempts (
      id ${id} NOT NULL,
      person_id ${id} NOT NULL,
      lesson_id ${id} NOT NULL,
      taken_at DATETIME(3) NOT NULL,
      score DOUBLE NOT NULL,
      passed TINYINT NOT NULL,
      PRIMARY KEY (id),
      KEY ix_quiz_attempts_person_id_lesson_id (person_id, lesson_id),
      KEY ix_quiz_attempts_lesson_id (lesson_id),
      CONSTRAINT fk_quiz_attempts_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE CASCADE,
      CONSTRAINT fk_quiz_attempts_lesson_id FOREIGN KEY (lesson_id) REFERENCES lessons (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE watching_settings (
      name VARCHAR(40) NOT NULL,
      value JSON NOT NULL,
      PRIMARY KEY (name)
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [
      'watching_settings',
      'quiz_attempts',
      'learning_days',
      'lesson_progress',
      'play_sessions',
      'learners',
    ]) {
      await runner.query(`DROP TABLE ${name}`);
    }
  }
}
