import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const ascii = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
/** A calendar day as people write it; never an instant, so no time zone can move it. */
const day = 'CHAR(10) CHARACTER SET ascii COLLATE ascii_bin';
const created = 'created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Faculty1763000000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.members(runner);
    await this.trainings(runner);
    await this.talents(runner);
    await this.studios(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'studio_members',
      'studios',
      'talents',
      'training_records',
      'training_imports',
      'faculty_grades',
      'faculty_members',
    ];
    for (const name of tables) await runner.query(`DROP TABLE ${name}`);
  }

  private async members(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE faculty_members (
        id ${id} NOT NULL,
        school_id ${id} NOT NULL,
        kind ${ascii(10)} NOT NULL,
        instructs TINYINT NOT NULL DEFAULT 0,
        person_id ${id} NULL,
        name VARCHAR(40) NOT NULL,
        staff_number VARCHAR(32) NOT NULL DEFAULT '',
        employer VARCHAR(100) NOT NULL DEFAULT '',
        specialities VARCHAR(200) NOT NULL DEFAULT '',
        revision INT NOT NULL DEFAULT 1,
        ${created},
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_faculty_members_school_id_archived_at_name (school_id, archived_at, name),
        KEY ix_faculty_members_person_id (person_id),
        CONSTRAINT fk_faculty_members_school_id FOREIGN KEY (school_id) REFERENCES units (id),
        CONSTRAINT fk_faculty_members_person_id FOREIGN KEY (person_id) REFERENCES people (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE faculty_grades (
        member_id ${id} NOT NULL,
        grade_id ${id} NOT NULL,
        PRIMARY KEY (member_id, grade_id),
        KEY ix_faculty_grades_grade_id (grade_id),
        CONSTRAINT fk_faculty_grades_member_id FOREIGN KEY (member_id) REFERENCES faculty_members (id),
        CONSTRAINT fk_faculty_grades_grade_id FOREIGN KEY (grade_id) REFERENCES units (id)
      ) ${table}`);
  }

  private async trainings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE training_imports (
        id ${id} NOT NULL,
        school_id ${id} NOT NULL,
        person_id ${id} NOT NULL,
        filename VARCHAR(200) NOT NULL,
        state ${ascii(12)} NOT NULL,
        \`lines\` JSON NOT NULL,
        ${created},
        committed_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_training_imports_school_id (school_id),
        KEY ix_training_imports_created_at (created_at),
        CONSTRAINT fk_training_imports_school_id FOREIGN KEY (school_id) REFERENCES units (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE training_records (
        id ${id} NOT NULL,
        member_id ${id} NOT NULL,
        title VARCHAR(100) NOT NULL,
        hours DECIMAL(5,1) NOT NULL,
        held_on ${day} NOT NULL,
        organiser VARCHAR(100) NOT NULL DEFAULT '',
        certificate JSON NULL,
        import_id ${id} NULL,
        recorded_by ${id} NOT NULL,
        ${created},
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_training_records_member_id_held_on (member_id, held_on),
        CONSTRAINT fk_training_records_member_id FOREIGN KEY (member_id) REFERENCES faculty_members (id)
      ) ${table}`);
  }

  private async talents(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE talents (
        id ${id} NOT NULL,
        member_id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        level ${ascii(10)} NOT NULL,
        document_number VARCHAR(100) NOT NULL,
        since_day ${day} NOT NULL,
        until_day ${day} NOT NULL,
        recorded_by ${id} NOT NULL,
        ${created},
        withdrawn_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_talents_member_id (member_id),
        KEY ix_talents_unit_id_until_day (unit_id, until_day),
        CONSTRAINT fk_talents_member_id FOREIGN KEY (member_id) REFERENCES faculty_members (id),
        CONSTRAINT fk_talents_unit_id FOREIGN KEY (unit_id) REFERENCES units (id)
      ) ${table}`);
  }

  private async studios(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE studios (
        id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        name VARCHAR(60) NOT NULL,
        leader_id ${id} NOT NULL,
        introduction VARCHAR(500) NOT NULL DEFAULT '',
        address VARCHAR(200) NOT NULL DEFAULT '',
        longitude DECIMAL(9,6) NULL,
        latitude DECIMAL(8,6) NULL,
        communities JSON NOT NULL,
        revision INT NOT NULL DEFAULT 1,
        ${created},
        archived_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_studios_unit_id_name (unit_id, name),
        KEY ix_studios_leader_id (leader_id),
        CONSTRAINT fk_studios_unit_id FOREIGN KEY (unit_id) REFERENCES units (id),
        CONSTRAINT fk_studios_leader_id FOREIGN KEY (leader_id) REFERENCES faculty_members (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE studio_members (
        studio_id ${id} NOT NULL,
        member_id ${id} NOT NULL,
        PRIMARY KEY (studio_id, member_id),
        KEY ix_studio_members_member_id (member_id),
        CONSTRAINT fk_studio_members_studio_id FOREIGN KEY (studio_id) REFERENCES studios (id),
        CONSTRAINT fk_studio_members_member_id FOREIGN KEY (member_id) REFERENCES faculty_members (id)
      ) ${table}`);
  }
}
