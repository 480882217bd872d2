import { Injectable } from '@nestjs/common';
import { fewestFamilies, hiddenUnits, Units, type GroupSize, type UnitEntity } from '@libs/organization';
import { Database } from '@libs/platform';
import { FamiliesYearQuery } from './families-year.query';
import type { YearSpan } from './year-span.rule';

/** Which keep what their families did to themselves: a unit, and parts of it by id. */
export interface HiddenUnits {
  whole: boolean;
  parts: Set<string>;
}

/**
 * Which units' families keep to themselves what they did. Decided from the city down, so that a figure hidden in one
 * report cannot be worked out from the reports above, beside and below it. Of a school year (`span`) it goes by the class
 * lists of that year, else by today's.
 */
@Injectable()
export class SmallGroups {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly families: FamiliesYearQuery,
  ) {}

  /** Whether the unit itself keeps them. `sizes`: of its parts, where the caller knows them. */
  async hides(unit: UnitEntity, span?: YearSpan, sizes?: GroupSize[]): Promise<boolean> {
    const parent = await this.parentOf(unit);
    if (parent && (await this.of(parent, span)).parts.has(unit.id)) return true;
    // Also where what is kept above does not know it yet.
    const own = sizes ?? (await this.sizes(unit, span));
    return own.reduce((sum, { joined }) => sum + joined, 0) < fewestFamilies;
  }

  /** The unit, and of its parts those that do: districts of a city, schools of a district or classes of a school. */
  async of(unit: UnitEntity, span?: YearSpan, known?: GroupSize[]): Promise<HiddenUnits> {
    const sizes = known ?? (await this.sizes(unit, span));
    const whole = await this.hides(unit, span, sizes);
    return { whole, parts: hiddenUnits(sizes, whole) };
  }

  /** Classes are parts of their school: grades have no report. */
  private async parentOf(unit: UnitEntity): Promise<UnitEntity | null> {
    if (unit.kind === 'class') return this.units.schoolOf(unit);
    return unit.parentId === null ? null : this.units.find(unit.parentId);
  }

  private sizes(unit: UnitEntity, span?: YearSpan): Promise<GroupSize[]> {
    return unit.kind === 'school' || unit.kind === 'class' ? this.classes(unit, span) : this.kept(unit, span);
  }

  /** Of the class itself, or of all of a school. */
  private async classes({ path }: UnitEntity, span?: YearSpan): Promise<GroupSize[]> {
    if (!span) return asSizes(await this.database.query(ofClasses, [`${path}%`]));
    const rows = await this.families.sizes('class', path, span);
    return rows.map(({ unitId, families = 0, joined = 0 }) => ({ unitId, families, joined }));
  }

  private async kept({ id }: UnitEntity, span?: YearSpan): Promise<GroupSize[]> {
    return asSizes(
      span
        ? await this.database.query(ofChildren(inYear), [span.schoolYear, id])
        : await this.database.query(ofChildren(today), [id]),
    );
  }
}

const asSizes = (rows: Record<keyof GroupSize, string>[]): GroupSize[] =>
  rows.map(({ unitId, families, joined }) => ({
    ...{ unitId, families: Number(families), joined: Number(joined) },
  }));

/** The sum stands alone: inside COALESCE some versions of MariaDB 10.11 take p.id for a column outside of the group. */
const ofClasses = `SELECT class.id AS unitId, COUNT(p.id) AS families,
    SUM(EXISTS (SELECT 1 FROM guardianships g WHERE g.pupil_id = p.id AND g.ended_at IS NULL)) AS joined
   FROM units class JOIN pupils p ON p.class_id = class.id AND p.left_at IS NULL
  WHERE class.kind = 'class' AND class.archived_at IS NULL AND class.path LIKE ? GROUP BY class.id`;

const today = {
  table: 'unit_figures f ON f.unit_id = part.id',
  families: 'f.families',
  joined: 'f.joined',
};
const inYear = {
  table: 'unit_year_figures f ON f.unit_id = part.id AND f.school_year = ?',
  families: `JSON_EXTRACT(f.counts, '$.totals.families')`,
  joined: `JSON_EXTRACT(f.counts, '$.totals.joined')`,
};

const ofChildren = (
  of: typeof today,
): string => `SELECT part.id AS unitId, ${of.families} AS families, ${of.joined} AS joined
   FROM units part JOIN ${of.table} WHERE part.parent_id = ? AND part.archived_at IS NULL`;
