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

  /** Each assessment of a closed cycle gets the snapshot its school stands on; what was decided before stays on its own. */
  async restOnFrozen(cycleId: string): Promise<void> {
    await this.database.execute(
      `UPDATE assessments a JOIN rating_standings s ON s.cycle_id = a.cycle_id AND s.unit_id = a.unit_id
          SET a.snapshot_id = s.snapshot_id WHERE a.cycle_id = ? AND a.snapshot_id IS NULL`,
      [cycleId],
    );
  }

  /** On these figures it is decided. */
  async rest(id: string, snapshotId: string): Promise<void> {
    await this.assessments.update({ id }, { snapshotId });
  }

  /** On the figures its school stands on now; answers the snapshot. */
  async restOnStanding(id: string): Promise<string | null> {
    await this.database.execute(
      `UPDATE assessments a JOIN rating_standings s ON s.cycle_id = a.cycle_id AND s.unit_id = a.unit_id
          SET a.snapshot_id = s.snapshot_id WHERE a.id = ?`,
      [id],
    );
    return (await this.assessments.findOneByOrFail({ id })).snapshotId;
  }

  /** To be decided anew: on the frozen figures where there are some, else on those of the day. */
  async loosen(id: string): Promise<void> {
    await this.database.execute(
      `UPDATE assessments a JOIN rating_cycles c ON c.id = a.cycle_id
         LEFT JOIN rating_standings s ON s.cycle_id = a.cycle_id AND s.unit_id = a.unit_id
          SET a.snapshot_id = IF(c.state = 'CLOSED', s.snapshot_id, NULL) WHERE a.id = ?`,
      [id],
    );
  }

  private get assessments() {
    return this.database.of(AssessmentEntity);
  }
}
