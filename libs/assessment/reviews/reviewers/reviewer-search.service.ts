import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { AssessmentAccess } from '../../assessment-access.service';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import type { Sought } from './reviewer-pool.query';

/** For which school reviewers are sought. */
@Injectable()
export class ReviewerSearch {
  constructor(
    private readonly units: Units,
    private readonly access: AssessmentAccess,
  ) {}

  async soughtFor({ id, cycleId, unitId }: AssessmentEntity): Promise<Sought> {
    const school = await this.units.get(unitId);
    const district = await this.access.districtOf(school);
    return { assessmentId: id, cycleId, unitId, unitPath: school.path, districtPath: district.path };
  }
}
