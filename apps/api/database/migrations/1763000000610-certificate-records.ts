import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const hash = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Certificates that are there already get their records by the worker in the night, or at once by verify-ledger. */
export class CertificateRecords1763000000610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createLedger(runner);
    await this.createCredentials(runner);
  }

  private async createLedger(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE certificate_ledger (
      sequence INT UNSIGNED NOT NULL,
      certificate_id ${id} NOT NULL,
      kind VARCHAR(8) NOT NULL,
      previous_hash ${hash} NOT NULL,
      hash ${hash} NOT NULL,
      body TEXT NOT NULL,
      recorded_at DATETIME(3) NOT NULL,
      PRIMARY KEY (sequence),
      UNIQUE KEY uq_certificate_ledger_certificate_id_kind (certificate_id, kind),
      CONSTRAINT fk_certificate_ledger_certificate_id FOREIGN KEY (certificate_id) REFERENCES certificates (id)
    ) ${table}`);
    await runner.query(`CREATE TABLE certificate_ledger_head (
      id TINYINT UNSIGNED NOT NULL,
      sequence INT UNSIGNED NOT NULL,
      hash ${hash} NOT NULL,
      PRIMARY KEY (id)
    ) ${table}`);
    await runner.query('INSERT INTO certificate_ledger_head (id, sequence, hash) VALUES (1, 0, ?)', [
      '0'.repeat(64),
    ]);
    await runner.query(`CREATE TABLE certificate_ledger_facts (
      certificate_id ${id} NOT NULL,
      salt ${hash} NULL,
      facts MEDIUMTEXT NULL,
      erased_at DATETIME(3) NULL,
      PRIMARY KEY (certificate_id),
      CONSTRAINT fk_certificate_ledger_facts_certificate_id FOREIGN KEY (certificate_id) REFERENCES certificates (id)
    ) ${table}`);
  }

  private async createCredentials(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE credential_status_lists (
      number INT UNSIGNED NOT NULL,
      taken INT UNSIGNED NOT NULL DEFAULT 0,
      created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
      PRIMARY KEY (number)
    ) ${table}`);
    await runner.query('INSERT INTO credential_status_lists (number) VALUES (1)');
    await runner.query(`CREATE TABLE certificate_credentials (
      certificate_id ${id} NOT NULL,
      subject_id ${id} NOT NULL,
      salt ${hash} NULL,
      list_number INT UNSIGNED NOT NULL,
      list_index INT UNSIGNED NOT NULL,
      revoked TINYINT(1) NOT NULL DEFAULT 0,
      PRIMARY KEY (certificate_id),
      UNIQUE KEY uq_certificate_credentials_list_number_list_index (list_number, list_index),
      KEY ix_certificate_credentials_list_number_revoked (list_number, revoked, list_index),
      CONSTRAINT fk_certificate_credentials_certificate_id FOREIGN KEY (certificate_id) REFERENCES certificates (id),
      CONSTRAINT fk_certificate_credentials_list_number FOREIGN KEY (list_number)
        REFERENCES credential_status_lists (number)
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [
      'certificate_credentials',
      'credential_status_lists',
      'certificate_ledger_facts',
      'certificate_ledger_head',
      'certificate_ledger',
    ]) {
      await runner.query(`DROP TABLE ${name}`);
    }
  }
}
