import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const ascii = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const hash = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const created = 'created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Families1763000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.families(runner);
    await this.joining(runner);
    await this.imports(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'roster_import_rows',
      'roster_imports',
      'consents',
      'invite_codes',
      'guardian_invitations',
      'guardianships',
      'pupils',
    ];
    for (const name of tables) await runner.query(`DROP TABLE ${name}`);
  }

  private async families(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pupils (
        id ${id} NOT NULL,
        class_id ${id} NOT NULL,
        name VARCHAR(80) NOT NULL,
        active_key VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
        ${created},
        left_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_pupils_class_id_active_key (class_id, active_key),
        CONSTRAINT fk_pupils_class_id FOREIGN KEY (class_id) REFERENCES units (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE guardianships (
        id ${id} NOT NULL,
        pupil_id ${id} NOT NULL,
        person_id ${id} NOT NULL,
        relation VARCHAR(16) NOT NULL,
        source VARCHAR(16) NOT NULL,
        ${created},
        ended_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_guardianships_pupil_id_person_id (pupil_id, person_id),
        KEY ix_guardianships_person_id (person_id),
        CONSTRAINT fk_guardianships_pupil_id FOREIGN KEY (pupil_id) REFERENCES pupils (id),
        CONSTRAINT fk_guardianships_person_id FOREIGN KEY (person_id) REFERENCES people (id)
      ) ${table}`);
  }

  private async joining(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE guardian_invitations (
        id ${id} NOT NULL,
        pupil_id ${id} NOT NULL,
        name VARCHAR(80) NULL,
        relation VARCHAR(16) NOT NULL,
        phone_cipher VARBINARY(80) NOT NULL,
        phone_key VARCHAR(16) NOT NULL,
        phone_hash ${hash} NOT NULL,
        ${created},
        PRIMARY KEY (id),
        UNIQUE KEY uq_guardian_invitations_pupil_id_phone_hash (pupil_id, phone_hash),
        KEY ix_guardian_invitations_phone_hash (phone_hash),
        CONSTRAINT fk_guardian_invitations_pupil_id FOREIGN KEY (pupil_id) REFERENCES pupils (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE invite_codes (
        id ${id} NOT NULL,
        class_id ${id} NOT NULL,
        code CHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        created_by ${id} NOT NULL,
        ${created},
        expires_at DATETIME(3) NOT NULL,
        revoked_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_invite_codes_code (code),
        KEY ix_invite_codes_class_id (class_id),
        CONSTRAINT fk_invite_codes_class_id FOREIGN KEY (class_id) REFERENCES units (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE consents (
        id ${id} NOT NULL,
        person_id ${id} NOT NULL,
        pupil_id ${id} NULL,
        kind ${ascii(32)} NOT NULL,
        text_version ${ascii(16)} NOT NULL,
        locale ${ascii(16)} NOT NULL,
        given_at DATETIME(3) NOT NULL,
        withdrawn_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_consents_person_id_kind (person_id, kind),
        CONSTRAINT fk_consents_person_id FOREIGN KEY (person_id) REFERENCES people (id)
      ) ${table}`);
  }

  private async imports(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE roster_imports (
        id ${id} NOT NULL,
        school_id ${id} NOT NULL,
        person_id ${id} NOT NULL,
        filename VARCHAR(200) NOT NULL,
        state ${ascii(16)} NOT NULL,
        roster_hash ${hash} NOT NULL,
        counts JSON NOT NULL,
        ${created},
        expires_at DATETIME(3) NOT NULL,
        committed_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_roster_imports_school_id (school_id),
        KEY ix_roster_imports_expires_at (expires_at),
        CONSTRAINT fk_roster_imports_school_id FOREIGN KEY (school_id) REFERENCES units (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE roster_import_rows (
        import_id ${id} NOT NULL,
        position INT NOT NULL,
        sheet VARCHAR(100) NOT NULL,
        line INT NOT NULL,
        verdict ${ascii(16)} NOT NULL,
        cells JSON NOT NULL,
        issues JSON NOT NULL,
        PRIMARY KEY (import_id, position),
        KEY ix_roster_import_rows_import_id_verdict (import_id, verdict),
        CONSTRAINT fk_roster_import_rows_import_id FOREIGN KEY (import_id) REFERENCES roster_imports (id) ON DELETE CASCADE
      ) ${table}`);
  }
}
