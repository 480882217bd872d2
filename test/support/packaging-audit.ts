import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { Stack } from './stack';

interface Asset {
  id: string;
  packageId: string;
}

/** What has happened must be said by the database itself: these lines stand or fall with what they speak of. */
const witnesses = [
  `CREATE TABLE audit_effects (asset_id CHAR(36) NOT NULL, effect VARCHAR(200) NOT NULL)`,
  `CREATE TRIGGER audit_playable AFTER UPDATE ON media_assets FOR EACH ROW INSERT INTO audit_effects
     SELECT NEW.id, 'playable' FROM DUAL WHERE OLD.playable_at IS NULL AND NEW.playable_at IS NOT NULL
     UNION ALL SELECT NEW.id, 'ready' FROM DUAL WHERE OLD.state <> 'READY' AND NEW.state = 'READY'`,
  `CREATE TRIGGER audit_owed AFTER INSERT ON outbox FOR EACH ROW INSERT INTO audit_effects
     SELECT JSON_VALUE(NEW.payload, '$.assetId'), CONCAT('owed: ', NEW.handler) FROM DUAL WHERE NEW.event LIKE 'media.%'`,
  `CREATE TRIGGER audit_done AFTER DELETE ON outbox FOR EACH ROW INSERT INTO audit_effects
     SELECT JSON_VALUE(OLD.payload, '$.assetId'), CONCAT('done: ', OLD.handler) FROM DUAL WHERE OLD.event LIKE 'media.%'`,
];

/** Looks over the shoulder of the packaging of a running platform, at its own database and files. */
export class PackagingAudit {
  constructor(private readonly stack: Stack) {}

  /** From now on every effect on an asset is written down, by whoever brings it about. */
  async begin(): Promise<void> {
    for (const statement of witnesses) await this.ask(statement);
  }

  /** An asset whose packaging is under way: nothing of it to be seen yet, or its first rendition. */
  async inTheMiddle(of: 'unseen' | 'playable'): Promise<string | null> {
    const [asset] = await this.ask<{ id: string }>(
      `SELECT id FROM media_assets WHERE state = 'PACKAGING' AND progress BETWEEN 0.02 AND 0.9
          AND playable_at IS ${of === 'unseen' ? '' : 'NOT'} NULL LIMIT 1`,
    );
    return asset?.id ?? null;
  }

  /** How often each of these was begun. */
  async attemptsAt(ids: string[]): Promise<number[]> {
    const rows = await this.ask<{ id: string; attempt: number }>('SELECT id, attempt FROM media_assets');
    return ids.map((id) => rows.find((row) => row.id === id)?.attempt ?? 0);
  }

  async owed(): Promise<number> {
    const [row] = await this.ask<{ owed: string }>(
      `SELECT COUNT(*) AS owed FROM outbox WHERE event LIKE 'media.%' AND failed_at IS NULL`,
    );
    return Number(row?.owed);
  }

  /** Whatever took effect twice, or only half; empty when all is as if nothing had ever been killed. */
  async faults(): Promise<string[]> {
    const twice = await this.ask<{ fault: string }>(
      `SELECT CONCAT(asset_id, ' ', effect, ' ', COUNT(*), ' times') AS fault FROM audit_effects
        GROUP BY asset_id, effect HAVING COUNT(*) <> 1`,
    );
    const failed = await this.ask<{ fault: string }>(
      `SELECT CONCAT('failed for good: ', handler, ' ', failure) AS fault FROM outbox WHERE failed_at IS NOT NULL`,
    );
    const assets = await this.ask<Asset>(
      `SELECT id, package_id AS packageId FROM media_assets WHERE state = 'READY'`,
    );
    const packages = readdirSync(join(this.media, 'packages'));
    const unknown = packages.filter((name) => !assets.some(({ packageId }) => packageId === name));
    return [
      ...[...twice, ...failed].map(({ fault }) => fault),
      ...unknown.map((name) => `nobody's package: ${name}`),
      ...this.filesAside(),
      ...(await Promise.all(assets.map((asset) => this.packageFaults(asset)))).flat(),
    ];
  }

  /** Rows, folders and the playlist name the same renditions, each once. */
  private async packageFaults({ id, packageId }: Asset): Promise<string[]> {
    const folder = join(this.media, 'packages', packageId);
    if (!existsSync(folder)) return [`${id} has no package`];
    const rows = await this.ask<{ name: string }>('SELECT name FROM renditions WHERE asset_id = ?', [id]);
    const folders = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.m3u8')));
    const playlist = readFileSync(join(folder, 'master.m3u8'), 'utf8');
    const listed = [...playlist.matchAll(/([a-z0-9]+)\/index\.m3u8/g)].map(([, name = '']) => name);
    const [byRows, byFolders, byPlaylist] = [rows.map(({ name }) => name), folders, listed].map((names) =>
      names.toSorted().join(' '),
    );
    const same = byRows === byFolders && byRows === byPlaylist;
    return same ? [] : [`${id}: rows ${byRows}, folders ${byFolders}, playlist ${byPlaylist}`];
  }

  /** What is written aside is moved when whole: nothing may stay there. */
  private filesAside(): string[] {
    const entries = readdirSync(this.media, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.media, join(entry.parentPath, entry.name)))
      .filter((path) => path.split(sep)[0] === 'work' || path.includes('.part'))
      .map((path) => `left aside: ${path}`);
  }

  private get media(): string {
    return join(this.stack.dir, 'media');
  }

  private async ask<T>(statement: string, values: string[] = []): Promise<T[]> {
    const socketPath = join(this.stack.dir, 'run', 'mysql.sock');
    const connection = await createConnection({ socketPath, user: 'root', database: 'jiaxue' });
    try {
      const [rows] = await connection.query(statement, values);
      return rows as T[];
    } finally {
      await connection.end();
    }
  }
}
