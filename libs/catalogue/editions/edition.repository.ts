import { Injectable } from '@nestjs/common';
import { Database, newId } from '@libs/platform';

const name = 'courses';

/**
 * The edition of the catalogue. It stands in the database, beside what it is an edition of: it is known to have changed
 * exactly when the change is, in all processes, also when one ends between two words or Redis is away.
 */
@Injectable()
export class EditionRepository {
  constructor(private readonly database: Database) {}

  /** null while there is none. */
  async current(): Promise<string | null> {
    const [row] = await this.database.query<{ edition: string }>(
      'SELECT edition FROM catalogue_editions WHERE name = ?',
      [name],
    );
    return row?.edition ?? null;
  }

  /** Inside the transaction that changes what learners find, as its last word: the row is held until it ends. */
  async turn(): Promise<void> {
    await this.database.execute(
      `INSERT INTO catalogue_editions (name, edition) VALUES (?, ?)
       ON DUPLICATE KEY UPDATE edition = VALUES(edition)`,
      [name, newId()],
    );
  }
}
