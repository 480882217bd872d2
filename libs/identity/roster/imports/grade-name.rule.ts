import { smallNumber } from './chinese-number.rule';

const names: Record<number, string> = {
  [-3]: '小班',
  [-2]: '中班',
  [-1]: '大班',
  1: '一年级',
  2: '二年级',
  3: '三年级',
  4: '四年级',
  5: '五年级',
  6: '六年级',
  7: '七年级',
  8: '八年级',
  9: '九年级',
  10: '高一',
  11: '高二',
  12: '高三',
};

/** The grade levels of this system, kindergarten below zero, primary to senior 1–12. */
export const gradeLevels = [-3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The name a grade of that level is given when an import creates it. */
export function gradeNameOf(level: number): string {
  const name = names[level];
  if (!name) throw new Error(`no grade of level ${level}`);
  return name;
}

const kindergarten = new Map([
  ['小', -3],
  ['中', -2],
  ['大', -1],
]);

/** The level a list means by 一年级, 1年级, 初一, 七年级, 高一, 高中一年级, 职一, 小班 …; null when it is no grade. */
export function gradeLevelOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const nursery = /^([小中大])班?$/u.exec(plain);
  if (nursery?.[1]) return kindergarten.get(nursery[1]) ?? null;
  const staged = /^(小学|初中?|高中?|职高?|中职)(.{1,2}?)(?:年级)?$/u.exec(plain);
  if (staged) return levelIn(staged[1] ?? '', smallNumber(staged[2] ?? ''));
  const level = smallNumber(plain.replace(/年级$/u, ''));
  return level !== null && level >= 1 && level <= 12 ? level : null;
}

function levelIn(stage: string, year: number | null): number | null {
  if (year === null || year < 1) return null;
  if (stage === '小学') return year <= 6 ? year : null;
  if (year > 3) return null;
  return stage.startsWith('初') ? 6 + year : 9 + year;
}
