import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Database, newId, type Page, type PageQuery, offsetOf, pageOf } from '@libs/platform';
import { PlanVersionEntity, TeachingPlanEntity } from './plan.entity';

export type NewPlan = Pick<TeachingPlanEntity, 'kind' | 'unitId' | 'unitPath' | 'schoolYear' | 'schoolKind'>;

@Injectable()
export class PlanRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<TeachingPlanEntity | null> {
    return this.plans.findOneBy({ id });
  }

  /** Holds the plan until the transaction ends: all writing about one plan goes one after another. */
  lock(id: string): Promise<TeachingPlanEntity | null> {
    return this.plans.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Answers the plan with its empty first draft; null when the owner has one for the year already. */
  async add(plan: NewPlan, personId: string, at: Date): Promise<TeachingPlanEntity | null> {
    const id = newId();
    const row = this.plans.create({
      ...plan,
      id,
      revision: 1,
      currentVersionId: null,
      draftVersionId: null,
      createdBy: personId,
      changedBy: personId,
      changedAt: at,
      active: 1,
    });
    const { raw } = await this.plans
      .createQueryBuilder()
      .insert()
      .values(row)
      .orIgnore()
      .updateEntity(false)
      .execute();
    if ((raw as { affectedRows: number }).affectedRows === 0) return null;
    row.draftVersionId = await this.addVersion(id, 1);
    await this.change(id, { draftVersionId: row.draftVersionId });
    return row;
  }

  /** False when the owner has begun another one for the year meanwhile. */
  async takeBack(id: string): Promise<boolean> {
    const written = await this.database.execute('UPDATE IGNORE teaching_plans SET active = 1 WHERE id = ?', [
      id,
    ]);
    return written.affected > 0;
  }

  async addVersion(planId: string, number: number): Promise<string> {
    const id = newId();
    await this.versions.insert({ id, planId, number, publishedAt: null, publishedBy: null });
    return id;
  }

  /** Newest first. */
  async listVersions(planId: string, query: PageQuery): Promise<Page<PlanVersionEntity>> {
    const [items, total] = await this.versions.findAndCount({
      where: { planId, publishedAt: Not(IsNull()) },
      order: { number: 'DESC' },
      skip: offsetOf(query),
      take: query.pageSize,
    });
    return pageOf(items, query, total);
  }

  findVersion(id: string): Promise<PlanVersionEntity | null> {
    return this.versions.findOneBy({ id });
  }

  /** The first publication that covered every grade. */
  findFirstCovering(planId: string): Promise<PlanVersionEntity | null> {
    return this.versions.findOne({
      where: { planId, coversGrades: true, publishedAt: Not(IsNull()) },
      order: { number: 'ASC' },
    });
  }

  async change(id: string, change: Partial<TeachingPlanEntity>): Promise<void> {
    await this.plans.update({ id }, change);
  }

  async changeVersion(id: string, change: Partial<PlanVersionEntity>): Promise<void> {
    await this.versions.update({ id }, change);
  }

  private get plans() {
    return this.database.of(TeachingPlanEntity);
  }

  private get versions() {
    return this.database.of(PlanVersionEntity);
  }
}
