import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { PanelDecisionEntity, PanelEntity } from './panel.entity';

@Injectable()
export class PanelRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<PanelEntity | null> {
    return this.database.of(PanelEntity).findOneBy({ id });
  }

  /** Every session of a cycle, held until the transaction ends. */
  lockAll(cycleId: string): Promise<PanelEntity[]> {
    return this.database
      .of(PanelEntity)
      .find({ where: { cycleId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** The latest first. */
  async page(cycleId: string, page: PageQuery): Promise<{ rows: PanelEntity[]; total: number }> {
    const [rows, total] = await this.database.of(PanelEntity).findAndCount({
      where: { cycleId },
      order: { openedAt: 'DESC', id: 'DESC' },
      skip: offsetOf(page),
      take: page.pageSize,
    });
    return { rows, total };
  }

  async add(panel: PanelEntity): Promise<void> {
    await this.database.of(PanelEntity).insert(panel);
  }

  async conclude(id: string, minutes: string, at: Date): Promise<void> {
    await this.database.of(PanelEntity).update({ id }, { minutes, concludedAt: at });
  }

  async addDecision(decision: PanelDecisionEntity): Promise<void> {
    await this.database.of(PanelDecisionEntity).insert(decision);
  }

  hasDecided(panelId: string, assessmentId: string): Promise<boolean> {
    return this.database.of(PanelDecisionEntity).existsBy({ panelId, assessmentId });
  }

  /** The one that counts: the latest. */
  findLatestOn(assessmentId: string): Promise<PanelDecisionEntity | null> {
    return this.database
      .of(PanelDecisionEntity)
      .findOne({ where: { assessmentId }, order: { decidedAt: 'DESC', id: 'DESC' } });
  }
}
