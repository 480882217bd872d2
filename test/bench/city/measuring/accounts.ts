import { createHash } from 'node:crypto';
import type { Connection } from 'mysql2/promise';
import { insertRows } from '../filling/load';
import { idOf } from '../filling/sql';

export interface Account {
  personId: string;
  cookie: string;
}

let sessions = 0;

/** Signs people in by writing what signing in would have written; the passwords of a made-up city are nobody's. */
export async function signIn(database: Connection, personIds: string[]): Promise<Account[]> {
  const opened = personIds.map((personId) => {
    sessions += 1;
    return { personId, number: sessions, token: `bench-${sessions}` };
  });
  const rows = opened.map(({ personId, number, token }) => [
    idOf('session', number),
    createHash('sha256').update(token).digest('hex'),
    personId,
    'bench',
    new Date(Date.now() + 86_400_000),
  ]);
  if (sessions === opened.length) await database.query('DELETE FROM sessions');
  await insertRows(database, 'sessions', ['id', 'token_hash', 'person_id', 'device', 'expires_at'], rows);
  return opened.map(({ personId, token }) => ({ personId, cookie: `jiaxue=${token}` }));
}

/** Guardians who have learned something, spread over the city. */
export async function someLearners(database: Connection, count: number, skip = 0): Promise<string[]> {
  const [counted] = await database.query('SELECT COUNT(*) AS people FROM learners');
  const people = (counted as { people: number }[])[0]?.people ?? 0;
  const [rows] = await database.query(
    `SELECT person_id AS id FROM (SELECT person_id, ROW_NUMBER() OVER (ORDER BY person_id) AS place FROM learners) l
      WHERE place % ? = ? LIMIT ?`,
    [Math.max(1, Math.floor(people / count)), skip, count],
  );
  return (rows as { id: string }[]).map(({ id }) => id);
}

export async function holdersOf(
  database: Connection,
  role: string,
  count: number,
): Promise<{ personId: string; unitId: string }[]> {
  const [rows] = await database.query(
    'SELECT person_id AS personId, unit_id AS unitId FROM role_grants WHERE role = ? ORDER BY id LIMIT ?',
    [role, count],
  );
  return rows as { personId: string; unitId: string }[];
}
