import { Injectable } from '@nestjs/common';
import { Database, offsetOf } from '@libs/platform';
import { SeatEntity } from './seat.entity';
import type { SeatCandidateQuery } from './seat.dto';
import type { SeatCandidateView, SeatView } from './seat.view';

/** Guardians of pupils at or below a path. */
const guardians = `FROM guardianships k
  JOIN people p ON p.id = k.person_id
  JOIN pupils ON pupils.id = k.pupil_id AND pupils.left_at IS NULL
  JOIN units class ON class.id = pupils.class_id
  JOIN units grade ON grade.id = class.parent_id
 WHERE k.ended_at IS NULL AND class.path LIKE ?`;

@Injectable()
export class SeatRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<SeatEntity | null> {
    return this.seats.findOneBy({ id });
  }

  /** Those in office first, by duty; then those who left. */
  async listOf(committeeId: string): Promise<SeatView[]> {
    const rows = await this.database.query<Omit<SeatView, 'hasAccount'> & { hasAccount: number }>(
      `SELECT s.id, COALESCE(p.name, s.name) AS name, s.person_id IS NOT NULL AS hasAccount, s.duty,
              s.since_day AS since, s.ended_on AS endedOn
         FROM committee_members s LEFT JOIN people p ON p.id = s.person_id
        WHERE s.committee_id = ?
        ORDER BY s.ended_on IS NOT NULL, FIELD(s.duty, 'chair', 'vice', 'secretary', 'member'), s.created_at, s.id
        LIMIT 300`,
      [committeeId],
    );
    return rows.map((row) => ({ ...row, hasAccount: Number(row.hasAccount) === 1 }));
  }

  async countHeld(committeeId: string): Promise<number> {
    const [counted] = await this.database.query<{ held: string }>(
      'SELECT COUNT(*) AS held FROM committee_members WHERE committee_id = ? AND ended_on IS NULL',
      [committeeId],
    );
    return Number(counted?.held ?? 0);
  }

  async isHeldBy(committeeId: string, personId: string): Promise<boolean> {
    const sql =
      'SELECT id FROM committee_members WHERE committee_id = ? AND person_id = ? AND ended_on IS NULL LIMIT 1';
    return (await this.database.query(sql, [committeeId, personId])).length > 0;
  }

  async isGuardianBelow(path: string, personId: string): Promise<boolean> {
    const found = await this.database.query(`SELECT k.id ${guardians} AND k.person_id = ? LIMIT 1`, [
      `${path}%`,
      personId,
    ]);
    return found.length > 0;
  }

  /** By name; somebody with two children here stands once, with the first class. */
  async candidates(path: string, query: SeatCandidateQuery): Promise<[SeatCandidateView[], number]> {
    const wanted = [`${path}%`, `%${(query.q ?? '').replace(/[%_\\]/g, '\\$&')}%`];
    const rows = await this.database.query<SeatCandidateView>(
      `SELECT p.id AS personId, p.name, MIN(CONCAT(grade.name, class.name)) AS className
         ${guardians} AND p.name LIKE ? GROUP BY p.id, p.name ORDER BY p.name, p.id LIMIT ? OFFSET ?`,
      [...wanted, query.pageSize, offsetOf(query)],
    );
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(DISTINCT p.id) AS total ${guardians} AND p.name LIKE ?`,
      wanted,
    );
    return [rows, Number(counted?.total ?? 0)];
  }

  async add(seat: SeatEntity): Promise<void> {
    await this.seats.insert(seat);
  }

  async end(id: string, day: string | null): Promise<void> {
    await this.seats.update({ id }, { endedOn: day });
  }

  /** The seat stays in the counts of the past; who held it is no longer told. */
  async forget(personId: string, day: string): Promise<void> {
    await this.database.execute(
      `UPDATE committee_members SET person_id = NULL, name = '', ended_on = COALESCE(ended_on, ?) WHERE person_id = ?`,
      [day, personId],
    );
  }

  /** What is held about a person. */
  seatsOf(
    personId: string,
  ): Promise<{ unit: string; duty: string; since: string; endedOn: string | null }[]> {
    return this.database.query(
      `SELECT u.name AS unit, s.duty, s.since_day AS since, s.ended_on AS endedOn
         FROM committee_members s JOIN committees c ON c.id = s.committee_id JOIN units u ON u.id = c.unit_id
        WHERE s.person_id = ? ORDER BY s.since_day, s.id`,
      [personId],
    );
  }

  private get seats() {
    return this.database.of(SeatEntity);
  }
}
