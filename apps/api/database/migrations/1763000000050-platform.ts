import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1763000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id BIGINT NOT NULL AUTO_INCREMENT,
        event VARCHAR(80) NOT NULL,
        handler VARCHAR(120) NOT NULL,
        lane VARCHAR(16) NOT NULL,
        payload JSON NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        dispatched_at DATETIME(3) NULL,
        failed_at DATETIME(3) NULL,
        failure VARCHAR(500) NULL,
        PRIMARY KEY (id),
        KEY ix_outbox_dispatch (failed_at, dispatched_at, id)
      ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox');
  }
}
