import { Injectable } from '@nestjs/common';
import { Database, newId } from '@libs/platform';
import { PracticeRecordEntity, PracticeReplyEntity, PracticeShareEntity } from './practice-record.entity';

/** Records, what the school wrote back, and what their authors agreed to. */
@Injectable()
export class PracticeRecordRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<PracticeRecordEntity | null> {
    return this.records.findOneBy({ id });
  }

  /** Holds the record until the transaction ends. */
  lock(id: string): Promise<PracticeRecordEntity | null> {
    return this.records.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(record: Omit<PracticeRecordEntity, 'createdAt'>): Promise<void> {
    await this.records.insert(record);
  }

  async change(id: string, change: Partial<PracticeRecordEntity>): Promise<void> {
    await this.records.update({ id }, change);
  }

  /** Of one person for one child in one term, also those put away. */
  count(authorId: string, pupilId: string, schoolYear: string, term: number): Promise<number> {
    return this.records.countBy({ authorId, pupilId, schoolYear, term });
  }

  repliesTo(recordId: string): Promise<PracticeReplyEntity[]> {
    return this.replies.find({ where: { recordId }, order: { writtenAt: 'ASC', id: 'ASC' } });
  }

  /** Answers its id. */
  async reply(reply: Omit<PracticeReplyEntity, 'id'>): Promise<string> {
    const id = newId();
    await this.replies.insert({ ...reply, id });
    return id;
  }

  /** Whether the author agrees now that the school shows it to its families. */
  isAgreed(recordId: string): Promise<boolean> {
    return this.database
      .of(PracticeShareEntity)
      .createQueryBuilder('s')
      .where('s.recordId = :recordId AND s.withdrawnAt IS NULL', { recordId })
      .getExists();
  }

  async agree(share: Omit<PracticeShareEntity, 'id' | 'withdrawnAt'>): Promise<void> {
    await this.database.of(PracticeShareEntity).insert({ ...share, id: newId(), withdrawnAt: null });
  }

  /** Takes back what was agreed; the school shows it no longer. */
  async disagree(recordId: string, now: Date): Promise<void> {
    await this.database.execute(
      'UPDATE practice_shares SET withdrawn_at = ? WHERE record_id = ? AND withdrawn_at IS NULL',
      [now, recordId],
    );
    await this.change(recordId, { shownAt: null });
  }

  private get records() {
    return this.database.of(PracticeRecordEntity);
  }

  private get replies() {
    return this.database.of(PracticeReplyEntity);
  }
}
