import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
/** A calendar day as people write it; never an instant, so no time zone can move it. */
const day = 'CHAR(10) CHARACTER SET ascii COLLATE ascii_bin';
const created = 'created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Visits1763000000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE visit_rounds (
        id ${id} NOT NULL,
        class_id ${id} NOT NULL,
        name VARCHAR(40) NOT NULL,
        from_day ${day} NOT NULL,
        until_day ${day} NOT NULL,
        created_by ${id} NOT NULL,
        ${created},
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_visit_rounds_class_id_from_day (class_id, from_day),
        CONSTRAINT fk_visit_rounds_class_id FOREIGN KEY (class_id) REFERENCES units (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE visits (
        id ${id} NOT NULL,
        pupil_id ${id} NOT NULL,
        round_id ${id} NULL,
        kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        planned_on ${day} NULL,
        done_on ${day} NULL,
        visited_by ${id} NULL,
        note VARCHAR(200) NOT NULL DEFAULT '',
        revision INT NOT NULL DEFAULT 1,
        ${created},
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_visits_pupil_id_done_on (pupil_id, done_on),
        KEY ix_visits_round_id (round_id),
        KEY ix_visits_visited_by (visited_by),
        CONSTRAINT fk_visits_pupil_id FOREIGN KEY (pupil_id) REFERENCES pupils (id),
        CONSTRAINT fk_visits_round_id FOREIGN KEY (round_id) REFERENCES visit_rounds (id)
      ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE visits');
    await runner.query('DROP TABLE visit_rounds');
  }
}
