import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const day = 'CHAR(10) CHARACTER SET ascii COLLATE ascii_bin';
const created = 'created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Outreach1763000000211 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE school_pairings (
        id ${id} NOT NULL,
        school_id ${id} NOT NULL,
        partner_id ${id} NOT NULL,
        studio_id ${id} NULL,
        since_day ${day} NOT NULL,
        until_day ${day} NULL,
        recorded_by ${id} NOT NULL,
        ${created},
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_school_pairings_school_id_since_day (school_id, since_day),
        KEY ix_school_pairings_partner_id (partner_id),
        KEY ix_school_pairings_studio_id (studio_id),
        CONSTRAINT fk_school_pairings_school_id FOREIGN KEY (school_id) REFERENCES units (id),
        CONSTRAINT fk_school_pairings_partner_id FOREIGN KEY (partner_id) REFERENCES units (id),
        CONSTRAINT fk_school_pairings_studio_id FOREIGN KEY (studio_id) REFERENCES studios (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE community_sessions (
        id ${id} NOT NULL,
        school_id ${id} NOT NULL,
        studio_id ${id} NULL,
        community VARCHAR(40) NOT NULL,
        title VARCHAR(80) NOT NULL,
        place VARCHAR(120) NOT NULL,
        starts_at DATETIME(3) NOT NULL,
        participants INT NULL,
        revision INT NOT NULL DEFAULT 1,
        ${created},
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_community_sessions_school_id_starts_at (school_id, starts_at),
        KEY ix_community_sessions_studio_id_starts_at (studio_id, starts_at),
        CONSTRAINT fk_community_sessions_school_id FOREIGN KEY (school_id) REFERENCES units (id),
        CONSTRAINT fk_community_sessions_studio_id FOREIGN KEY (studio_id) REFERENCES studios (id)
      ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['community_sessions', 'school_pairings']) await runner.query(`DROP TABLE ${name}`);
  }
}
