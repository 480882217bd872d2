import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { Clock, dayOf, schoolYearOf } from '@libs/platform';
import type { ChildFiguresView, MixView, MonthView, UnitInsightsView } from './insights.view';
import { lastMonths } from './period.rule';
import { hoursOf } from './school-insights.service';
import { shownFor } from './small-group.rule';
import { UnitFiguresQuery, type ChildFigures, type MonthFigures } from './unit-figures.query';
import { SmallGroups } from './year/small-groups.service';

const monthsShown = 12;

/** The figures of a city or a district, with a table of what lies below. */
@Injectable()
export class UnitInsights {
  constructor(
    private readonly figures: UnitFiguresQuery,
    private readonly groups: SmallGroups,
    private readonly clock: Clock,
  ) {}

  async of(unit: UnitEntity): Promise<UnitInsightsView> {
    const today = dayOf(this.clock.now());
    const year = schoolYearOf(this.clock.now());
    const month = today.slice(0, 7);
    const span = { unitId: unit.id, month, firstMonth: dayOf(year.from).slice(0, 7), schoolYear: year.code };
    const children = await this.figures.byChild(span);
    const together = sumOf(unit, children);
    const months = lastMonths(today, monthsShown);
    const byMonth = await this.figures.byMonth(unit.id, months[0] ?? month);
    const { whole: few, parts: hidden } = await this.groups.of(unit, undefined, children);
    const mix = mixOf(await this.figures.bySubject(unit.id, year.code), few);
    return {
      unitId: unit.id,
      name: unit.name,
      kind: unit.kind,
      schoolYear: year.code,
      together: childView(together, few),
      children: children.map((child) => childView(child, hidden.has(child.unitId))),
      months: months.map((each) => monthView(each, byMonth, few)),
      stages: mix.filter(({ code }) => code.startsWith('L')),
      topics: mix.filter(({ code }) => code.startsWith('T')),
    };
  }
}

function sumOf(unit: UnitEntity, children: ChildFigures[]): ChildFigures {
  const sum = (of: (child: ChildFigures) => number): number =>
    children.reduce((total, child) => total + of(child), 0);
  return {
    unitId: unit.id,
    name: unit.name,
    schools: sum((child) => child.schools),
    families: sum((child) => child.families),
    joined: sum((child) => child.joined),
    active: sum((child) => child.active),
    seconds: sum((child) => child.seconds),
    enrolled: sum((child) => child.enrolled),
    graduated: sum((child) => child.graduated),
  };
}

function childView(child: ChildFigures, isHidden: boolean): ChildFiguresView {
  const { unitId, name, schools, families, joined, active, seconds, enrolled, graduated } = child;
  return {
    unitId,
    name,
    schools,
    families,
    joined,
    activeThisMonth: isHidden ? null : active,
    hours: isHidden ? null : hoursOf(seconds),
    enrolled,
    graduated: isHidden ? null : shownFor(enrolled, graduated),
  };
}

function monthView(month: string, byMonth: MonthFigures[], few: boolean): MonthView {
  const found = byMonth.find((each) => each.period === month);
  return {
    month,
    hours: few ? null : hoursOf(found?.seconds ?? 0),
    learners: few ? null : (found?.learners ?? 0),
  };
}

const mixOf = (subjects: { code: string; seconds: number }[], few: boolean): MixView[] =>
  subjects.map(({ code, seconds }) => ({ code, hours: few ? null : hoursOf(seconds) }));
