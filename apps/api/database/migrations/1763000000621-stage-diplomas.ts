import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Certificates of three kinds, each beside the graduation that brought it, and diplomas of a stage, one a family. */
export class StageDiplomas1763000000621 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE certificates
      ADD COLUMN kind VARCHAR(12) NOT NULL DEFAULT 'graduation' AFTER graduation_id,
      ADD COLUMN evidence JSON NULL AFTER quiz_score,
      ADD UNIQUE KEY uq_certificates_graduation_id_kind (graduation_id, kind),
      DROP KEY uq_certificates_graduation_id`);
    await runner.query(`CREATE TABLE stage_diplomas (
      pupil_id ${id} NOT NULL,
      stage VARCHAR(4) NOT NULL,
      graduation_id ${id} NOT NULL,
      issued_at DATETIME(3) NOT NULL,
      PRIMARY KEY (pupil_id, stage),
      KEY ix_stage_diplomas_graduation_id (graduation_id),
      CONSTRAINT fk_stage_diplomas_pupil_id FOREIGN KEY (pupil_id) REFERENCES pupils (id),
      CONSTRAINT fk_stage_diplomas_graduation_id FOREIGN KEY (graduation_id) REFERENCES graduations (id)
    ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stage_diplomas');
    for (const name of ['ledger', 'ledger_facts', 'credentials']) {
      await runner.query(
        `DELETE r FROM certificate_${name} r JOIN certificates c ON c.id = r.certificate_id
          WHERE c.kind <> 'graduation'`,
      );
    }
    await runner.query(`DELETE FROM certificates WHERE kind <> 'graduation'`);
    await runner.query(`ALTER TABLE certificates
      ADD UNIQUE KEY uq_certificates_graduation_id (graduation_id),
      DROP KEY uq_certificates_graduation_id_kind, DROP COLUMN evidence, DROP COLUMN kind`);
  }
}
