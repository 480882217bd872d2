import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { LedgerEntryEntity, LedgerFactsEntity } from './ledger-entry.entity';

export interface LedgerHead {
  sequence: number;
  hash: string;
}

@Injectable()
export class LedgerRepository {
  constructor(private readonly database: Database) {}

  /** The last link, held until the transaction ends: whoever adds one waits here, so numbers have no gaps. */
  async lockHead(): Promise<LedgerHead> {
    const [head] = await this.database.query<LedgerHead>(
      'SELECT sequence, hash FROM certificate_ledger_head WHERE id = 1 FOR UPDATE',
    );
    if (!head) throw new Error('The ledger has no head');
    return head;
  }

  async head(): Promise<LedgerHead> {
    const [head] = await this.database.query<LedgerHead>(
      'SELECT sequence, hash FROM certificate_ledger_head WHERE id = 1',
    );
    if (!head) throw new Error('The ledger has no head');
    return head;
  }

  /** Under the lock of the head. */
  async add(entry: LedgerEntryEntity): Promise<void> {
    await this.database.of(LedgerEntryEntity).insert(entry);
    await this.database.execute(
      'UPDATE certificate_ledger_head SET sequence = ?, hash = ? WHERE id = 1 AND sequence = ?',
      [entry.sequence, entry.hash, entry.sequence - 1],
    );
  }

  async keepFacts(certificateId: string, salt: string, facts: string): Promise<void> {
    await this.database.of(LedgerFactsEntity).insert({ certificateId, salt, facts, erasedAt: null });
  }

  factsOf(certificateId: string): Promise<LedgerFactsEntity | null> {
    return this.database.of(LedgerFactsEntity).findOneBy({ certificateId });
  }

  entriesOf(certificateId: string): Promise<LedgerEntryEntity[]> {
    return this.database.of(LedgerEntryEntity).find({ where: { certificateId }, order: { sequence: 'ASC' } });
  }

  /** The entry before a number; null for the first. */
  async before(sequence: number): Promise<LedgerEntryEntity | null> {
    return this.database.of(LedgerEntryEntity).findOneBy({ sequence: sequence - 1 });
  }

  /** Takes away what is a person's: facts and the salt that would let somebody guess them. The chain stays whole. */
  async eraseFacts(personId: string, at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE certificate_ledger_facts f JOIN certificates c ON c.id = f.certificate_id
          SET f.salt = NULL, f.facts = NULL, f.erased_at = ?
        WHERE c.person_id = ? AND f.erased_at IS NULL`,
      [at, personId],
    );
  }
}
