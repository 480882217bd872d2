import { Injectable } from '@nestjs/common';
import { TransactionHost } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import type { PoolConnection, ResultSetHeader } from 'mysql2';
import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';

export interface Written {
  /** Rows matched by the statement's WHERE that were inserted, changed or deleted. */
  affected: number;
}

/** The way of every repository to the database: always inside the transaction that is running, if one is. */
@Injectable()
export class Database {
  constructor(private readonly host: TransactionHost<TransactionalAdapterTypeOrm>) {}

  get manager(): EntityManager {
    return this.host.tx;
  }

  of<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.host.tx.getRepository(entity);
  }

  /** Rows of a SELECT, in the driver's own types (bigint and decimal as strings). */
  query<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.host.tx.query(sql, parameters) as Promise<T[]>;
  }

  /** A statement that writes. */
  async execute(sql: string, parameters: unknown[] = []): Promise<Written> {
    const outcome = (await this.host.tx.query(sql, parameters)) as { affectedRows: number };
    return { affected: outcome.affectedRows };
  }

  /**
   * The same, its values sent beside it: for texts of many thousand signs, which would take longer to be quoted and read
   * again than to be stored. Inside a transaction.
   */
  async executePrepared(sql: string, parameters: (string | number | Date | null)[]): Promise<Written> {
    const runner = this.host.tx.queryRunner;
    if (!runner) throw new Error('A prepared statement needs a running transaction');
    const connection = (await runner.connect()) as PoolConnection;
    try {
      const [outcome] = await connection.promise().execute<ResultSetHeader>(sql, parameters);
      return { affected: outcome.affectedRows };
    } finally {
      // The server holds only so many, and the next one may be of another length.
      connection.unprepare(sql);
    }
  }
}
