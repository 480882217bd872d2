import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Database, type ChainEnd } from '@libs/platform';
import { StateEntryEntity, StateLogHeadEntity } from './state-entry.entity';
import type { LogSubject, SealedChange } from './state-entry.rule';

/** Longest life of one thing that is read back whole. */
const most = 500;
/** Rows written by one statement. */
const batch = 500;

@Injectable()
export class StateLogRepository {
  constructor(private readonly database: Database) {}

  /** The last link, held until the transaction ends: whoever adds one waits here, so numbers have no gaps. */
  async lockEnd(): Promise<ChainEnd> {
    const [end] = await this.database.query<ChainEnd>(
      'SELECT sequence, hash FROM state_log_head WHERE id = 1 FOR UPDATE',
    );
    if (!end) throw new Error('The state log has no head');
    return end;
  }

  async end(): Promise<ChainEnd> {
    const { sequence, hash } = await this.database.of(StateLogHeadEntity).findOneByOrFail({ id: 1 });
    return { sequence, hash };
  }

  /** Under the lock of the end; in the order of the chain. */
  async add(changes: SealedChange[]): Promise<void> {
    const last = changes.at(-1);
    if (!last) return;
    for (let at = 0; at < changes.length; at += batch) {
      await this.database.of(StateEntryEntity).insert(changes.slice(at, at + batch));
    }
    await this.database.execute('UPDATE state_log_head SET sequence = ?, hash = ? WHERE id = 1', [
      last.sequence,
      last.hash,
    ]);
  }

  listOf(subject: LogSubject, subjectId: string): Promise<StateEntryEntity[]> {
    return this.database
      .of(StateEntryEntity)
      .find({ where: { subject, subjectId }, order: { sequence: 'ASC' }, take: most });
  }

  after(sequence: number, limit: number): Promise<StateEntryEntity[]> {
    return this.database
      .of(StateEntryEntity)
      .find({ where: { sequence: MoreThan(sequence) }, order: { sequence: 'ASC' }, take: limit });
  }

  async hashAt(sequence: number): Promise<string | null> {
    const found = await this.database.of(StateEntryEntity).findOneBy({ sequence });
    return found?.hash ?? null;
  }
}
