import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Identity1763000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE people (
        id ${id} NOT NULL,
        name VARCHAR(60) NOT NULL,
        phone_cipher VARBINARY(80) NULL,
        phone_key VARCHAR(16) NULL,
        phone_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
        password_hash VARCHAR(160) NULL,
        password_temporary TINYINT(1) NOT NULL DEFAULT 0,
        locale VARCHAR(8) NOT NULL DEFAULT 'zh-CN',
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        erased_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_people_phone_hash (phone_hash)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE sessions (
        id ${id} NOT NULL,
        token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        person_id ${id} NOT NULL,
        device VARCHAR(80) NOT NULL DEFAULT '',
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        expires_at DATETIME(3) NOT NULL,
        revoked_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_sessions_token_hash (token_hash),
        KEY ix_sessions_person (person_id, revoked_at),
        KEY ix_sessions_expires (expires_at),
        CONSTRAINT fk_sessions_person_id FOREIGN KEY (person_id) REFERENCES people (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE role_grants (
        id ${id} NOT NULL,
        person_id ${id} NOT NULL,
        role VARCHAR(20) NOT NULL,
        unit_id ${id} NOT NULL,
        granted_by ${id} NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        revoked_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_role_grants_person (person_id, revoked_at),
        KEY ix_role_grants_unit (unit_id, role, revoked_at),
        CONSTRAINT fk_role_grants_person_id FOREIGN KEY (person_id) REFERENCES people (id),
        CONSTRAINT fk_role_grants_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
      ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['role_grants', 'sessions', 'people']) await runner.query(`DROP TABLE ${name}`);
  }
}
