import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, type KeptPaper } from '@libs/platform';
import { CommitteeEntity } from './committee.entity';

@Injectable()
export class CommitteeRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<CommitteeEntity | null> {
    return this.committees.findOneBy({ id });
  }

  /** Held until the transaction ends. */
  lock(id: string): Promise<CommitteeEntity | null> {
    return this.committees.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Holds the unit until the transaction ends, so that no two committees come into office at once. */
  async lockUnit(unitId: string): Promise<void> {
    await this.database.query('SELECT id FROM units WHERE id = ? FOR UPDATE', [unitId]);
  }

  /** The newest term of office first. */
  listOf(unitId: string): Promise<CommitteeEntity[]> {
    return this.committees.find({
      where: { unitId, archivedAt: IsNull() },
      order: { sinceDay: 'DESC', id: 'DESC' },
    });
  }

  async add(committee: CommitteeEntity): Promise<void> {
    await this.committees.insert(committee);
  }

  async change(id: string, change: Partial<Omit<CommitteeEntity, 'id' | 'rules'>>): Promise<void> {
    await this.committees.update({ id }, change);
  }

  async setRules(id: string, rules: KeptPaper): Promise<void> {
    await this.database.execute('UPDATE committees SET rules = ? WHERE id = ?', [JSON.stringify(rules), id]);
  }

  private get committees() {
    return this.database.of(CommitteeEntity);
  }
}
