import { Injectable } from '@nestjs/common';
import { Config, Transactions } from '@libs/platform';
import {
  PhoneCipherRepository,
  phoneTables,
  type PhoneTable,
  type StoredCipher,
} from './phone-cipher.repository';
import { PhoneVault } from './phone-vault';

const batch = 500;

export interface Rotated {
  table: PhoneTable;
  /** Numbers that are under the first key now and were not before. */
  sealed: number;
  /** Numbers that could not be opened, by the key that is missing or wrong; they stay as they are. */
  unopened: Record<string, number>;
}

/**
 * Seals every stored phone number under the first key of the ring. Batches are transactions of their own, so that it
 * may be broken off and begun again at any time, beside a running platform.
 */
@Injectable()
export class PhoneKeyRotation {
  constructor(
    private readonly repository: PhoneCipherRepository,
    private readonly vault: PhoneVault,
    private readonly transactions: Transactions,
    private readonly config: Config,
  ) {}

  async run(): Promise<Rotated[]> {
    const done: Rotated[] = [];
    for (const table of phoneTables) done.push(await this.rotate(table));
    return done;
  }

  private async rotate(table: PhoneTable): Promise<Rotated> {
    const rotated: Rotated = { table, sealed: 0, unopened: {} };
    const current = this.config.phoneKeys[0]?.id ?? '';
    for (let after = ''; ;) {
      const rows = await this.repository.listUnderOtherKeys(table, current, after, batch);
      await this.transactions.run(() => this.reseal(rows, rotated));
      const last = rows.at(-1);
      if (!last) return rotated;
      after = last.id;
    }
  }

  private async reseal(rows: StoredCipher[], rotated: Rotated): Promise<void> {
    for (const row of rows) {
      const phone = this.opened(row);
      if (phone === null) rotated.unopened[row.keyId] = (rotated.unopened[row.keyId] ?? 0) + 1;
      else if (await this.repository.replace(rotated.table, row, this.vault.seal(phone))) rotated.sealed += 1;
    }
  }

  private opened(row: StoredCipher): string | null {
    try {
      return this.vault.open(row);
    } catch {
      return null;
    }
  }
}
