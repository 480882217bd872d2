import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const day = 'CHAR(10) CHARACTER SET ascii COLLATE ascii_bin';
const path = 'VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Surveys1763000000550 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createQuestionnaires(runner);
    await this.createAnswers(runner);
    await this.createResults(runner);
  }

  private async createQuestionnaires(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE surveys (
      id ${id} NOT NULL,
      unit_id ${id} NOT NULL,
      unit_path ${path} NOT NULL,
      lineage_id ${id} NOT NULL,
      version INT UNSIGNED NOT NULL,
      title VARCHAR(80) NOT NULL,
      intro VARCHAR(500) NOT NULL,
      school_year CHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      term TINYINT UNSIGNED NULL,
      for_rating TINYINT(1) NOT NULL,
      questions JSON NOT NULL,
      opens_on ${day} NOT NULL,
      closes_on ${day} NOT NULL,
      state ${code(10)} NOT NULL,
      open_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
      revision INT UNSIGNED NOT NULL DEFAULT 1,
      created_by ${id} NOT NULL,
      created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
      archived_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY uq_surveys_lineage_id_version (lineage_id, version),
      KEY ix_surveys_unit_path (unit_path),
      KEY ix_surveys_unit_id (unit_id),
      KEY ix_surveys_state_closes_on (state, closes_on),
      CONSTRAINT fk_surveys_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE survey_targets (
      survey_id ${id} NOT NULL,
      unit_id ${id} NOT NULL,
      unit_path ${path} NOT NULL,
      PRIMARY KEY (survey_id, unit_id),
      KEY ix_survey_targets_unit_path (unit_path),
      KEY ix_survey_targets_unit_id (unit_id),
      CONSTRAINT fk_survey_targets_survey_id FOREIGN KEY (survey_id) REFERENCES surveys (id),
      CONSTRAINT fk_survey_targets_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
    ) ${table}`);
  }

  /** No time, no order and no common key in either: what a family did and what was said cannot be put side by side. */
  private async createAnswers(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE survey_participations (
      survey_id ${id} NOT NULL,
      pupil_id ${id} NOT NULL,
      PRIMARY KEY (survey_id, pupil_id),
      KEY ix_survey_participations_pupil_id (pupil_id),
      CONSTRAINT fk_survey_participations_survey_id FOREIGN KEY (survey_id) REFERENCES surveys (id),
      CONSTRAINT fk_survey_participations_pupil_id FOREIGN KEY (pupil_id) REFERENCES pupils (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE survey_sheets (
      survey_id ${id} NOT NULL,
      lot ${id} NOT NULL,
      sealed MEDIUMBLOB NOT NULL,
      PRIMARY KEY (survey_id, lot),
      CONSTRAINT fk_survey_sheets_survey_id FOREIGN KEY (survey_id) REFERENCES surveys (id)
    ) ${table}`);
  }

  private async createResults(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE survey_groups (
      survey_id ${id} NOT NULL,
      unit_id ${id} NOT NULL,
      school_id ${id} NOT NULL,
      families INT UNSIGNED NOT NULL,
      answers INT UNSIGNED NULL,
      satisfied INT UNSIGNED NULL,
      PRIMARY KEY (survey_id, unit_id),
      KEY ix_survey_groups_survey_id_school_id (survey_id, school_id),
      KEY ix_survey_groups_school_id (school_id),
      KEY ix_survey_groups_unit_id (unit_id),
      CONSTRAINT fk_survey_groups_survey_id FOREIGN KEY (survey_id) REFERENCES surveys (id),
      CONSTRAINT fk_survey_groups_unit_id FOREIGN KEY (unit_id) REFERENCES units (id),
      CONSTRAINT fk_survey_groups_school_id FOREIGN KEY (school_id) REFERENCES units (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE survey_counts (
      survey_id ${id} NOT NULL,
      unit_id ${id} NOT NULL,
      question TINYINT UNSIGNED NOT NULL,
      choice TINYINT UNSIGNED NOT NULL,
      answers INT UNSIGNED NOT NULL,
      PRIMARY KEY (survey_id, unit_id, question, choice),
      CONSTRAINT fk_survey_counts_survey_id FOREIGN KEY (survey_id) REFERENCES surveys (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE survey_texts (
      id ${id} NOT NULL,
      survey_id ${id} NOT NULL,
      school_id ${id} NOT NULL,
      question TINYINT UNSIGNED NOT NULL,
      text VARCHAR(300) NOT NULL,
      PRIMARY KEY (id),
      KEY ix_survey_texts_survey_id_school_id (survey_id, school_id, question),
      CONSTRAINT fk_survey_texts_survey_id FOREIGN KEY (survey_id) REFERENCES surveys (id)
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = ['texts', 'counts', 'groups', 'sheets', 'participations', 'targets'];
    for (const name of names) await runner.query(`DROP TABLE survey_${name}`);
    await runner.query('DROP TABLE surveys');
  }
}
