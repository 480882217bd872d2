import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Database } from '@libs/platform';
import { fewestFamilies } from '../small-group.rule';
import { hiddenUnits, type GroupSize } from './hidden-units.rule';

/**
 * Which units' families keep to themselves what they did. Decided from the city down, so that a figure hidden in one
 * report cannot be worked out from the reports above, beside and below it.
 */
@Injectable()
export class SmallGroups {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  async hides(unit: UnitEntity): Promise<boolean> {
    const parent = await this.parentOf(unit);
    if (parent) return (await this.hiddenBelow(parent)).has(unit.id);
    const parts = await this.sizes(unit);
    return parts.reduce((sum, { joined }) => sum + joined, 0) < fewestFamilies;
  }

  /** Districts of a city, schools of a district or classes of a school. */
  async hiddenBelow(unit: UnitEntity): Promise<Set<string>> {
    return hiddenUnits(await this.sizes(unit), await this.hides(unit));
  }

  /** Classes are parts of their school: grades have no report. */
  private async parentOf(unit: UnitEntity): Promise<UnitEntity | null> {
    if (unit.kind === 'class') return this.units.schoolOf(unit);
    return unit.parentId === null ? null : this.units.find(unit.parentId);
  }

  private async sizes({ id, kind, path }: UnitEntity): Promise<GroupSize[]> {
    const rows = await this.database.query<Record<keyof GroupSize, string>>(
      kind === 'school' ? ofClasses : ofSchools(kind === 'city' ? 'school.parent_id' : 'school.id'),
      kind === 'school' ? [`${path}%`] : [kind === 'city' ? 'district' : 'school', id],
    );
    return rows.map(({ unitId, families, joined }) => ({
      ...{ unitId, families: Number(families), joined: Number(joined) },
    }));
  }
}

/** The sum stands alone: inside COALESCE some versions of MariaDB 10.11 take p.id for a column outside of the group. */
const ofClasses = `SELECT class.id AS unitId, COUNT(p.id) AS families,
    SUM(EXISTS (SELECT 1 FROM guardianships g WHERE g.pupil_id = p.id AND g.ended_at IS NULL)) AS joined
   FROM units class JOIN pupils p ON p.class_id = class.id AND p.left_at IS NULL
  WHERE class.kind = 'class' AND class.archived_at IS NULL AND class.path LIKE ? GROUP BY class.id`;

const ofSchools = (
  part: string,
): string => `SELECT part.id AS unitId, SUM(f.families) AS families, SUM(f.joined) AS joined
   FROM units part
   JOIN units school ON ${part} = part.id AND school.kind = 'school' AND school.archived_at IS NULL
   JOIN school_figures f ON f.school_id = school.id
  WHERE part.kind = ? AND part.parent_id = ? AND part.archived_at IS NULL GROUP BY part.id`;
