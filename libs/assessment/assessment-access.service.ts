import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { NotFound, reaches, type Caller } from '@libs/platform';
import type { AssessmentEntity } from './assessments/assessment.entity';
import { Assessments } from './assessments/assessments.service';
import type { AssessmentRole } from './assessments/transition.rule';

const offices = ['coordinator', 'district_officer', 'city_officer'] as const;

/** Which schools and assessments a caller may open; what lies outside looks as if it were not there. */
@Injectable()
export class AssessmentAccess {
  constructor(
    private readonly units: Units,
    private readonly assessments: Assessments,
  ) {}

  /** @throws NotFound `assessment.school-not-found` also for a unit that is no school */
  async school(caller: Caller, right: string, unitId: string): Promise<UnitEntity> {
    const unit = await this.units.find(unitId);
    if (unit?.kind === 'school' && reaches(caller, right, unit.path)) return unit;
    throw new NotFound('assessment.school-not-found', 'There is no such school.');
  }

  /** @throws NotFound `assessment.not-found` */
  async open(
    caller: Caller,
    right: string,
    id: string,
  ): Promise<{ assessment: AssessmentEntity; school: UnitEntity }> {
    const assessment = await this.assessments.get(id);
    const school = await this.units.get(assessment.unitId);
    if (!reaches(caller, right, school.path))
      throw new NotFound('assessment.not-found', 'There is no such assessment.');
    return { assessment, school };
  }

  /** Held as it was read until the running transaction ends. @throws Conflict `assessment.changed-meanwhile` */
  async hold({ id, version }: AssessmentEntity): Promise<void> {
    await this.assessments.hold(id, version);
  }

  /** The district a school belongs to. @throws NotFound */
  async districtOf(school: UnitEntity): Promise<UnitEntity> {
    const district = (await this.units.ancestors(school)).find((unit) => unit.kind === 'district');
    if (!district) throw new NotFound('unit.not-found', 'This school belongs to no district.');
    return district;
  }

  /** The offices the caller holds over the school, for the buttons. */
  officesOver(caller: Caller, school: Pick<UnitEntity, 'path'>): AssessmentRole[] {
    return offices.filter((role) =>
      caller.roles.some((grant) => grant.role === role && school.path.startsWith(grant.unitPath)),
    );
  }
}
