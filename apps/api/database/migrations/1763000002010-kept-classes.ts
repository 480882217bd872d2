import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** What is kept of families is summed by class; nothing of it is lost, the first night judges all of them again. */
export class KeptClasses1763000002010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rating_family_marks');
    await runner.query('DROP TABLE rating_kept_families');
    await runner.query('DELETE FROM rating_kept_schools');
    await runner.query('DELETE FROM rating_kept_learners');
    await runner.query(`
      ALTER TABLE rating_kept_schools ADD COLUMN learners INT UNSIGNED NOT NULL DEFAULT 0,
        ADD COLUMN passed INT UNSIGNED NOT NULL DEFAULT 0`);
    await runner.query(`
      CREATE TABLE rating_kept_classes (
        class_id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        families INT UNSIGNED NOT NULL,
        with_hours INT UNSIGNED NOT NULL,
        enrolled INT UNSIGNED NOT NULL,
        graduated INT UNSIGNED NOT NULL,
        PRIMARY KEY (class_id),
        KEY ix_rating_kept_classes_unit_id (unit_id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE rating_kept_families (
        pupil_id ${id} NOT NULL,
        class_id ${id} NOT NULL,
        with_hours TINYINT NOT NULL,
        enrolled TINYINT NOT NULL,
        graduated TINYINT NOT NULL,
        PRIMARY KEY (pupil_id),
        KEY ix_rating_kept_families_counts (class_id, with_hours, enrolled, graduated)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE rating_family_marks (
        pupil_id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        learners TINYINT NOT NULL,
        PRIMARY KEY (pupil_id),
        KEY ix_rating_family_marks_unit_id (unit_id)
      ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['family_marks', 'kept_families', 'kept_classes']) {
      await runner.query(`DROP TABLE rating_${name}`);
    }
    await runner.query('DELETE FROM rating_kept_schools');
    await runner.query('DELETE FROM rating_kept_learners');
    await runner.query('ALTER TABLE rating_kept_schools DROP COLUMN passed, DROP COLUMN learners');
    await runner.query(`
      CREATE TABLE rating_kept_families (
        pupil_id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        class_id ${id} NOT NULL,
        with_hours TINYINT NOT NULL,
        enrolled TINYINT NOT NULL,
        graduated TINYINT NOT NULL,
        PRIMARY KEY (pupil_id),
        KEY ix_rating_kept_families_counts (unit_id, class_id, with_hours, enrolled, graduated)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE rating_family_marks (
        pupil_id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        looked_at DATETIME(3) NOT NULL,
        PRIMARY KEY (pupil_id),
        KEY ix_rating_family_marks_unit_id (unit_id)
      ) ${table}`);
  }
}
