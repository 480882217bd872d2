import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { DeclaredFigureEntity } from './declared-figure.entity';

export interface DeclaredRow extends DeclaredFigureEntity {
  declaredByName: string;
}

export type StandingFigure = Pick<DeclaredFigureEntity, 'id' | 'unitId' | 'measure' | 'value' | 'outOf'>;

const rows = `SELECT f.id, f.cycle_id AS cycleId, f.unit_id AS unitId, f.measure, f.value, f.out_of AS outOf, f.document,
       f.note, f.active, f.declared_by AS declaredBy, f.declared_at AS declaredAt, f.withdrawn_by AS withdrawnBy,
       f.withdrawn_at AS withdrawnAt, p.name AS declaredByName
  FROM declared_figures f JOIN people p ON p.id = f.declared_by`;

@Injectable()
export class DeclaredFigureRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<DeclaredFigureEntity | null> {
    return this.database.of(DeclaredFigureEntity).findOneBy({ id });
  }

  /** Those of a school that stand in a cycle: one a measure at most. The latest first. */
  listStandingOf(unitId: string, cycleId: string): Promise<DeclaredRow[]> {
    return this.database.query<DeclaredRow>(
      `${rows} WHERE f.unit_id = ? AND f.cycle_id = ? AND f.active = 1 ORDER BY f.declared_at DESC, f.id DESC`,
      [unitId, cycleId],
    );
  }

  /** A page of those withdrawn or replaced, and how many there are. The latest first. */
  async listWithdrawn(unitId: string, cycleId: string, query: PageQuery): Promise<[DeclaredRow[], number]> {
    const where = 'f.unit_id = ? AND f.cycle_id = ? AND f.active IS NULL';
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM declared_figures f WHERE ${where}`,
      [unitId, cycleId],
    );
    const found = await this.database.query<DeclaredRow>(
      `${rows} WHERE ${where} ORDER BY f.withdrawn_at DESC, f.id DESC LIMIT ? OFFSET ?`,
      [unitId, cycleId, query.pageSize, offsetOf(query)],
    );
    return [found, Number(counted?.total ?? 0)];
  }

  listByIds(ids: string[]): Promise<DeclaredRow[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.database.query<DeclaredRow>(`${rows} WHERE f.id IN (?)`, [ids]);
  }

  /** Those of the schools that stand, of all measures but these. */
  async listStanding(cycleId: string, unitIds: string[], except: string[]): Promise<StandingFigure[]> {
    if (unitIds.length === 0) return [];
    return this.database.query<StandingFigure>(
      `SELECT id, unit_id AS unitId, measure, value, out_of AS outOf FROM declared_figures
        WHERE unit_id IN (?) AND cycle_id = ? AND active = 1 AND measure NOT IN (?)`,
      // A list is never empty in SQL.
      [unitIds, cycleId, ['', ...except]],
    );
  }

  async add(figures: DeclaredFigureEntity[]): Promise<void> {
    if (figures.length > 0) await this.database.of(DeclaredFigureEntity).insert(figures);
  }

  async withdrawStanding(
    unitId: string,
    cycleId: string,
    measure: string,
    by: string,
    at: Date,
  ): Promise<void> {
    await this.database
      .of(DeclaredFigureEntity)
      .update({ unitId, cycleId, measure, active: 1 }, { active: null, withdrawnBy: by, withdrawnAt: at });
  }

  async withdraw(id: string, by: string, at: Date): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE declared_figures SET active = NULL, withdrawn_by = ?, withdrawn_at = ? WHERE id = ? AND active = 1`,
      [by, at, id],
    );
    return affected === 1;
  }
}
