import { Injectable } from '@nestjs/common';
import { Families } from '@libs/identity';
import { pathsDownTo, Units, type Stage, type UnitEntity } from '@libs/organization';
import { NotFound, type Caller } from '@libs/platform';
import { mayLook, mayWrite, type AdviceRight } from './advice.policy';

export interface AdvisedChild {
  name: string;
  stage: Stage;
  /** Paths of the units that advise the child's family: school, district, city and what lies between. */
  paths: string[];
}

/** Who may write advice where, and whose advice reaches a family. */
@Injectable()
export class AdviceAccess {
  constructor(
    private readonly units: Units,
    private readonly families: Families,
  ) {}

  /** @throws NotFound `unit.not-found` */
  async desk(caller: Caller, right: AdviceRight, unitId: string): Promise<UnitEntity> {
    const unit = await this.units.find(unitId);
    if (unit && !unit.archivedAt && mayWrite(caller, right, unit.path)) return unit;
    throw new NotFound('unit.not-found', 'There is no such unit.');
  }

  /** A unit whose advice the caller's own families meet, or that lies below the caller. @throws NotFound */
  async look(caller: Caller, right: AdviceRight, unitId: string): Promise<UnitEntity> {
    const unit = await this.units.find(unitId);
    if (unit && mayLook(caller, right, unit.path)) return unit;
    throw new NotFound('unit.not-found', 'There is no such unit.');
  }

  async childrenOf(personId: string): Promise<AdvisedChild[]> {
    const children = await this.families.childrenOf(personId);
    return children.map(({ name, stage, classPath }) => ({ name, stage, paths: pathsDownTo(classPath) }));
  }
}
