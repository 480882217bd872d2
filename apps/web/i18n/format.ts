import type { TFunction } from 'i18next';
import { currentLocale } from './index';
import { percentOf } from './percent.rule';
import { unbrokenDate } from './unbroken-date.rule';

const zone = 'Asia/Shanghai';

/** "6:05" or "1:02:09"; for clocks on a player. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const tail = String(s).padStart(2, '0');
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${tail}` : `${m}:${tail}`;
}

/** Whole minutes, at least one while anything is left. */
export const minutesOf = (seconds: number): number =>
  seconds <= 0 ? 0 : Math.max(1, Math.round(seconds / 60));

/** "2026年9月1日" / "1 September 2026", in the city's time zone. */
export function dayWords(instant: string | Date): string {
  const words = new Intl.DateTimeFormat(currentLocale() === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'long',
    timeZone: zone,
  }).format(new Date(instant));
  return unbrokenDate(words);
}

export function momentWords(instant: string | Date): string {
  const words = new Intl.DateTimeFormat(currentLocale() === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  }).format(new Date(instant));
  return unbrokenDate(words);
}

/**
 * "11月20日周五 19:00–20:30" / "Fri 20 November 19:00–20:30": a few hours of one day, in the city's time zone; with its year where
 * that is not the running one.
 */
export const spanWords = (from: string | Date, to: string | Date): string =>
  `${weekdayWords(from)} ${clockWords(from)}–${clockWords(to)}`;

/** "11月20日周五" / "Fri 20 November", by which people keep their weeks; with its year where that is not the running one. */
export function weekdayWords(instant: string | Date): string {
  const yearOf = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone });
  const isThisYear = yearOf.format(new Date(instant)) === yearOf.format(new Date());
  const words = new Intl.DateTimeFormat(currentLocale() === 'en' ? 'en-GB' : 'zh-CN', {
    ...(!isThisYear && { year: 'numeric' }),
    ...({ month: 'long', day: 'numeric', weekday: 'short', timeZone: zone } as const),
  }).format(new Date(instant));
  return unbrokenDate(words);
}

/** YYYY-MM-DD in the city's time zone; today where no moment is given. */
export const cityDay = (instant: number = Date.now()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant);

/** "14:30", in the city's time zone. */
export function clockWords(instant: string | Date): string {
  return new Intl.DateTimeFormat('zh-CN', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(instant));
}

/** "2026年9月" / "September 2026" of a month, YYYY-MM. */
export function monthWords(month: string): string {
  const words = new Intl.DateTimeFormat(currentLocale() === 'en' ? 'en-GB' : 'zh-CN', {
    year: 'numeric',
    month: 'long',
    timeZone: zone,
  }).format(new Date(`${month}-01T00:00:00+08:00`));
  return unbrokenDate(words);
}

/** Below an axis: "9月" / "Sep", and the year where one begins. */
export function monthMark(month: string): string {
  const name = new Intl.DateTimeFormat(currentLocale() === 'en' ? 'en-GB' : 'zh-CN', {
    month: 'short',
    timeZone: zone,
  }).format(new Date(`${month}-01T00:00:00+08:00`));
  return month.endsWith('-01') ? `${name}\n${month.slice(0, 4)}` : name;
}

/** At most `digits` decimals, none of them a closing zero: 6.3, 8. */
export function numberWords(value: number, digits = 1): string {
  return new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: digits }).format(value);
}

/**
 * Class hours of 40 minutes in words: whole and half hours as they are, less than one as minutes, none as nothing.
 * `t` of any namespace; the words stand in `app`.
 */
export function classHourWords(classHours: number, t: TFunction): string {
  if (classHours <= 0) return '';
  return classHours < 1
    ? t('app:minutes', { count: Math.max(1, Math.round(classHours * 40)) })
    : t('app:classHours', { count: classHours, shown: numberWords(classHours) });
}

/** A share 0–1 as "57.8%" is written. */
export const percentWords = (share: number, digits = 1): string =>
  `${numberWords(percentOf(share, digits), digits)}%`;
