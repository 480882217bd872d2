import type { TFunction } from 'i18next';
import type { PlanView, SessionView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';

/** The grade as its school calls it, else by its level. `t` of `console/plans`. */
export function gradeWords(plan: Pick<PlanView, 'grades'>, level: number, t: TFunction): string {
  const grade = plan.grades.find((one) => one.level === level);
  return grade?.name ?? t(`console/plans:level.${level}`);
}

export const gradesWords = (
  plan: Pick<PlanView, 'grades'>,
  levels: readonly number[],
  t: TFunction,
): string => levels.map((level) => gradeWords(plan, level, t)).join(t('console/plans:and'));

/** "10月15日 19:00–20:30", "第 7 周", or that it is open. */
export function whenWords(
  { day, week, startsAt, endsAt }: Pick<SessionView, 'day' | 'week' | 'startsAt' | 'endsAt'>,
  t: TFunction,
): string {
  if (day) {
    const time = [startsAt, endsAt].filter(Boolean).join('–');
    return [dayWords(`${day}T12:00:00+08:00`), time].filter(Boolean).join(' ');
  }
  return week ? t('console/plans:week', { week }) : t('console/plans:noTime');
}
