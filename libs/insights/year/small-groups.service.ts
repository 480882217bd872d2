import { Injectable } from '@nestjs/common';
import { fewestFamilies, hiddenUnits, Units, type GroupSize, type UnitEntity } from '@libs/organization';
import { Database } from '@libs/platform';
import { FamiliesYearQuery } from './families-year.query';
import type { YearSpan } from './year-span.rule';

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

  async hides(unit: UnitEntity, span?: YearSpan): Promise<boolean> {
    const parent = await this.parentOf(unit);
    if (parent && (await this.hiddenBelow(parent, span)).has(unit.id)) return true;
    // Also where what is kept above does not know it yet.
    const parts = unit.kind === 'class' ? await this.classes(unit, span) : await this.sizes(unit, span);
    return parts.reduce((sum, { joined }) => sum + joined, 0) < fewestFamilies;
  }

  /** Districts of a city, schools of a district or classes of a school. */
  async hiddenBelow(unit: UnitEntity, span?: YearSpan): Promise<Set<string>> {
    return hiddenUnits(await this.sizes(unit, span), await this.hides(unit, span));
  }

  /** Classes are parts of their school: grades have no report. */
  private async parentOf(unit: UnitEntity): Promise<UnitEntity | null> {
    if (unit.kind === 'class') return this.units.schoolOf(unit);
    return unit.parentId === null ? null : this.units.find(unit.parentId);
  }

  private sizes(unit: UnitEntity, span?: YearSpan): Promise<GroupSize[]> {
    return unit.kind === 'school' ? this.classes(unit, span) : this.kept(unit, span);
  }

  /** Of the class itself, or of all of a school. */
  private async classes({ path }: UnitEntity, span?: YearSpan): Promise<GroupSize[]> {
    if (!span) return asSizes(await this.database.query(ofClasses, [`${path}%`]));
    const rows = await this.families.sizes('class', path, span);
    return rows.map(({ unitId, families = 0, joined = 0 }) => ({ unitId, families, joined }));
  }

  private async kept({ id, kind }: UnitEntity, span?: YearSpan): Promise<GroupSize[]> {
    const ofCity = kind === 'city';
    const [part, partKind] = [ofCity ? 'school.parent_id' : 'school.id', ofCity ? 'district' : 'school'];
    return asSizes(
      span
        ? await this.database.query(ofSchools(part, inYear), [span.schoolYear, partKind, id])
        : await this.database.query(ofSchools(part, today), [partKind, id]),
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
  table: 'school_figures f ON f.school_id = school.id',
  families: 'f.families',
  joined: 'f.joined',
};
const inYear = {
  table: 'school_year_figures f ON f.school_id = school.id AND f.school_year = ?',
  families: `JSON_EXTRACT(f.counts, '$.totals.families')`,
  joined: `JSON_EXTRACT(f.counts, '$.totals.joined')`,
};

const ofSchools = (
  part: string,
  of: typeof today,
): string => `SELECT part.id AS unitId, SUM(${of.families}) AS families, SUM(${of.joined}) AS joined
   FROM units part
   JOIN units school ON ${part} = part.id AND school.kind = 'school' AND school.archived_at IS NULL
   JOIN ${of.table}
  WHERE part.kind = ? AND part.parent_id = ? AND part.archived_at IS NULL GROUP BY part.id`;
