import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan } from 'typeorm';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { PrintRunEntity } from './print-run.entity';

@Injectable()
export class PrintRunRepository {
  constructor(private readonly database: Database) {}

  async add(run: PrintRunEntity): Promise<void> {
    await this.runs.insert(run);
  }

  find(id: string): Promise<PrintRunEntity | null> {
    return this.runs.findOneBy({ id });
  }

  /** Held until the transaction ends. */
  lock(id: string): Promise<PrintRunEntity | null> {
    return this.runs.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The same again, not finished yet. */
  findUnderWay({
    askedBy,
    cycleId,
    tier,
  }: Pick<PrintRunEntity, 'askedBy' | 'cycleId' | 'tier'>): Promise<PrintRunEntity | null> {
    const state = In(['WAITING', 'RUNNING']);
    return this.runs.findOneBy({ askedBy, cycleId, tier: tier ?? IsNull(), state });
  }

  /** Somebody's own, the latest first. */
  async page(askedBy: string, page: PageQuery): Promise<[PrintRunEntity[], number]> {
    return this.runs.findAndCount({
      where: { askedBy },
      order: { askedAt: 'DESC', id: 'DESC' },
      skip: offsetOf(page),
      take: page.pageSize,
    });
  }

  async change(
    id: string,
    change: Partial<Pick<PrintRunEntity, 'state' | 'papersDone' | 'papersInAll' | 'finishedAt'>>,
  ): Promise<void> {
    await this.runs.update({ id }, change);
  }

  /** Asked for before the instant, or by this person; some at a time. */
  listOver(wanted: { before: Date } | { askedBy: string }, most: number): Promise<PrintRunEntity[]> {
    const where = 'before' in wanted ? { askedAt: LessThan(wanted.before) } : wanted;
    return this.runs.find({ where, order: { askedAt: 'ASC', id: 'ASC' }, take: most });
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.runs.delete({ id: In(ids) });
  }

  private get runs() {
    return this.database.of(PrintRunEntity);
  }
}
