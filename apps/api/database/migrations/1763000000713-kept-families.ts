import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class KeptFamilies1763000000713 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rating_kept_schools (
        unit_id ${id} NOT NULL,
        judged_under VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        PRIMARY KEY (unit_id),
        CONSTRAINT fk_rating_kept_schools_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
      ) ${table}`);
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
      CREATE TABLE rating_kept_learners (
        person_id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        passed TINYINT NOT NULL,
        PRIMARY KEY (person_id, unit_id),
        KEY ix_rating_kept_learners_unit_id (unit_id, passed)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE rating_family_marks (
        pupil_id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        looked_at DATETIME(3) NOT NULL,
        PRIMARY KEY (pupil_id),
        KEY ix_rating_family_marks_unit_id (unit_id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE rating_family_looks (
        name VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        looked_at DATETIME(3) NOT NULL,
        PRIMARY KEY (name)
      ) ${table}`);
    // What has come since yesterday is asked every night, of millions of rows.
    await runner.query('ALTER TABLE guardianships ADD KEY ix_guardianships_created_at (created_at)');
    await runner.query('ALTER TABLE enrolments ADD KEY ix_enrolments_created_at (created_at)');
    await runner.query(
      `ALTER TABLE graduations ADD KEY ix_graduations_graduated_at (graduated_at),
         ADD KEY ix_graduations_revoked_at (revoked_at)`,
    );
    await runner.query('ALTER TABLE quiz_attempts ADD KEY ix_quiz_attempts_taken_at (taken_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE quiz_attempts DROP KEY ix_quiz_attempts_taken_at');
    await runner.query(
      'ALTER TABLE graduations DROP KEY ix_graduations_revoked_at, DROP KEY ix_graduations_graduated_at',
    );
    await runner.query('ALTER TABLE enrolments DROP KEY ix_enrolments_created_at');
    await runner.query('ALTER TABLE guardianships DROP KEY ix_guardianships_created_at');
    for (const name of ['family_looks', 'family_marks', 'kept_learners', 'kept_families', 'kept_schools']) {
      await runner.query(`DROP TABLE rating_${name}`);
    }
  }
}
