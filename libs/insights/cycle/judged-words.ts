import type { SchoolRatingView } from '@libs/rating';

type Gate = SchoolRatingView['gates'][number];

const unitWords: Readonly<Record<string, string>> = {
  families: '户',
  instructors: '人',
  activities: '次',
  sessions: '场',
  'class-hours': '课时',
  meetings: '次',
  seats: '席',
  teachers: '人',
  cells: '格',
  pupils: '人',
  answers: '份',
  learners: '人',
  questions: '个',
  points: '分',
  years: '年',
};

/** What a gate found and what it asks for: "2 人，要求不少于 2 人；100%，要求不少于 90%". */
export const gateWords = ({ checks, facts }: Pick<Gate, 'checks' | 'facts'>): string =>
  checks
    .map((check) =>
      checkWords(
        check,
        facts.find(({ code }) => code === check.measure),
      ),
    )
    .join('；');

function checkWords({ have, atLeast }: Gate['checks'][number], fact?: Gate['facts'][number]): string {
  if (have === null) return '没有数据';
  if (fact?.unit === 'yes-no') return have >= 1 ? '有' : '没有，要求有';
  const amount = (number: number): string =>
    fact && fact.of !== null
      ? `${Math.floor(number * 1000) / 10}%`
      : [Math.round(number * 100) / 100, unitWords[fact?.unit ?? '']]
          .filter((word) => word !== undefined)
          .join(' ');
  return `${amount(have)}，要求不少于 ${amount(atLeast)}`;
}

/** What the brackets of `formulaWords` mean. */
export const bracketWords = '〔x〕把 x 限制在 0 与 1 之间：不到下限得 0 分，达到上限得满分。';

/** The arithmetic of an indicator without the names of functions: limits to 0–1 as brackets. */
export const formulaWords = (formula: string): string =>
  formula.replaceAll(/clamp\((.+?), 0, 1\)/g, '〔$1〕').replaceAll(/min\(1, (.+?)\)/g, '〔$1〕');
