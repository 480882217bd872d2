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

  async listMatching(filter: UnitFilter, offset: number, limit: number): Promise<[UnitEntity[], number]> {
    if (filter.within.length === 0) return [[], 0];
    return this.units.findAndCount({
      where: filter.within.map((path) => ({
        path: Like(`${path}%`),
        archivedAt: IsNull(),
        ...(filter.parentId ? { parentId: filter.parentId } : {}),
        ...(filter.kind ? { kind: filter.kind } : {}),
        ...(filter.q ? { name: Like(`%${filter.q.replace(/[%_\\]/g, '\\$&')}%`) } : {}),
      })),
      order: { kind: 'ASC', position: 'ASC', name: 'ASC', id: 'ASC' },
      skip: offset,
      take: limit,
    });
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
