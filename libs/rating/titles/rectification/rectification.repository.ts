import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Clock, Database, newId } from '@libs/platform';
import type { Condition } from '../../engine/tier.rule';
import { RectificationPaperEntity, RectificationTaskEntity } from './rectification.entity';

/** Decimals as the engine writes them may be long; a task shows them, the snapshot keeps them. */
const short = (value: string | null): string | null => value && value.slice(0, 80);

@Injectable()
export class RectificationRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One task for each thing that is missing, in place of those of an earlier warning. */
  async begin(titleId: string, standardId: string, missing: readonly Condition[]): Promise<void> {
    const createdAt = this.clock.now();
    await this.database
      .of(RectificationTaskEntity)
      .update({ titleId, closedAt: IsNull() }, { closedAt: createdAt });
    const tasks = missing.map(({ code, about, have, need }, position) => ({
      ...{ id: newId(), titleId, position, standardId, code, about, have: short(have), need: short(need) },
      ...{ word: '', version: 1, answeredBy: null, answeredAt: null, createdAt, closedAt: null },
    }));
    if (tasks.length > 0) await this.database.of(RectificationTaskEntity).insert(tasks);
  }

  find(id: string): Promise<RectificationTaskEntity | null> {
    return this.database.of(RectificationTaskEntity).findOneBy({ id });
  }

  /** The tasks of the last warning. */
  listOpen(titleId: string): Promise<RectificationTaskEntity[]> {
    return this.database
      .of(RectificationTaskEntity)
      .find({ where: { titleId, closedAt: IsNull() }, order: { position: 'ASC' } });
  }

  /** false when somebody else has written meanwhile. */
  async answer(id: string, version: number, word: string, by: string): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE rectification_tasks SET word = ?, version = version + 1, answered_by = ?, answered_at = ?
        WHERE id = ? AND version = ?`,
      [word, by, this.clock.now(), id, version],
    );
    return affected === 1;
  }

  listPapers(taskIds: string[]): Promise<RectificationPaperEntity[]> {
    if (taskIds.length === 0) return Promise.resolve([]);
    return this.database
      .of(RectificationPaperEntity)
      .find({ where: { taskId: In(taskIds) }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  findPaper(id: string): Promise<RectificationPaperEntity | null> {
    return this.database.of(RectificationPaperEntity).findOneBy({ id });
  }

  async addPaper(paper: RectificationPaperEntity): Promise<void> {
    await this.database.of(RectificationPaperEntity).insert(paper);
  }

  async removePaper(id: string): Promise<void> {
    await this.database.of(RectificationPaperEntity).delete({ id });
  }
}
