import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity, type UnitKind } from '@libs/organization';
import { NotFound, reaches, type Caller } from '@libs/platform';
import { FamiliesRepository } from '../families/families.repository';
import type { PupilEntity } from '../families/pupil.entity';

/** What of a roster lies within a caller's reach; all else looks as if it were not there. */
@Injectable()
export class RosterReach {
  constructor(
    private readonly units: Units,
    private readonly families: FamiliesRepository,
  ) {}

  /** @throws NotFound `unit.not-found` */
  async unit(caller: Caller, right: string, id: string, kind: UnitKind): Promise<UnitEntity> {
    const unit = await this.units.find(id);
    if (unit?.kind === kind && !unit.archivedAt && reaches(caller, right, unit.path)) return unit;
    throw new NotFound('unit.not-found', 'There is no such unit.');
  }

  /** @throws NotFound `pupil.not-found` */
  async pupil(caller: Caller, right: string, id: string): Promise<{ pupil: PupilEntity; unit: UnitEntity }> {
    const pupil = await this.families.findPupil(id);
    const unit = pupil && (await this.units.find(pupil.classId));
    if (pupil && unit && reaches(caller, right, unit.path)) return { pupil, unit };
    throw new NotFound('pupil.not-found', 'There is no such pupil.');
  }

  /** @throws NotFound `unit.not-found` when the two classes are not of one school */
  async sameSchool(one: UnitEntity, other: UnitEntity): Promise<void> {
    const schools = await Promise.all([this.units.schoolOf(one), this.units.schoolOf(other)]);
    if (schools[0].id !== schools[1].id) throw new NotFound('unit.not-found', 'There is no such class here.');
  }
}
