import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { format, type Pool, type PoolConnection, type QueryError } from 'mysql2';
import { Config } from '../config/config';
import { ownPool } from './connection';

/** The rows a statement has found, each the list of its values. */
export type FoundRows = unknown[][];

/** One statement as its text, the values quoted in it. Each `?` takes one value; a list of lists makes rows of VALUES. */
export const statement = (sql: string, values: readonly unknown[]): string =>
  format(sql, values as Parameters<typeof format>[1], false, 'Z');

/** What comes here holds its values already: the driver need not look through a long text for places to put some. */
const asItIs = (sql: string): string => sql;

/** One for what is gathered, one for those who wait for somebody's lock, and some for what comes in between. */
const connections = 4;

/** Reads what the first reads have shown to be needed. */
export type ReadMore = (statement: string) => Promise<FoundRows>;

/**
 * Transactions in two messages, for what is written by the thousand a second: one that begins and reads (with its locks),
 * one that writes and commits. On the way of everything else each statement is a message of its own, and the way to
 * the database and back costs more than the statement.
 */
@Injectable()
export class ShortTransactions implements OnApplicationShutdown {
  private readonly pool: Pool;

  constructor(config: Config) {
    // Several statements in one message only here: nothing that people write becomes SQL without `statement`.
    const options = {
      multipleStatements: true,
      rowsAsArray: true,
      decimalNumbers: true,
      queryFormat: asItIs,
    };
    this.pool = ownPool(config, { ...options, connectionLimit: connections });
    this.pool.on('connection', (connection) =>
      connection.query(
        'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
        (error: QueryError | null) => {
          if (error) connection.destroy();
        },
      ),
    );
  }

  /**
   * Committed when it resolves. `decide` sees the rows of the read, may ask for more in the same transaction, and
   * answers what to write; whatever is thrown there or by the database undoes all.
   */
  async run(
    read: string,
    decide: (found: FoundRows, more: ReadMore) => Promise<readonly string[]>,
  ): Promise<void> {
    const connection = await this.connection();
    try {
      const [, found = []] = await ask(connection, ['START TRANSACTION', read]);
      const writes = await decide(found, async (next) => (await ask(connection, [next]))[0] ?? []);
      await ask(connection, [...writes, 'COMMIT']);
      connection.release();
    } catch (error) {
      await ask(connection, ['ROLLBACK']).then(
        () => connection.release(),
        () => connection.destroy(),
      );
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await new Promise<void>((resolve) => this.pool.end(() => resolve()));
  }

  private connection(): Promise<PoolConnection> {
    return new Promise((resolve, reject) =>
      this.pool.getConnection((error, connection) => (error ? reject(error) : resolve(connection))),
    );
  }
}

function ask(connection: PoolConnection, statements: readonly string[]): Promise<FoundRows[]> {
  return new Promise((resolve, reject) =>
    connection.query(statements.join(';'), (error: QueryError | null, found: unknown) => {
      if (error) reject(error);
      else resolve((statements.length > 1 ? found : [found]) as FoundRows[]);
    }),
  );
}
