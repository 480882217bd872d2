import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(36) CHARACTER SET ascii COLLATE ascii_bin';
const path = 'VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin';
const table = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

export class Media1763000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE media_assets (
        id ${id} NOT NULL,
        unit_id ${id} NOT NULL,
        unit_path ${path} NOT NULL,
        uploaded_by ${id} NOT NULL,
        file_name VARCHAR(200) NOT NULL,
        state VARCHAR(12) NOT NULL,
        kind VARCHAR(8) NULL,
        progress DOUBLE NOT NULL DEFAULT 0,
        failure JSON NULL,
        duration_seconds DOUBLE NULL,
        width INT NULL,
        height INT NULL,
        package_id ${id} NOT NULL,
        has_storyboard TINYINT(1) NOT NULL DEFAULT 0,
        attempt INT NOT NULL DEFAULT 0,
        tries INT NOT NULL DEFAULT 0,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        playable_at DATETIME(3) NULL,
        ready_at DATETIME(3) NULL,
        PRIMARY KEY (id),
        UNIQUE KEY uq_media_assets_package_id (package_id),
        KEY ix_media_assets_unit_path (unit_path, created_at),
        KEY ix_media_assets_state (state, created_at),
        KEY ix_media_assets_unit_id (unit_id),
        KEY ix_media_assets_uploaded_by (uploaded_by),
        CONSTRAINT fk_media_assets_unit_id FOREIGN KEY (unit_id) REFERENCES units (id),
        CONSTRAINT fk_media_assets_uploaded_by FOREIGN KEY (uploaded_by) REFERENCES people (id)
      ) ${table}`);
    await runner.query(`
      CREATE TABLE renditions (
        asset_id ${id} NOT NULL,
        name VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        kind VARCHAR(8) NOT NULL,
        width INT NULL,
        height INT NULL,
        frame_rate DOUBLE NULL,
        average_bitrate INT NOT NULL,
        peak_bitrate INT NOT NULL,
        codecs VARCHAR(64) NOT NULL,
        PRIMARY KEY (asset_id, name),
        CONSTRAINT fk_renditions_asset_id FOREIGN KEY (asset_id) REFERENCES media_assets (id) ON DELETE CASCADE
      ) ${table}`);
    await runner.query(`
      CREATE TABLE subtitle_tracks (
        id ${id} NOT NULL,
        asset_id ${id} NOT NULL,
        lang VARCHAR(16) NOT NULL,
        label VARCHAR(60) NOT NULL,
        created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        PRIMARY KEY (id),
        KEY ix_subtitle_tracks_asset_id (asset_id),
        CONSTRAINT fk_subtitle_tracks_asset_id FOREIGN KEY (asset_id) REFERENCES media_assets (id) ON DELETE CASCADE
      ) ${table}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['subtitle_tracks', 'renditions', 'media_assets'])
      await runner.query(`DROP TABLE ${name}`);
  }
}
