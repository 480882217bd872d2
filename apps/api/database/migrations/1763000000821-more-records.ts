import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';

/** Who has put a class away or taken it back; and confirmed commendations by time, for the auditor. */
export class MoreRecords1763000000821 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE class_archivings (
        id ${id} NOT NULL,
        class_id ${id} NOT NULL,
        person_id ${id} NOT NULL,
        act VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_class_archivings_class_id (class_id, at),
        KEY ix_class_archivings_person_id (person_id),
        KEY ix_class_archivings_at (at),
        CONSTRAINT fk_class_archivings_class_id FOREIGN KEY (class_id) REFERENCES units (id),
        CONSTRAINT fk_class_archivings_person_id FOREIGN KEY (person_id) REFERENCES people (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(
      'CREATE INDEX ix_commendation_rounds_confirmed_at ON commendation_rounds (confirmed_at)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_commendation_rounds_confirmed_at ON commendation_rounds');
    await runner.query('DROP TABLE class_archivings');
  }
}
