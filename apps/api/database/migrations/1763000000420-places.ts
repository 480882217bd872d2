import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const ascii = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const created = 'created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Places1763000000420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE city_maps (
        unit_id ${id} NOT NULL,
        drawing JSON NOT NULL,
        revision INT NOT NULL DEFAULT 1,
        drawn_by ${id} NOT NULL,
        drawn_at DATETIME(3) NOT NULL,
        PRIMARY KEY (unit_id),
        CONSTRAINT fk_city_maps_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
      ) ${table}`);
    await this.places(runner);
    await this.visits(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['visit_bookings', 'visit_slots', 'places', 'city_maps'])
      await runner.query(`DROP TABLE ${name}`);
  }

  private async places(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE places (
        id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        unit_path ${ascii(80)} NOT NULL,
        district_id ${id} NULL,
        kind ${ascii(10)} NOT NULL,
        name VARCHAR(60) NOT NULL,
        address VARCHAR(200) NOT NULL,
        longitude DECIMAL(9,6) NOT NULL,
        latitude DECIMAL(8,6) NOT NULL,
        stages JSON NOT NULL,
        introduction VARCHAR(1000) NOT NULL DEFAULT '',
        opening_hours VARCHAR(200) NOT NULL DEFAULT '',
        capacity INT NULL,
        revision INT NOT NULL DEFAULT 1,
        ${created},
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_places_unit_path_archived_at (unit_path, archived_at),
        KEY ix_places_district_id (district_id),
        CONSTRAINT fk_places_unit_id FOREIGN KEY (unit_id) REFERENCES units (id),
        CONSTRAINT fk_places_district_id FOREIGN KEY (district_id) REFERENCES units (id)
      ) ${table}`);
  }

  private async visits(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE visit_slots (
        id ${id} NOT NULL,
        place_id ${id} NOT NULL,
        starts_at DATETIME(3) NOT NULL,
        ends_at DATETIME(3) NOT NULL,
        capacity INT NOT NULL,
        taken INT NOT NULL DEFAULT 0,
        cancelled_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_visit_slots_place_id_starts_at (place_id, starts_at),
        CONSTRAINT fk_visit_slots_place_id FOREIGN KEY (place_id) REFERENCES places (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE visit_bookings (
        id ${id} NOT NULL,
        slot_id ${id} NOT NULL,
        person_id ${id} NULL,
        people INT NOT NULL,
        state ${ascii(24)} NOT NULL,
        live_person ${id} NULL,
        ${created},
        PRIMARY KEY (id),
        UNIQUE KEY uq_visit_bookings_slot_id_live_person (slot_id, live_person),
        KEY ix_visit_bookings_person_id (person_id),
        KEY ix_visit_bookings_slot_id_created_at (slot_id, created_at),
        CONSTRAINT fk_visit_bookings_slot_id FOREIGN KEY (slot_id) REFERENCES visit_slots (id)
      ) ${table}`);
  }
}
