import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';

export class ClassLooks1763000000801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE class_looks (
        id ${id} NOT NULL,
        class_id ${id} NOT NULL,
        person_id ${id} NOT NULL,
        with_names TINYINT(1) NOT NULL,
        looked_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_class_looks_class_id (class_id, looked_at),
        KEY ix_class_looks_person_id (person_id, looked_at),
        CONSTRAINT fk_class_looks_class_id FOREIGN KEY (class_id) REFERENCES units (id),
        CONSTRAINT fk_class_looks_person_id FOREIGN KEY (person_id) REFERENCES people (id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE class_looks');
  }
}
