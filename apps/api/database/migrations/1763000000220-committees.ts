import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
/** A calendar day as people write it; never an instant, so no time zone can move it. */
const day = 'CHAR(10) CHARACTER SET ascii COLLATE ascii_bin';
const created = 'created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Committees1763000000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE committees (
        id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        seats INT NOT NULL,
        since_day ${day} NOT NULL,
        until_day ${day} NOT NULL,
        rules JSON NULL,
        revision INT NOT NULL DEFAULT 1,
        ${created},
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_committees_unit_id_since_day (unit_id, since_day),
        CONSTRAINT fk_committees_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE committee_members (
        id ${id} NOT NULL,
        committee_id ${id} NOT NULL,
        person_id ${id} NULL,
        name VARCHAR(40) NOT NULL,
        duty VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        since_day ${day} NOT NULL,
        ended_on ${day} NULL,
        ${created},
        PRIMARY KEY (id),
        KEY ix_committee_members_committee_id_ended_on (committee_id, ended_on),
        KEY ix_committee_members_person_id (person_id),
        CONSTRAINT fk_committee_members_committee_id FOREIGN KEY (committee_id) REFERENCES committees (id),
        CONSTRAINT fk_committee_members_person_id FOREIGN KEY (person_id) REFERENCES people (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE committee_meetings (
        id ${id} NOT NULL,
        committee_id ${id} NOT NULL,
        held_on ${day} NOT NULL,
        agenda VARCHAR(500) NOT NULL,
        attendance INT NULL,
        minutes_html TEXT NOT NULL,
        minutes_file JSON NULL,
        revision INT NOT NULL DEFAULT 1,
        ${created},
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_committee_meetings_committee_id_held_on (committee_id, held_on),
        CONSTRAINT fk_committee_meetings_committee_id FOREIGN KEY (committee_id) REFERENCES committees (id)
      ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['committee_meetings', 'committee_members', 'committees']) {
      await runner.query(`DROP TABLE ${name}`);
    }
  }
}
