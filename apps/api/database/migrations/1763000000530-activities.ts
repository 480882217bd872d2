import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Activities1763000000530 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createActivities(runner);
    await this.createFamilies(runner);
    await this.createReports(runner);
  }

  private async createActivities(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE activities (
      id ${id} NOT NULL,
      school_id ${id} NOT NULL,
      school_path VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      plan_session_id ${id} NULL,
      kind VARCHAR(16) NOT NULL,
      state VARCHAR(12) NOT NULL,
      version INT NOT NULL DEFAULT 1,
      title VARCHAR(80) NOT NULL,
      description VARCHAR(2000) NOT NULL,
      plan_text VARCHAR(4000) NOT NULL,
      place VARCHAR(120) NOT NULL,
      starts_at DATETIME(3) NOT NULL,
      ends_at DATETIME(3) NOT NULL,
      sign_up_opens_at DATETIME(3) NOT NULL,
      sign_up_closes_at DATETIME(3) NOT NULL,
      capacity INT NOT NULL,
      seating VARCHAR(8) NOT NULL,
      class_hours DECIMAL(3,1) NOT NULL,
      required TINYINT(1) NOT NULL DEFAULT 0,
      special_needs TINYINT(1) NOT NULL DEFAULT 0,
      topics JSON NOT NULL,
      make_up_lineage_id ${id} NULL,
      make_up_lesson_id ${id} NULL,
      summary VARCHAR(4000) NULL,
      cancel_reason VARCHAR(300) NULL,
      created_by ${id} NOT NULL,
      created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
      published_at DATETIME(3) NULL,
      reminded_at DATETIME(3) NULL,
      closed_at DATETIME(3) NULL,
      archived_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      KEY ix_activities_school_id_starts_at (school_id, starts_at),
      KEY ix_activities_state_starts_at (state, starts_at),
      KEY ix_activities_make_up_lineage_id (make_up_lineage_id),
      KEY ix_activities_plan_session_id (plan_session_id),
      CONSTRAINT fk_activities_school_id FOREIGN KEY (school_id) REFERENCES units (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE activity_audiences (
      activity_id ${id} NOT NULL,
      unit_id ${id} NOT NULL,
      PRIMARY KEY (activity_id, unit_id),
      KEY ix_activity_audiences_unit_id (unit_id),
      CONSTRAINT fk_activity_audiences_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id),
      CONSTRAINT fk_activity_audiences_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
    ) ${table}`);
  }

  private async createFamilies(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE activity_sign_ups (
      id ${id} NOT NULL,
      activity_id ${id} NOT NULL,
      pupil_id ${id} NOT NULL,
      person_id ${id} NULL,
      persons INT NOT NULL,
      state VARCHAR(10) NOT NULL,
      turn INT NOT NULL,
      signed_up_at DATETIME(3) NOT NULL,
      cancelled_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY uq_activity_sign_ups_activity_id_pupil_id (activity_id, pupil_id),
      KEY ix_activity_sign_ups_activity_id_state_turn (activity_id, state, turn),
      KEY ix_activity_sign_ups_pupil_id (pupil_id),
      KEY ix_activity_sign_ups_person_id (person_id),
      CONSTRAINT fk_activity_sign_ups_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id),
      CONSTRAINT fk_activity_sign_ups_pupil_id FOREIGN KEY (pupil_id) REFERENCES pupils (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE activity_attendances (
      activity_id ${id} NOT NULL,
      pupil_id ${id} NOT NULL,
      person_id ${id} NULL,
      way VARCHAR(8) NOT NULL,
      persons INT NOT NULL DEFAULT 1,
      attended_at DATETIME(3) NOT NULL,
      entry_id ${id} NOT NULL,
      PRIMARY KEY (activity_id, pupil_id),
      KEY ix_activity_attendances_person_id_attended_at (person_id, attended_at),
      KEY ix_activity_attendances_pupil_id (pupil_id),
      KEY ix_activity_attendances_entry_id (entry_id),
      CONSTRAINT fk_activity_attendances_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id),
      CONSTRAINT fk_activity_attendances_pupil_id FOREIGN KEY (pupil_id) REFERENCES pupils (id)
    ) ${table}`);
  }

  private async createReports(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE activity_photos (
      id ${id} NOT NULL,
      activity_id ${id} NOT NULL,
      name CHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      width INT NOT NULL,
      height INT NOT NULL,
      added_by ${id} NOT NULL,
      created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
      PRIMARY KEY (id),
      KEY ix_activity_photos_activity_id (activity_id),
      KEY ix_activity_photos_name (name),
      CONSTRAINT fk_activity_photos_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE activity_feedback (
      id ${id} NOT NULL,
      activity_id ${id} NOT NULL,
      person_id ${id} NULL,
      score TINYINT NOT NULL,
      text VARCHAR(500) NOT NULL,
      given_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY uq_activity_feedback_activity_id_person_id (activity_id, person_id),
      KEY ix_activity_feedback_person_id (person_id),
      CONSTRAINT fk_activity_feedback_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id)
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['feedback', 'photos', 'attendances', 'sign_ups', 'audiences']) {
      await runner.query(`DROP TABLE activity_${name}`);
    }
    await runner.query('DROP TABLE activities');
  }
}
