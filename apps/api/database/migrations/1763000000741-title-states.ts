import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const ascii = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const day = 'CHAR(10) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';
const today = `DATE_FORMAT(UTC_TIMESTAMP() + INTERVAL 8 HOUR, '%Y-%m-%d')`;

/** Titles from before stand as their days say; their log begins with their next change. */
export class TitleStates1763000000741 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE titles
        ADD COLUMN state ${ascii(16)} NOT NULL DEFAULT 'ACTIVE',
        ADD COLUMN version INT UNSIGNED NOT NULL DEFAULT 1,
        ADD COLUMN entered_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        ADD COLUMN due_day ${day} NULL,
        ADD COLUMN cause ${ascii(8)} NULL,
        ADD COLUMN resumes ${ascii(16)} NULL,
        ADD COLUMN held_until ${day} NULL,
        ADD COLUMN origin_id ${id} NULL,
        ADD COLUMN cycle_id ${id} NULL,
        ADD KEY ix_titles_state_until_day (state, until_day),
        ADD KEY ix_titles_state_due_day (state, due_day)`);
    await runner.query(`UPDATE titles SET entered_at = created_at`);
    await runner.query(`UPDATE titles SET state = 'EXPIRED' WHERE until_day < ${today}`);
    await this.checks(runner);
    await this.rectification(runner);
  }

  private async checks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE title_checks (
        title_id ${id} NOT NULL,
        cycle_id ${id} NOT NULL,
        snapshot_id ${id} NOT NULL,
        verdict ${ascii(12)} NOT NULL,
        missing JSON NOT NULL,
        checked_at DATETIME(3) NOT NULL,
        PRIMARY KEY (title_id, cycle_id),
        KEY ix_title_checks_cycle_id (cycle_id),
        CONSTRAINT fk_title_checks_title_id FOREIGN KEY (title_id) REFERENCES titles (id),
        CONSTRAINT fk_title_checks_cycle_id FOREIGN KEY (cycle_id) REFERENCES rating_cycles (id)
      ) ${table}`);
  }

  private async rectification(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rectification_tasks (
        id ${id} NOT NULL,
        title_id ${id} NOT NULL,
        position SMALLINT UNSIGNED NOT NULL,
        standard_id ${id} NOT NULL,
        code ${ascii(16)} NOT NULL,
        about ${ascii(12)} NOT NULL,
        have ${ascii(80)} NULL,
        need ${ascii(80)} NULL,
        word VARCHAR(2000) NOT NULL DEFAULT '',
        version INT UNSIGNED NOT NULL DEFAULT 1,
        answered_by ${id} NULL,
        answered_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        closed_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        KEY ix_rectification_tasks_title_id (title_id, closed_at),
        CONSTRAINT fk_rectification_tasks_title_id FOREIGN KEY (title_id) REFERENCES titles (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE rectification_papers (
        id ${id} NOT NULL,
        task_id ${id} NOT NULL,
        file JSON NOT NULL,
        added_by ${id} NOT NULL,
        added_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY ix_rectification_papers_task_id (task_id),
        CONSTRAINT fk_rectification_papers_task_id FOREIGN KEY (task_id) REFERENCES rectification_tasks (id)
      ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rectification_papers');
    await runner.query('DROP TABLE rectification_tasks');
    await runner.query('DROP TABLE title_checks');
    await runner.query(`
      ALTER TABLE titles
        DROP KEY ix_titles_state_until_day, DROP KEY ix_titles_state_due_day,
        DROP COLUMN state, DROP COLUMN version, DROP COLUMN entered_at, DROP COLUMN due_day, DROP COLUMN cause,
        DROP COLUMN resumes, DROP COLUMN held_until, DROP COLUMN origin_id, DROP COLUMN cycle_id`);
  }
}
