import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { NotFound, reaches, type Caller } from '@libs/platform';

/** Which schools a caller may open; what lies outside looks as if it were not there. */
@Injectable()
export class SchoolAccess {
  constructor(private readonly units: Units) {}

  /** @throws NotFound `rating.school-not-found` also for a unit that is no school */
  async open(caller: Caller, unitId: string, right: string): Promise<UnitEntity> {
    const unit = await this.units.find(unitId);
    if (!unit || unit.kind !== 'school' || !reaches(caller, right, unit.path)) {
      throw new NotFound('rating.school-not-found', 'There is no such school.');
    }
    return unit;
  }
}
