import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { LedgerEntryEntity, LedgerFactsEntity } from './ledger-entry.entity';

/** What the ledger holds of a person's certificates, for the person. */
export interface OwnRecord {
  certificateId: string;
  sequence: number;
  kind: string;
  hash: string;
  recordedAt: Date;
  salt: string | null;
  /** Canonical JSON. */
  facts: string | null;
}

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

  /** A person's entries with the facts behind them. */
  ofPerson(personId: string): Promise<OwnRecord[]> {
    return this.database.query<OwnRecord>(
      `SELECT e.certificate_id AS certificateId, e.sequence, e.kind, e.hash, e.recorded_at AS recordedAt, f.salt, f.facts
         FROM certificates c
         JOIN certificate_ledger e ON e.certificate_id = c.id
         LEFT JOIN certificate_ledger_facts f ON f.certificate_id = c.id
        WHERE c.person_id = ? ORDER BY e.sequence`,
      [personId],
    );
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
