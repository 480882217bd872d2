import { Column, PrimaryColumn, type ColumnOptions, type PrimaryColumnOptions } from 'typeorm';
import { v7 } from 'uuid';

/** A new UUIDv7: grows with time, so that rows of one table are written near each other. */
export function newId(): string {
  return v7();
}

const id = { type: 'char', length: 36, charset: 'ascii', collation: 'ascii_bin' } as const;

export const PrimaryId = (options: ColumnOptions = {}) =>
  PrimaryColumn({ ...id, ...options } as PrimaryColumnOptions);

/** An id of another row; the foreign key stands in the migration. */
export const IdColumn = (options: ColumnOptions = {}) => Column({ ...id, ...options } as ColumnOptions);

/** An instant in UTC to the millisecond. */
export const InstantColumn = (options: ColumnOptions = {}) =>
  Column({ type: 'datetime', precision: 3, ...options } as ColumnOptions);

/** Filled by the database when a row is made; a default keeps TypeORM's schema comparison quiet. */
export const CreatedAt = (options: ColumnOptions = {}) =>
  Column({
    type: 'datetime',
    precision: 3,
    name: 'created_at',
    default: () => 'CURRENT_TIMESTAMP(3)',
    ...options,
  } as ColumnOptions);
