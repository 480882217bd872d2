import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { NotFound, reaches, type Caller } from '@libs/platform';
import type { CommitteeEntity } from './terms/committee.entity';
import { CommitteeRepository } from './terms/committee.repository';

const levels = ['school', 'grade', 'class'];

/** What of a school's committees lies within a caller's reach; all else looks as if it were not there. */
@Injectable()
export class CommitteeAccess {
  constructor(
    private readonly units: Units,
    private readonly committees: CommitteeRepository,
  ) {}

  /** @throws NotFound `unit.not-found` */
  async unit(caller: Caller, right: string, id: string): Promise<UnitEntity> {
    const unit = await this.units.find(id);
    if (unit && levels.includes(unit.kind) && !unit.archivedAt && reaches(caller, right, unit.path))
      return unit;
    throw new NotFound('unit.not-found', 'There is no such school, grade or class.');
  }

  /** @throws NotFound `committee.not-found` */
  async committee(
    caller: Caller,
    right: string,
    id: string,
  ): Promise<{ committee: CommitteeEntity; unit: UnitEntity }> {
    const committee = await this.committees.find(id);
    const unit = committee && (await this.units.find(committee.unitId));
    if (committee && unit && reaches(caller, right, unit.path)) return { committee, unit };
    throw new NotFound('committee.not-found', 'There is no such committee.');
  }
}
