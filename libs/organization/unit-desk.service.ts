import { Injectable } from '@nestjs/common';
import { NotFound, offsetOf, reach, reaches, Refused, type Caller } from '@libs/platform';
import type { NewUnitBody, UnitQuery } from './unit.dto';
import type { UnitEntity } from './unit.entity';
import { UnitRepository } from './unit.repository';
import { levelsOf, stageOfLevel } from './stage.rule';
import { Units } from './units.service';

/** What people do with units: look, add grades and classes, rename. */
@Injectable()
export class UnitDesk {
  constructor(
    private readonly repository: UnitRepository,
    private readonly units: Units,
  ) {}

  list(caller: Caller, query: UnitQuery): Promise<[UnitEntity[], number]> {
    const filter = {
      within: reach(caller, 'unit.view'),
      parentId: query.parent,
      kind: query.kind,
      q: query.q,
    };
    return this.repository.listMatching(filter, offsetOf(query), query.pageSize);
  }

  /** @throws NotFound for a unit outside of the caller's reach */
  async open(caller: Caller, id: string, right: string): Promise<UnitEntity> {
    const unit = await this.units.get(id);
    if (!reaches(caller, right, unit.path)) throw new NotFound('unit.not-found', 'There is no such unit.');
    return unit;
  }

  /** Grades go under schools, classes under grades. @throws Refused `unit.wrong-parent`, `unit.no-such-grade` */
  async add(caller: Caller, body: NewUnitBody): Promise<UnitEntity> {
    const parent = await this.open(caller, body.parentId, 'unit.manage');
    if (parent.kind !== (body.kind === 'grade' ? 'school' : 'grade')) {
      throw new Refused('unit.wrong-parent', 'Grades stand under schools, classes under grades.');
    }
    if (body.kind === 'class') {
      return this.repository.add(parent, { kind: 'class', name: body.name, stage: parent.stage });
    }
    const level = body.gradeLevel;
    if (level === undefined || !parent.schoolKind || !levelsOf(parent.schoolKind).includes(level)) {
      throw new Refused('unit.no-such-grade', 'A school of this kind has no such grade.', {
        errors: [
          { field: 'gradeLevel', code: 'unit.no-such-grade', message: 'not a grade of this kind of school' },
        ],
      });
    }
    const grade = {
      kind: 'grade',
      name: body.name,
      gradeLevel: level,
      stage: stageOfLevel(level),
      position: level,
    };
    return this.repository.add(parent, { ...grade, kind: 'grade' });
  }

  async rename(caller: Caller, id: string, name: string): Promise<UnitEntity> {
    const unit = await this.open(caller, id, 'unit.manage');
    await this.repository.change(id, { name });
    return { ...unit, name };
  }
}
