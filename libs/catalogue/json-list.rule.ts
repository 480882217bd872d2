/** A JSON list out of a raw row: MySQL's driver has parsed it already, MariaDB keeps JSON as text. */
export function jsonList<T>(column: T[] | string): T[] {
  return typeof column === 'string' ? (JSON.parse(column) as T[]) : column;
}
