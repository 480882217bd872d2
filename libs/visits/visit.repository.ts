import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { VisitEntity } from './visit.entity';
import type { VisitView } from './visit.view';

const shown = `v.id, v.kind, v.planned_on AS plannedOn, v.done_on AS doneOn, p.name AS visitedBy, v.note, v.revision`;

@Injectable()
export class VisitRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<VisitEntity | null> {
    return this.visits.findOneBy({ id });
  }

  /** Held until the transaction ends. */
  lock(id: string): Promise<VisitEntity | null> {
    return this.visits.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async view(id: string): Promise<VisitView | null> {
    const [found] = await this.database.query<VisitView>(
      `SELECT ${shown} FROM visits v LEFT JOIN people p ON p.id = v.visited_by WHERE v.id = ?`,
      [id],
    );
    return found ?? null;
  }

  /** Of a pupil, what is planned first, then the latest done. */
  async pageOf(pupilId: string, query: PageQuery): Promise<[VisitView[], number]> {
    const where = 'WHERE v.pupil_id = ? AND v.archived_at IS NULL';
    const rows = await this.database.query<VisitView>(
      `SELECT ${shown} FROM visits v LEFT JOIN people p ON p.id = v.visited_by ${where}
        ORDER BY v.done_on IS NOT NULL, COALESCE(v.done_on, v.planned_on) DESC, v.id DESC LIMIT ? OFFSET ?`,
      [pupilId, query.pageSize, offsetOf(query)],
    );
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM visits v ${where}`,
      [pupilId],
    );
    return [rows, Number(counted?.total ?? 0)];
  }

  /** The next planned ones of some pupils, the earliest first. */
  plannedOf(pupilIds: string[]): Promise<(VisitView & { pupilId: string })[]> {
    if (pupilIds.length === 0) return Promise.resolve([]);
    return this.database.query(
      `SELECT v.pupil_id AS pupilId, ${shown} FROM visits v LEFT JOIN people p ON p.id = v.visited_by
        WHERE v.pupil_id IN (?) AND v.done_on IS NULL AND v.archived_at IS NULL ORDER BY v.planned_on, v.id`,
      [pupilIds],
    );
  }

  async addMany(visits: VisitEntity[]): Promise<void> {
    if (visits.length > 0) await this.visits.insert(visits);
  }

  async change(id: string, change: Partial<Omit<VisitEntity, 'id'>>): Promise<void> {
    await this.visits.update({ id }, change);
  }

  /** Notes about a family go with the account of one of its guardians. */
  async forget(personId: string): Promise<void> {
    await this.database.execute(
      `UPDATE visits v JOIN guardianships g ON g.pupil_id = v.pupil_id SET v.note = '' WHERE g.person_id = ?`,
      [personId],
    );
  }

  /** What is written down about the families of a guardian. */
  ofChildren(
    personId: string,
  ): Promise<Pick<VisitView, 'kind' | 'plannedOn' | 'doneOn' | 'visitedBy' | 'note'>[]> {
    return this.database.query(
      `SELECT v.kind, v.planned_on AS plannedOn, v.done_on AS doneOn, p.name AS visitedBy, v.note
         FROM guardianships g JOIN visits v ON v.pupil_id = g.pupil_id AND v.archived_at IS NULL
         LEFT JOIN people p ON p.id = v.visited_by
        WHERE g.person_id = ? AND g.ended_at IS NULL ORDER BY v.done_on, v.planned_on, v.id`,
      [personId],
    );
  }

  /** What a teacher has done, without whom. */
  madeBy(personId: string): Promise<{ kind: string; doneOn: string }[]> {
    return this.database.query(
      `SELECT kind, done_on AS doneOn FROM visits
        WHERE visited_by = ? AND done_on IS NOT NULL AND archived_at IS NULL ORDER BY done_on, id`,
      [personId],
    );
  }

  private get visits() {
    return this.database.of(VisitEntity);
  }
}
