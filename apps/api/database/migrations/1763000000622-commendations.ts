import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Commendations1763000000622 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE commendation_rounds (
      id ${id} NOT NULL,
      school_id ${id} NOT NULL,
      school_year CHAR(9) NOT NULL,
      seed CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      grades JSON NOT NULL,
      confirmed_by ${id} NOT NULL,
      confirmed_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY uq_commendation_rounds_school_id_school_year (school_id, school_year),
      CONSTRAINT fk_commendation_rounds_school_id FOREIGN KEY (school_id) REFERENCES units (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE commendations (
      id ${id} NOT NULL,
      round_id ${id} NOT NULL,
      graduation_id ${id} NOT NULL,
      person_id ${id} NOT NULL,
      pupil_id ${id} NOT NULL,
      school_id ${id} NOT NULL,
      school_year CHAR(9) NOT NULL,
      class_id ${id} NOT NULL,
      evidence JSON NULL,
      certificate_id ${id} NULL,
      consented_at DATETIME(3) NULL,
      consent_text VARCHAR(16) NULL,
      withdrawn_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY uq_commendations_graduation_id (graduation_id),
      UNIQUE KEY uq_commendations_pupil_id_school_year (pupil_id, school_year),
      KEY ix_commendations_person_id (person_id),
      KEY ix_commendations_school_id_school_year (school_id, school_year),
      KEY ix_commendations_round_id (round_id),
      CONSTRAINT fk_commendations_round_id FOREIGN KEY (round_id) REFERENCES commendation_rounds (id),
      CONSTRAINT fk_commendations_graduation_id FOREIGN KEY (graduation_id) REFERENCES graduations (id),
      CONSTRAINT fk_commendations_pupil_id FOREIGN KEY (pupil_id) REFERENCES pupils (id)
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE commendations');
    await runner.query('DROP TABLE commendation_rounds');
  }
}
