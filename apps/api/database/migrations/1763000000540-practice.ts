import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const fixed = (length: number): string => `CHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const created = 'created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Practice1763000000540 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE practice_records (
      id ${id} NOT NULL,
      author_id ${id} NULL,
      pupil_id ${id} NOT NULL,
      school_id ${id} NOT NULL,
      school_path ${code(80)} NOT NULL,
      class_path ${code(120)} NOT NULL,
      school_year ${fixed(9)} NOT NULL,
      term TINYINT NOT NULL,
      kind ${code(10)} NOT NULL,
      text VARCHAR(4000) NOT NULL,
      state ${code(9)} NOT NULL,
      submitted_at DATETIME(3) NULL,
      first_submitted_at DATETIME(3) NULL,
      due_on ${fixed(10)} NULL,
      accepted_at DATETIME(3) NULL,
      accepted_by ${id} NULL,
      shown_at DATETIME(3) NULL,
      archived_at DATETIME(3) NULL,
      revision INT UNSIGNED NOT NULL DEFAULT 1,
      ${created},
      PRIMARY KEY (id),
      KEY ix_practice_records_author_id (author_id, created_at),
      KEY ix_practice_records_pupil_id (pupil_id, state, school_year),
      KEY ix_practice_records_school_id_state (school_id, state, submitted_at),
      KEY ix_practice_records_school_id_school_year (school_id, school_year, first_submitted_at),
      KEY ix_practice_records_school_id_shown_at (school_id, shown_at),
      KEY ix_practice_records_state_due_on (state, due_on),
      KEY ix_practice_records_archived_at (archived_at),
      CONSTRAINT fk_practice_records_author_id FOREIGN KEY (author_id) REFERENCES people (id),
      CONSTRAINT fk_practice_records_pupil_id FOREIGN KEY (pupil_id) REFERENCES pupils (id),
      CONSTRAINT fk_practice_records_school_id FOREIGN KEY (school_id) REFERENCES units (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE practice_replies (
      id ${id} NOT NULL,
      record_id ${id} NOT NULL,
      author_id ${id} NULL,
      kind ${code(8)} NOT NULL,
      text VARCHAR(1000) NOT NULL,
      written_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      KEY ix_practice_replies_record_id (record_id, written_at),
      KEY ix_practice_replies_author_id (author_id),
      CONSTRAINT fk_practice_replies_record_id FOREIGN KEY (record_id) REFERENCES practice_records (id)
        ON DELETE CASCADE
    ) ${table}`);
    await runner.query(`CREATE TABLE practice_shares (
      id ${id} NOT NULL,
      record_id ${id} NOT NULL,
      text_version ${code(16)} NOT NULL,
      agreed_at DATETIME(3) NOT NULL,
      withdrawn_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      KEY ix_practice_shares_record_id (record_id, withdrawn_at),
      CONSTRAINT fk_practice_shares_record_id FOREIGN KEY (record_id) REFERENCES practice_records (id)
        ON DELETE CASCADE
    ) ${table}`);
    await runner.query(`CREATE TABLE practice_photos (
      id ${id} NOT NULL,
      record_id ${id} NOT NULL,
      width INT NOT NULL,
      height INT NOT NULL,
      ${created},
      PRIMARY KEY (id),
      KEY ix_practice_photos_record_id (record_id, created_at),
      CONSTRAINT fk_practice_photos_record_id FOREIGN KEY (record_id) REFERENCES practice_records (id)
        ON DELETE CASCADE
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['practice_photos', 'practice_shares', 'practice_replies', 'practice_records']) {
      await runner.query(`DROP TABLE ${name}`);
    }
  }
}
