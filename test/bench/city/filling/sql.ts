/** Rows of the filled city are numbered; an id is its table's prefix and its number, so that rows are written in key order. */
export const tables = {
  unit: '01980000',
  person: '01980001',
  pupil: '01980002',
  guardianship: '01980003',
  asset: '01980004',
  course: '01980005',
  version: '01980006',
  chapter: '01980007',
  lesson: '01980008',
  enrolment: '01980009',
  graduation: '0198000a',
  attempt: '0198000b',
  grant: '0198000c',
  session: '0198000d',
  roster: '0198000e',
} as const;

export type NumberedTable = keyof typeof tables;

export function idOf(table: NumberedTable, number: number): string {
  return `${tables[table]}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** The same in SQL, of a number expression. */
export const sqlId = (table: NumberedTable, number: string): string =>
  `CONCAT('${tables[table]}-0000-7000-8000-', LPAD(LOWER(HEX(${number})), 12, '0'))`;

/** The number an id was made of. */
export const numberIn = (id: string): string => `CAST(CONV(SUBSTRING(${id}, 25), 16, 10) AS UNSIGNED)`;

/** Chance by number, the same in every run: 0 ≤ x < 1 of the eight hex digits of a hash that begin at `at` (1, 9, 17, 25). */
export const chanceOf = (hash: string, at: 1 | 9 | 17 | 25): string =>
  `(CONV(SUBSTRING(${hash}, ${at}, 8), 16, 10) / 4294967296)`;

export const hashOf = (number: string, salt: string): string => `MD5(CONCAT('${salt}', ${number}))`;
