import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** What holds sealed phone numbers, or names and contacts sealed like them, for as long as it is there. */
export const phoneTables = ['people', 'guardian_invitations', 'objections'] as const;
export type PhoneTable = (typeof phoneTables)[number];

export interface StoredCipher {
  id: string;
  cipher: Buffer;
  keyId: string;
}

@Injectable()
export class PhoneCipherRepository {
  constructor(private readonly database: Database) {}

  /** Numbers under other keys than this one, after the id, in the order of ids. */
  listUnderOtherKeys(
    table: PhoneTable,
    keyId: string,
    after: string,
    limit: number,
  ): Promise<StoredCipher[]> {
    return this.database.query<StoredCipher>(
      `SELECT id, phone_cipher AS cipher, phone_key AS keyId FROM ${table}
        WHERE phone_cipher IS NOT NULL AND phone_key <> ? AND id > ? ORDER BY id LIMIT ?`,
      [keyId, after, limit],
    );
  }

  /** False when the row has gone or holds another number by now: what others wrote meanwhile stands. */
  async replace(table: PhoneTable, old: StoredCipher, sealed: Omit<StoredCipher, 'id'>): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE ${table} SET phone_cipher = ?, phone_key = ? WHERE id = ? AND phone_cipher = ? AND phone_key = ?`,
      [sealed.cipher, sealed.keyId, old.id, old.cipher, old.keyId],
    );
    return affected > 0;
  }
}
