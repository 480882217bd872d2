import type { TFunction } from 'i18next';
import type { StandardDifferenceView } from '@web/api/generated';
import {
  isShare,
  isShareMeasure,
  named,
  nameOf,
  stepWords,
  type Named,
  type StandardDocument,
} from './standard-document.rule';

/** What a difference is told with. */
export interface Told {
  t: TFunction<'console/bureau/standard'>;
  language: string;
  document: StandardDocument;
}

/** Fields that hold shares 0–1. */
const shares = /(^|\.)(share|domainFloor|domainFloors\..+|ratedFrom|full|shareAtLeast|model|star|fullFrom)$/;

/** Marks of a part, and what a gate asks for, are shares where the figure is a rate. */
function isShareAt({ section, code, field }: StandardDifferenceView, { document }: Told): boolean {
  const [list = '', at = ''] = field.split('.');
  if (section === 'tiers') return shares.test(field) || (list === 'keyFloors' && field.endsWith('.atLeast'));
  if (section === 'gates' && field.endsWith('.atLeast')) {
    const check = document.gates.find((each) => each.code === code)?.checks[Number(at)];
    return check !== undefined && isShareMeasure(check.measure);
  }
  if (section !== 'indicators' || !field.includes('.scale.')) return shares.test(field);
  const part = document.indicators.find((each) => each.code === code)?.parts[Number(at)];
  return part !== undefined && isShare(part);
}

/** Where something differs: "C2 Families taking part · points". */
export function placeWords({ section, code, field }: StandardDifferenceView, how: Told): string {
  const { t } = how;
  const about = code === null ? t(`section.${section}`) : memberWords(section, code, how);
  return [
    about,
    ...numbered(section, code, field, how),
    ...(section === 'general' && field === '' ? [] : fieldWords(field, how)),
  ].join(' · ');
}

/** Which part of an indicator or demand of a gate, where there are several. */
function numbered(section: string, code: string | null, field: string, { t, document }: Told): string[] {
  const [list, at] = field.split('.');
  if (at === undefined) return [];
  const number = Number(at) + 1;
  const several = (members?: { code: string; parts?: unknown[]; checks?: unknown[] }): boolean =>
    ((list === 'parts' ? members?.parts : members?.checks)?.length ?? 0) > 1;
  if (
    section === 'indicators' &&
    list === 'parts' &&
    several(document.indicators.find((each) => each.code === code))
  )
    return [t('difference.part', { number })];
  if (section === 'gates' && list === 'checks' && several(document.gates.find((each) => each.code === code)))
    return [t('difference.demand', { number })];
  return [];
}

function memberWords(section: string, code: string, { t, document, language }: Told): string {
  if (section === 'tiers') return t(`topics:tier.${code}`);
  return [code, nameOf(document, code, language)].filter(Boolean).join(' ');
}

function fieldWords(field: string, how: Told): string[] {
  if (field === '') return [how.t('difference.whole')];
  const steps = field.split('.');
  if (steps[0] === 'anchors') return anchorWords(steps, how);
  const known = steps.filter((step) => !/^\d+$/.test(step) && !['parts', 'checks', 'reading'].includes(step));
  return known.map((step) =>
    /^[A-Z]\d*$/.test(step) ? memberWords('', step, how) : how.t(`field.${step}`, { defaultValue: step }),
  );
}

function anchorWords([, code = '', step, language]: string[], how: Told): string[] {
  return [
    memberWords('', code, how),
    ...(step === undefined ? [] : [stepWords(how.document, code, Number(step), how.t)]),
    ...(language ? [how.t(`field.${language}`)] : []),
  ];
}

/** Both sides of a difference as people read them. */
export function sidesWords(difference: StandardDifferenceView, how: Told): [before: string, after: string] {
  const { before, after, field } = difference;
  const said = (value: unknown): string =>
    typeof value === 'number' && isShareAt(difference, how) ? percent(value) : sideWords(value, field, how);
  return [said(before), said(after)];
}

const percent = (value: number): string => `${Math.round(value * 1e4) / 100} %`;

/** A value as people read it. */
function sideWords(value: unknown, field: string, how: Told): string {
  const { t, language } = how;
  if (value === null || value === undefined) return t('none');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return shares.test(field) ? percent(value) : String(value);
  if (typeof value === 'string')
    return t([`step.${value}`, `topics:tier.${value}`, `console/rating/measures:${value}`, ''] as never, {
      defaultValue: value,
    });
  if (Array.isArray(value)) return value.map((each) => sideWords(each, '', how)).join(t('and'));
  return thingWords(value as Record<string, unknown>, language, how);
}

function thingWords(thing: Record<string, unknown>, language: string, how: Told): string {
  const name = (thing['name'] ?? thing) as Partial<Named>;
  if (name.zh && name.en) return named(name as Named, language);
  return Object.entries(thing)
    .map(([key, value]) => `${how.t(`field.${key}`, { defaultValue: key })} ${sideWords(value, key, how)}`)
    .join(how.t('and'));
}
