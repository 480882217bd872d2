import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const fixed = (length: number): string => `CHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const created = 'created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Notifications1763000000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createNotices(runner);
    await this.createChoices(runner);
  }

  private async createNotices(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE notices (
      id ${id} NOT NULL,
      person_id ${id} NOT NULL,
      kind ${code(24)} NOT NULL,
      reason ${code(100)} NOT NULL,
      source_id ${id} NULL,
      facts JSON NOT NULL,
      shown TINYINT(1) NOT NULL,
      ${created},
      read_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY uq_notices_person_id_reason (person_id, reason),
      KEY ix_notices_person_id_shown (person_id, shown, created_at),
      KEY ix_notices_created_at (created_at),
      CONSTRAINT fk_notices_person_id FOREIGN KEY (person_id) REFERENCES people (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE notice_deliveries (
      notice_id ${id} NOT NULL,
      channel ${code(8)} NOT NULL,
      person_id ${id} NOT NULL,
      state ${code(8)} NOT NULL,
      due_at DATETIME(3) NOT NULL,
      digest_id ${id} NULL,
      claimed_at DATETIME(3) NULL,
      attempts TINYINT UNSIGNED NOT NULL DEFAULT 0,
      PRIMARY KEY (notice_id, channel),
      KEY ix_notice_deliveries_state_due_at (state, due_at),
      KEY ix_notice_deliveries_person_id (person_id, channel, state),
      KEY ix_notice_deliveries_digest_id (digest_id),
      CONSTRAINT fk_notice_deliveries_notice_id FOREIGN KEY (notice_id) REFERENCES notices (id) ON DELETE CASCADE
    ) ${table}`);
    await runner.query(`CREATE TABLE notice_rounds (
      reason ${code(100)} NOT NULL,
      done_at DATETIME(3) NOT NULL,
      PRIMARY KEY (reason)
    ) ${table}`);
  }

  private async createChoices(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE notice_contacts (
      id ${id} NOT NULL,
      person_id ${id} NOT NULL,
      channel ${code(8)} NOT NULL,
      address_cipher VARBINARY(320) NOT NULL,
      address_key ${code(16)} NOT NULL,
      verified_at DATETIME(3) NULL,
      code_hash ${fixed(64)} NULL,
      code_expires_at DATETIME(3) NULL,
      code_tries TINYINT UNSIGNED NOT NULL DEFAULT 0,
      ${created},
      PRIMARY KEY (id),
      UNIQUE KEY uq_notice_contacts_person_id_channel (person_id, channel),
      KEY ix_notice_contacts_address_key (address_key),
      CONSTRAINT fk_notice_contacts_person_id FOREIGN KEY (person_id) REFERENCES people (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE notice_settings (
      person_id ${id} NOT NULL,
      quiet_from ${fixed(5)} NOT NULL,
      quiet_until ${fixed(5)} NOT NULL,
      PRIMARY KEY (person_id),
      CONSTRAINT fk_notice_settings_person_id FOREIGN KEY (person_id) REFERENCES people (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE notice_refusals (
      person_id ${id} NOT NULL,
      notice_group ${code(12)} NOT NULL,
      channel ${code(8)} NOT NULL,
      PRIMARY KEY (person_id, notice_group, channel),
      CONSTRAINT fk_notice_refusals_person_id FOREIGN KEY (person_id) REFERENCES people (id)
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = ['notice_refusals', 'notice_settings', 'notice_contacts'];
    for (const name of [...names, 'notice_rounds', 'notice_deliveries', 'notices']) {
      await runner.query(`DROP TABLE ${name}`);
    }
  }
}
