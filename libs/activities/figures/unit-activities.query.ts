import { Injectable } from '@nestjs/common';
import type { GroupSize, UnitEntity } from '@libs/organization';
import { Database, offsetOf, type PageQuery, type SchoolYear } from '@libs/platform';
import type { UnitActivitiesView } from './unit-activities.view';

/** How much goes on below a unit, by the units right below it. Counts only. */
@Injectable()
export class UnitActivitiesQuery {
  constructor(private readonly database: Database) {}

  async page(
    unit: UnitEntity,
    { from, to }: SchoolYear,
    query: PageQuery,
    hidden: ReadonlySet<string>,
  ): Promise<[UnitActivitiesView[], number]> {
    const [where, parameter] =
      unit.kind === 'school' ? ['id = ?', unit.id] : ['parent_id = ? AND archived_at IS NULL', unit.id];
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM units WHERE ${where}`,
      [parameter],
    );
    const rows = await this.database.query<Record<keyof UnitActivitiesView, string | null>>(
      `SELECT part.id AS unitId, part.name, SUM(a.state = 'PUBLISHED') AS coming,
              SUM(a.state IN ('HELD', 'CLOSED')) AS held, SUM(a.state = 'CLOSED') AS closed,
              SUM(a.state IN ('HELD', 'CLOSED') AND a.kind = 'parent_child') AS parentChild,
              SUM(a.state IN ('HELD', 'CLOSED') AND a.special_needs = 1) AS specialNeeds,
              SUM((SELECT COUNT(*) FROM activity_attendances t
                    WHERE t.activity_id = a.id AND t.way <> 'make-up')) AS visits
         FROM (SELECT id, name, path, position FROM units WHERE ${where}
                ORDER BY position, name, id LIMIT ? OFFSET ?) part
         JOIN units school ON school.path LIKE CONCAT(part.path, '%') AND school.kind = 'school'
         LEFT JOIN activities a ON a.school_id = school.id AND a.starts_at >= ? AND a.starts_at < ?
              AND a.archived_at IS NULL
        GROUP BY part.id, part.name, part.position ORDER BY part.position, part.name, part.id`,
      [parameter, query.pageSize, offsetOf(query), from, to],
    );
    return [rows.map((row) => figures(row, hidden)), Number(counted?.total ?? 0)];
  }

  /** How many families were at anything, by the units right below: whether their visits may be shown goes by that. */
  async familiesThere(unitId: string, { from, to }: SchoolYear): Promise<GroupSize[]> {
    const rows = await this.database.query<{ unitId: string; families: string }>(
      `SELECT part.id AS unitId, COUNT(DISTINCT t.pupil_id) AS families
         FROM units part
         JOIN units school ON school.path LIKE CONCAT(part.path, '%') AND school.kind = 'school'
         JOIN activities a ON a.school_id = school.id AND a.starts_at >= ? AND a.starts_at < ?
              AND a.archived_at IS NULL
         JOIN activity_attendances t ON t.activity_id = a.id AND t.way <> 'make-up'
        WHERE part.parent_id = ? AND part.archived_at IS NULL GROUP BY part.id`,
      [from, to, unitId],
    );
    return rows.map(({ unitId: id, families }) => ({
      ...{ unitId: id, families: Number(families), joined: Number(families) },
    }));
  }
}

function figures(
  row: Record<keyof UnitActivitiesView, string | null>,
  hidden: ReadonlySet<string>,
): UnitActivitiesView {
  return {
    unitId: String(row.unitId),
    name: String(row.name),
    coming: Number(row.coming ?? 0),
    held: Number(row.held ?? 0),
    closed: Number(row.closed ?? 0),
    parentChild: Number(row.parentChild ?? 0),
    specialNeeds: Number(row.specialNeeds ?? 0),
    visits: hidden.has(String(row.unitId)) ? null : Number(row.visits ?? 0),
  };
}
