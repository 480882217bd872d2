import { Injectable } from '@nestjs/common';
import { fewestFamilies, type UnitEntity } from '@libs/organization';
import { Clock, dayOf, schoolYearOf } from '@libs/platform';
import { SchoolCountQuery } from './figures/school-count.query';
import type { SchoolInsightsView, WeekView } from './insights.view';
import { LearningFiguresQuery, type PeriodFigures } from './learning-figures.query';
import { nextThingsFor, nothingWaits } from './next-things.rule';
import { lastWeeks, mondayOf } from './period.rule';
import { SchoolDeskQuery } from './school-desk.query';
import { shownFor } from './small-group.rule';
import { WaitingWorkQuery } from './waiting-work.query';
import { SmallGroups } from './year/small-groups.service';

const weeksShown = 12;

/** The first page of a school's console. */
@Injectable()
export class SchoolInsights {
  constructor(
    private readonly counting: SchoolCountQuery,
    private readonly learning: LearningFiguresQuery,
    private readonly school: SchoolDeskQuery,
    private readonly waiting: WaitingWorkQuery,
    private readonly groups: SmallGroups,
    private readonly clock: Clock,
  ) {}

  /** `amongOthers`: who looks sees the schools beside it too, whose figures could tell by subtraction. */
  async of(school: UnitEntity, amongOthers: boolean): Promise<SchoolInsightsView> {
    const { path } = school;
    const today = dayOf(this.clock.now());
    const year = schoolYearOf(this.clock.now());
    const since = { month: `${today.slice(0, 7)}-01`, week: mondayOf(today) };
    const [own] = await this.counting.families(path, since, year.code);
    const { families, joined, active, lately, enrolled, graduated } = own ?? nobody;
    const mondays = lastWeeks(today, weeksShown);
    const days = await this.learning.byDay(path, mondays[0] ?? today);
    const few = amongOthers ? await this.groups.hides(school) : joined < fewestFamilies;
    const courses = await this.school.courses(school.id);
    const desk = await this.school.desk(school.id, path);
    const waiting = amongOthers
      ? nothingWaits
      : await this.waiting.of(school.id, { schoolYear: year.code, today });
    return {
      unitId: school.id,
      name: school.name,
      families: {
        families,
        joined,
        activeThisWeek: few ? null : lately,
        activeThisMonth: few ? null : active,
      },
      weeks: weeksOf(mondays, days, few),
      graduation: { schoolYear: year.code, enrolled, graduated: few ? null : shownFor(enrolled, graduated) },
      courses,
      next: nextThingsFor({ ...desk, ...waiting, ...courses, families, joined }),
    };
  }
}

const nobody = { families: 0, joined: 0, active: 0, lately: 0, enrolled: 0, graduated: 0 };

function weeksOf(mondays: string[], days: PeriodFigures[], few: boolean): WeekView[] {
  return mondays.map((from) => {
    const own = days.filter((day) => mondayOf(day.period) === from);
    const seconds = own.reduce((sum, day) => sum + day.seconds, 0);
    return { from, hours: few ? null : hoursOf(seconds) };
  });
}

/** Hours of sixty minutes, one decimal. */
export const hoursOf = (seconds: number): number => Math.round(seconds / 360) / 10;
