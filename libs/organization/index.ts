export { OrganizationModule } from './organization.module';
export { levelsOf, stageOfLevel } from './stage.rule';
export { isDay, plusDays, weekdayOf } from './terms/day.rule';
export { IsDay } from './terms/is-day';
export { fewestFamilies, hiddenUnits, type GroupSize } from './small-groups/hidden-units.rule';
export { SchoolCalendar } from './terms/school-calendar.service';
export { SchoolTerms } from './terms/school-terms.service';
export {
  daysOfSchoolYear,
  isSchoolYear,
  mondayOfWeek,
  schoolYearBeside,
  weekOf,
  weeksIn,
  type Term,
} from './terms/term.rule';
export { addWorkingDays, isWorkingDay, workingDaysBetween, type Calendar } from './terms/working-days.rule';
export { requiredTopics } from './topics.rule';
export { UnitEntity } from './unit.entity';
export { pathsDownTo, Units } from './units.service';
export {
  roles,
  schoolKinds,
  stages,
  tiers,
  topics,
  type Role,
  type SchoolKind,
  type Stage,
  type Tier,
  type Topic,
  type UnitKind,
} from './vocabulary';
