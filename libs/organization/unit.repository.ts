import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Like } from 'typeorm';
import { Database, newId } from '@libs/platform';
import { UnitEntity } from './unit.entity';
import type { UnitKind } from './vocabulary';

export type NewUnit = Pick<UnitEntity, 'kind' | 'name'> &
  Partial<Pick<UnitEntity, 'code' | 'schoolKind' | 'gradeLevel' | 'stage' | 'position'>>;

/** Units a list is narrowed to. */
export interface UnitFilter {
  /** Path prefixes of which one must fit. */
  within: string[];
  parentId?: string | undefined;
  kind?: UnitKind | undefined;
  /** Part of the name. */
  q?: string | undefined;
}

@Injectable()
export class UnitRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<UnitEntity | null> {
    return this.units.findOneBy({ id });
  }

  findMany(ids: string[]): Promise<UnitEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.units.findBy({ id: In(ids) });
  }

  findByPaths(paths: string[]): Promise<UnitEntity[]> {
    return this.units.findBy({ path: In(paths) });
  }

  findByCode(code: string): Promise<UnitEntity | null> {
    return this.units.findOneBy({ code });
  }

  listChildren(parentId: string): Promise<UnitEntity[]> {
    return this.units.find({
      where: { parentId, archivedAt: IsNull() },
      order: { position: 'ASC', name: 'ASC' },
    });
  }

  listBelow(path: string, kind: UnitKind): Promise<UnitEntity[]> {
    return this.units.find({
      where: { kind, path: Like(`${path}%`), archivedAt: IsNull() },
      order: { path: 'ASC' },
    });
  }

  /** A page, and how many there are. Places in the list are found within an index; only the page's units are read whole. */
  async listMatching(filter: UnitFilter, offset: number, limit: number): Promise<[UnitEntity[], number]> {
    if (filter.within.length === 0) return [[], 0];
    const { sql, parameters } = conditionsOf(filter);
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM units WHERE ${sql}`,
      parameters,
    );
    const places = await this.database.query<{ id: string }>(
      `SELECT id FROM units WHERE ${sql} ORDER BY kind, position, name, id LIMIT ? OFFSET ?`,
      [...parameters, limit, offset],
    );
    const found = new Map((await this.findMany(places.map(({ id }) => id))).map((unit) => [unit.id, unit]));
    return [places.flatMap(({ id }) => found.get(id) ?? []), Number(counted?.total ?? 0)];
  }

  async add(parent: UnitEntity | null, unit: NewUnit): Promise<UnitEntity> {
    const [added] = await this.addMany([{ parent, unit }]);
    return added as UnitEntity;
  }

  /** Adds units in one statement; parents must be there already. */
  async addMany(
    wanted: { parent: Pick<UnitEntity, 'id' | 'path'> | null; unit: NewUnit }[],
  ): Promise<UnitEntity[]> {
    const rows = wanted.map(({ parent, unit }) =>
      this.units.create({
        schoolKind: null,
        gradeLevel: null,
        stage: null,
        position: 0,
        code: randomBytes(5).toString('hex'),
        archivedAt: null,
        ...unit,
        id: newId(),
        parentId: parent?.id ?? null,
        path: `${parent?.path ?? '/'}${randomBytes(5).toString('hex')}/`,
      }),
    );
    if (rows.length > 0) await this.units.insert(rows);
    return rows;
  }

  async change(
    id: string,
    change: Partial<Pick<UnitEntity, 'name' | 'position' | 'archivedAt' | 'parentId' | 'path' | 'stage'>>,
  ): Promise<void> {
    await this.units.update({ id }, change);
  }

  private get units() {
    return this.database.of(UnitEntity);
  }
}

function conditionsOf({ within, parentId, kind, q }: UnitFilter): { sql: string; parameters: unknown[] } {
  const parts: [string, ...unknown[]][] = [
    [`(${within.map(() => 'path LIKE ?').join(' OR ')})`, ...within.map((path) => `${path}%`)],
    ['archived_at IS NULL'],
  ];
  if (parentId) parts.push(['parent_id = ?', parentId]);
  if (kind) parts.push(['kind = ?', kind]);
  if (q) parts.push(['name LIKE ?', `%${q.replace(/[%_\\]/g, '\\$&')}%`]);
  return { sql: parts.map(([sql]) => sql).join(' AND '), parameters: parts.flatMap(([, ...rest]) => rest) };
}
