import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Clock } from '@libs/platform';
import { SchoolYearsRepository, type KeptYear } from './school-years.repository';
import { addedUp, type YearCounts } from './year-counts.rule';
import { YearCounting } from './year-counting.service';
import type { YearSpan } from './year-span.rule';

export interface YearPart {
  unitId: string;
  name: string;
  counts: YearCounts | null;
}

export interface WholeAndParts {
  /** null: the parts added up. */
  whole: YearCounts | null;
  below: YearPart[];
  countedAt: Date | null;
}

/** The figures of a unit and of what lies below it: counted at once for a school, kept since last night above it. */
@Injectable()
export class YearParts {
  constructor(
    private readonly units: Units,
    private readonly counting: YearCounting,
    private readonly kept: SchoolYearsRepository,
    private readonly clock: Clock,
  ) {}

  of(unit: UnitEntity, span: YearSpan): Promise<WholeAndParts> {
    if (unit.kind === 'class') return this.ofClass(unit, span);
    return unit.kind === 'school' ? this.ofSchool(unit, span) : this.ofArea(unit, span);
  }

  private async ofClass(unit: UnitEntity, span: YearSpan): Promise<WholeAndParts> {
    const counted = await this.counting.of('class', unit.path, span);
    return { whole: addedUp([...counted.values()]), below: [], countedAt: this.clock.now() };
  }

  private async ofSchool(unit: UnitEntity, span: YearSpan): Promise<WholeAndParts> {
    const whole = addedUp([...(await this.counting.of('school', unit.path, span)).values()]);
    const classes = await this.counting.of('class', unit.path, span);
    const grades = new Map((await this.units.children(unit.id)).map((grade) => [grade.id, grade]));
    const below = (await this.units.below(unit.path, 'class'))
      .filter(({ archivedAt, parentId }) => !archivedAt && grades.has(parentId ?? ''))
      .toSorted(
        (a, b) =>
          levelOf(grades.get(a.parentId ?? '')) - levelOf(grades.get(b.parentId ?? '')) ||
          a.position - b.position ||
          byName.compare(a.name, b.name),
      )
      .map(({ id, name, parentId }): YearPart => {
        return {
          unitId: id,
          name: `${grades.get(parentId ?? '')?.name ?? ''}${name}`,
          counts: classes.get(id) ?? null,
        };
      });
    return { whole, below, countedAt: this.clock.now() };
  }

  private async ofArea(unit: UnitEntity, span: YearSpan): Promise<WholeAndParts> {
    const schools = await this.kept.below(unit.path, span.schoolYear);
    const times = schools.flatMap(({ countedAt }) => (countedAt ? [countedAt.getTime()] : []));
    const countedAt = times.length > 0 ? new Date(Math.min(...times)) : null;
    const below =
      unit.kind === 'city'
        ? (await this.units.children(unit.id)).map(({ id, name }) => ({
            ...{ unitId: id, name, counts: sumOf(schools.filter(({ districtId }) => districtId === id)) },
          }))
        : schools.map(({ schoolId, name, counts }) => ({ unitId: schoolId, name, counts }));
    return { whole: null, below, countedAt };
  }
}

/** 2班 before 10班. */
const byName = new Intl.Collator('zh-CN', { numeric: true });

const levelOf = (grade: UnitEntity | undefined): number => grade?.gradeLevel ?? 0;

const sumOf = (schools: KeptYear[]): YearCounts =>
  addedUp(schools.flatMap(({ counts }) => (counts ? [counts] : [])));
