import { Injectable } from '@nestjs/common';
import { Families, type Child } from '@libs/identity';
import { Units, type UnitEntity, type UnitKind } from '@libs/organization';
import { Clock, dayOf, NotFound, reaches, schoolYearOf, type Caller } from '@libs/platform';
import type { Year } from './class-visits.query';

const aDay = 24 * 3600 * 1000;

/** What of visits lies within a caller's reach, and in which school year we are. */
@Injectable()
export class VisitAccess {
  constructor(
    private readonly units: Units,
    private readonly families: Families,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound `unit.not-found` */
  async unit(caller: Caller, right: string, id: string, kind: UnitKind): Promise<UnitEntity> {
    const unit = await this.units.find(id);
    if (unit?.kind === kind && !unit.archivedAt && reaches(caller, right, unit.path)) return unit;
    throw new NotFound('unit.not-found', 'There is no such unit.');
  }

  /** A pupil who is on a class list now. @throws NotFound `pupil.not-found` */
  async pupil(caller: Caller, right: string, id: string): Promise<Child> {
    const pupil = await this.families.findPupil(id);
    if (pupil && reaches(caller, right, pupil.classPath)) return pupil;
    throw new NotFound('pupil.not-found', 'There is no such pupil.');
  }

  get today(): string {
    return dayOf(this.clock.now());
  }

  get schoolYear(): Year & { code: string } {
    const { code, from, to } = schoolYearOf(this.clock.now());
    return { code, from: dayOf(from), until: dayOf(new Date(to.getTime() - aDay)) };
  }
}
