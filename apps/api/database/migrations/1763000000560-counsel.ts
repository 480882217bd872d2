import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const day = 'CHAR(10) CHARACTER SET ascii COLLATE ascii_bin';
const time = 'CHAR(5) CHARACTER SET ascii COLLATE ascii_bin';
const path = 'VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const created = 'created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Counsel1763000000560 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createQuestions(runner);
    await this.createStations(runner);
    await this.createAppointments(runner);
  }

  private async createQuestions(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE counsel_questions (
      id ${id} NOT NULL,
      asker_id ${id} NULL,
      school_id ${id} NOT NULL,
      school_path ${path} NOT NULL,
      expert_id ${id} NULL,
      topic ${code(3)} NULL,
      state ${code(10)} NOT NULL,
      may_publish TINYINT(1) NOT NULL,
      asked_at DATETIME(3) NOT NULL,
      asked_on ${day} NOT NULL,
      due_on ${day} NOT NULL,
      answered_on ${day} NULL,
      answered_in SMALLINT UNSIGNED NULL,
      revision INT UNSIGNED NOT NULL DEFAULT 1,
      PRIMARY KEY (id),
      KEY ix_counsel_questions_asker_id (asker_id, asked_at),
      KEY ix_counsel_questions_school_id_state (school_id, state, asked_at),
      KEY ix_counsel_questions_school_id_asked_on (school_id, asked_on),
      KEY ix_counsel_questions_expert_id (expert_id, state, asked_at),
      CONSTRAINT fk_counsel_questions_asker_id FOREIGN KEY (asker_id) REFERENCES people (id),
      CONSTRAINT fk_counsel_questions_school_id FOREIGN KEY (school_id) REFERENCES units (id),
      CONSTRAINT fk_counsel_questions_expert_id FOREIGN KEY (expert_id) REFERENCES people (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE counsel_posts (
      id ${id} NOT NULL,
      question_id ${id} NOT NULL,
      author_id ${id} NULL,
      from_asker TINYINT(1) NOT NULL,
      text VARCHAR(2000) NOT NULL,
      written_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      KEY ix_counsel_posts_question_id (question_id, written_at),
      KEY ix_counsel_posts_author_id (author_id),
      CONSTRAINT fk_counsel_posts_question_id FOREIGN KEY (question_id) REFERENCES counsel_questions (id)
        ON DELETE CASCADE,
      CONSTRAINT fk_counsel_posts_author_id FOREIGN KEY (author_id) REFERENCES people (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE published_questions (
      question_id ${id} NOT NULL,
      school_id ${id} NOT NULL,
      topic ${code(3)} NULL,
      question VARCHAR(1000) NOT NULL,
      answer VARCHAR(3000) NOT NULL,
      published_by ${id} NOT NULL,
      published_on ${day} NOT NULL,
      PRIMARY KEY (question_id),
      KEY ix_published_questions_school_id (school_id, published_on),
      CONSTRAINT fk_published_questions_question_id FOREIGN KEY (question_id) REFERENCES counsel_questions (id)
        ON DELETE CASCADE,
      CONSTRAINT fk_published_questions_school_id FOREIGN KEY (school_id) REFERENCES units (id)
    ) ${table}`);
  }

  private async createStations(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE counsel_stations (
      id ${id} NOT NULL,
      unit_id ${id} NOT NULL,
      unit_path ${path} NOT NULL,
      name VARCHAR(60) NOT NULL,
      place VARCHAR(120) NOT NULL,
      about VARCHAR(500) NOT NULL,
      revision INT UNSIGNED NOT NULL DEFAULT 1,
      ${created},
      archived_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      KEY ix_counsel_stations_unit_path (unit_path),
      KEY ix_counsel_stations_unit_id (unit_id),
      CONSTRAINT fk_counsel_stations_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE station_counsellors (
      station_id ${id} NOT NULL,
      person_id ${id} NOT NULL,
      PRIMARY KEY (station_id, person_id),
      KEY ix_station_counsellors_person_id (person_id),
      CONSTRAINT fk_station_counsellors_station_id FOREIGN KEY (station_id) REFERENCES counsel_stations (id),
      CONSTRAINT fk_station_counsellors_person_id FOREIGN KEY (person_id) REFERENCES people (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE station_hours (
      id ${id} NOT NULL,
      station_id ${id} NOT NULL,
      counsellor_id ${id} NOT NULL,
      weekday TINYINT UNSIGNED NOT NULL,
      begins ${time} NOT NULL,
      ends ${time} NOT NULL,
      minutes SMALLINT UNSIGNED NOT NULL,
      ${created},
      PRIMARY KEY (id),
      UNIQUE KEY uq_station_hours_counsellor_id_weekday_begins (counsellor_id, weekday, begins),
      KEY ix_station_hours_station_id (station_id),
      CONSTRAINT fk_station_hours_station_id FOREIGN KEY (station_id) REFERENCES counsel_stations (id),
      CONSTRAINT fk_station_hours_counsellor_id FOREIGN KEY (counsellor_id) REFERENCES people (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE station_slots (
      id ${id} NOT NULL,
      station_id ${id} NOT NULL,
      counsellor_id ${id} NOT NULL,
      hours_id ${id} NULL,
      starts_at DATETIME(3) NOT NULL,
      ends_at DATETIME(3) NOT NULL,
      state ${code(8)} NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY uq_station_slots_counsellor_id_starts_at (counsellor_id, starts_at),
      KEY ix_station_slots_station_id_starts_at (station_id, starts_at),
      KEY ix_station_slots_hours_id (hours_id, starts_at),
      CONSTRAINT fk_station_slots_station_id FOREIGN KEY (station_id) REFERENCES counsel_stations (id),
      CONSTRAINT fk_station_slots_counsellor_id FOREIGN KEY (counsellor_id) REFERENCES people (id),
      CONSTRAINT fk_station_slots_hours_id FOREIGN KEY (hours_id) REFERENCES station_hours (id)
        ON DELETE SET NULL
    ) ${table}`);
  }

  /** `live_slot` and `live_holder` are set while the booking stands: one booking a slot, one a person and station. */
  private async createAppointments(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE appointments (
      id ${id} NOT NULL,
      slot_id ${id} NOT NULL,
      station_id ${id} NOT NULL,
      person_id ${id} NULL,
      topic ${code(20)} NULL,
      state ${code(24)} NOT NULL,
      starts_at DATETIME(3) NOT NULL,
      reminded_at DATETIME(3) NULL,
      live_slot ${id} NULL,
      live_holder ${id} NULL,
      PRIMARY KEY (id),
      UNIQUE KEY uq_appointments_live_slot (live_slot),
      UNIQUE KEY uq_appointments_live_holder (station_id, live_holder),
      KEY ix_appointments_person_id (person_id, starts_at),
      KEY ix_appointments_slot_id (slot_id),
      KEY ix_appointments_station_id_starts_at (station_id, starts_at),
      KEY ix_appointments_state_starts_at (state, starts_at),
      CONSTRAINT fk_appointments_slot_id FOREIGN KEY (slot_id) REFERENCES station_slots (id),
      CONSTRAINT fk_appointments_station_id FOREIGN KEY (station_id) REFERENCES counsel_stations (id),
      CONSTRAINT fk_appointments_person_id FOREIGN KEY (person_id) REFERENCES people (id)
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [
      'appointments',
      'station_slots',
      'station_hours',
      'station_counsellors',
      'counsel_stations',
      'published_questions',
      'counsel_posts',
      'counsel_questions',
    ]) {
      await runner.query(`DROP TABLE ${name}`);
    }
  }
}
