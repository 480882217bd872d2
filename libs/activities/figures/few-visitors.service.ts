import { Injectable } from '@nestjs/common';
import { fewestFamilies, hiddenUnits, Units, type UnitEntity } from '@libs/organization';
import type { SchoolYear } from '@libs/platform';
import { UnitActivitiesQuery } from './unit-activities.query';

/** Which units keep to themselves how many came, because too few families did or the sums would tell of such a unit. */
@Injectable()
export class FewVisitors {
  constructor(
    private readonly units: Units,
    private readonly query: UnitActivitiesQuery,
  ) {}

  /** Of the units right below, or of a school itself. */
  async hiddenFor(unit: UnitEntity, year: SchoolYear): Promise<ReadonlySet<string>> {
    if (unit.kind !== 'school') return this.below(unit, year);
    return (await this.hides(unit, year)) ? new Set([unit.id]) : new Set();
  }

  private async below(unit: UnitEntity, year: SchoolYear): Promise<Set<string>> {
    return hiddenUnits(await this.query.familiesThere(unit.id, year), await this.hides(unit, year));
  }

  private async hides(unit: UnitEntity, year: SchoolYear): Promise<boolean> {
    const parent = unit.parentId === null ? null : await this.units.find(unit.parentId);
    if (parent) return (await this.below(parent, year)).has(unit.id);
    const parts = await this.query.familiesThere(unit.id, year);
    return parts.reduce((sum, { joined }) => sum + joined, 0) < fewestFamilies;
  }
}
