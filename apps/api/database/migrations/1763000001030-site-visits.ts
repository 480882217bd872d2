import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
/** A calendar day as people write it; never an instant, so no time zone can move it. */
const day = 'CHAR(10) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const created = 'created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class SiteVisits1763000001030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE site_visits (
        id ${id} NOT NULL,
        assessment_id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        on_day ${day} NOT NULL,
        message VARCHAR(500) NOT NULL DEFAULT '',
        checklist JSON NOT NULL,
        course_draw JSON NOT NULL,
        record_draw JSON NOT NULL,
        revision INT NOT NULL DEFAULT 1,
        finished_at DATETIME(3) NULL,
        answer VARCHAR(2000) NULL,
        answered_at DATETIME(3) NULL,
        planned_by ${id} NULL,
        ${created},
        PRIMARY KEY (id),
        UNIQUE KEY uq_site_visits_assessment_id (assessment_id),
        KEY ix_site_visits_unit_id (unit_id),
        CONSTRAINT fk_site_visits_assessment_id FOREIGN KEY (assessment_id) REFERENCES assessments (id),
        CONSTRAINT fk_site_visits_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE site_visitors (
        visit_id ${id} NOT NULL,
        position TINYINT NOT NULL,
        person_id ${id} NULL,
        concluded_at DATETIME(3) NULL,
        PRIMARY KEY (visit_id, position),
        UNIQUE KEY uq_site_visitors_person_id_visit_id (person_id, visit_id),
        CONSTRAINT fk_site_visitors_visit_id FOREIGN KEY (visit_id) REFERENCES site_visits (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE site_visit_acts (
        id ${id} NOT NULL,
        visit_id ${id} NOT NULL,
        position TINYINT NOT NULL,
        item ${code(12)} NOT NULL,
        kind ${code(16)} NOT NULL,
        value VARCHAR(1000) NOT NULL,
        stamped_at DATETIME(3) NOT NULL,
        received_at DATETIME(3) NOT NULL,
        late TINYINT(1) NOT NULL DEFAULT 0,
        PRIMARY KEY (id),
        KEY ix_site_visit_acts_visit_id_position (visit_id, position, stamped_at),
        CONSTRAINT fk_site_visit_acts_visit_id FOREIGN KEY (visit_id) REFERENCES site_visits (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE site_visit_photos (
        id ${id} NOT NULL,
        visit_id ${id} NOT NULL,
        position TINYINT NOT NULL,
        item ${code(12)} NOT NULL,
        width INT NOT NULL,
        height INT NOT NULL,
        taken_at DATETIME(3) NOT NULL,
        received_at DATETIME(3) NOT NULL,
        late TINYINT(1) NOT NULL DEFAULT 0,
        removed_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_site_visit_photos_visit_id_position (visit_id, position, taken_at),
        CONSTRAINT fk_site_visit_photos_visit_id FOREIGN KEY (visit_id) REFERENCES site_visits (id)
      ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['site_visit_photos', 'site_visit_acts', 'site_visitors', 'site_visits']) {
      await runner.query(`DROP TABLE ${name}`);
    }
  }
}
