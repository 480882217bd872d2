import { Injectable } from '@nestjs/common';
import type { Tier } from '@libs/organization';
import { Database } from '@libs/platform';
import { AssessmentEntity } from './assessment.entity';

@Injectable()
export class AssessmentRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<AssessmentEntity | null> {
    return this.assessments.findOneBy({ id });
  }

  findOf(cycleId: string, unitId: string): Promise<AssessmentEntity | null> {
    return this.assessments.findOneBy({ cycleId, unitId });
  }

  /** Held until the transaction ends. */
  lock(id: string): Promise<AssessmentEntity | null> {
    return this.assessments.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** All of a school, the latest first; one a cycle. */
  listOf(unitId: string): Promise<AssessmentEntity[]> {
    return this.assessments.find({ where: { unitId }, order: { createdAt: 'DESC', id: 'DESC' }, take: 50 });
  }

  /** The school's one assessment of the cycle: this one, or the one that is there already. */
  async addUnlessThere(assessment: AssessmentEntity): Promise<AssessmentEntity> {
    const { id, cycleId, unitId, districtId, targetTier, state, version, enteredAt, createdAt } = assessment;
    await this.database.execute(
      `INSERT INTO assessments
         (id, cycle_id, unit_id, district_id, target_tier, state, version, entered_at, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = id`,
      [id, cycleId, unitId, districtId, targetTier, state, version, enteredAt, createdAt],
    );
    return this.assessments.findOneByOrFail({ cycleId, unitId });
  }

  async move(
    id: string,
    change: Pick<AssessmentEntity, 'state' | 'version' | 'enteredAt' | 'submittedAt'>,
  ): Promise<void> {
    await this.assessments.update({ id }, change);
  }

  async wish(id: string, targetTier: Tier, version: number): Promise<void> {
    await this.assessments.update({ id }, { targetTier, version });
  }

  private get assessments() {
    return this.database.of(AssessmentEntity);
  }
}
