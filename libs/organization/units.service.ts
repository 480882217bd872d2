import { Injectable } from '@nestjs/common';
import { NotFound } from '@libs/platform';
import type { UnitEntity } from './unit.entity';
import { UnitRepository, type NewUnit } from './unit.repository';
import type { UnitKind } from './vocabulary';

/** The door to the tree of units for the nouns above. */
@Injectable()
export class Units {
  constructor(private readonly repository: UnitRepository) {}

  find(id: string): Promise<UnitEntity | null> {
    return this.repository.find(id);
  }

  /** Units of these ids, in no particular order; unknown ids are left out. */
  findMany(ids: string[]): Promise<UnitEntity[]> {
    return this.repository.findMany([...new Set(ids)]);
  }

  findByCode(code: string): Promise<UnitEntity | null> {
    return this.repository.findByCode(code);
  }

  /** @throws NotFound `unit.not-found` */
  async get(id: string): Promise<UnitEntity> {
    const unit = await this.repository.find(id);
    if (!unit) throw new NotFound('unit.not-found', 'There is no such unit.');
    return unit;
  }

  /** Direct children that are not archived, in their order. */
  children(id: string): Promise<UnitEntity[]> {
    return this.repository.listChildren(id);
  }

  /** From the city down to the unit itself. */
  async ancestors(unit: Pick<UnitEntity, 'path'>): Promise<UnitEntity[]> {
    const units = await this.repository.findByPaths(pathsDownTo(unit.path));
    return units.sort((a, b) => a.path.length - b.path.length);
  }

  /** The school a grade, class or the school itself belongs to. @throws NotFound above school level. */
  async schoolOf(unit: Pick<UnitEntity, 'path'>): Promise<UnitEntity> {
    const school = (await this.ancestors(unit)).find((ancestor) => ancestor.kind === 'school');
    if (!school) throw new NotFound('unit.not-found', 'This unit belongs to no school.');
    return school;
  }

  /** Units of a kind at or below the path that are not archived. */
  below(path: string, kind: UnitKind): Promise<UnitEntity[]> {
    return this.repository.listBelow(path, kind);
  }

  add(parent: UnitEntity | null, unit: NewUnit): Promise<UnitEntity> {
    return this.repository.add(parent, unit);
  }

  /** Puts a class under another grade: it stays the class it is, with its pupils and roles, at a new path. */
  async moveClass(unit: Pick<UnitEntity, 'id' | 'path'>, grade: UnitEntity, name: string): Promise<void> {
    const path = `${grade.path}${unit.path.split('/').at(-2)}/`;
    await this.repository.change(unit.id, { parentId: grade.id, path, stage: grade.stage, name });
  }

  async archive(id: string, at: Date): Promise<void> {
    await this.repository.change(id, { archivedAt: at });
  }

  async restore(id: string): Promise<void> {
    await this.repository.change(id, { archivedAt: null });
  }

  /** Many at once, in one statement. */
  addMany(wanted: Parameters<UnitRepository['addMany']>[0]): Promise<UnitEntity[]> {
    return this.repository.addMany(wanted);
  }
}

/** `/a/b/c/` → `/a/`, `/a/b/`, `/a/b/c/` */
export function pathsDownTo(path: string): string[] {
  const parts = path.split('/').filter(Boolean);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`);
}
