import type { Connection } from 'mysql2/promise';
import { insertRows, type Step } from './load';
import { chanceOf, hashOf, idOf, sqlId } from './sql';
import type { PlannedCity } from './units';

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏';
const first =
  '安柏辰冬恩凡光涵嘉可岚墨宁沛清若舒泰望希星言一雨云泽知舟子卓昂博川端福谷禾敬康乐梅楠奇荣思亭维雪尧芃逸乔';
const second = '明然彤宇轩怡航欣诺豪琪睿晴悦霖阳';

/** Pupils of a piece of loading: some two hundred classes. */
export const pupilsInPiece = 8000;

/** Number of the first guardian of pupil p is 2p, of the second 2p + 1. One family in ten has not joined. */
const joined = 'p.n % 10 <> 3';
/** Every thirteenth pupil is the younger sibling of the one a thousand places before: a guardian with two children. */
const sibling = 'p.n % 13 = 0 AND p.n > 1000';
const hasSecond = `${chanceOf('p.h', 1)} < 0.41`;

const numbered = (more = ''): string =>
  `(SELECT seq AS n, ${hashOf('seq', 'pupil')} AS h FROM seq_1_to_${1 << 24} WHERE seq BETWEEN ? AND ?) p ${more}`;

/** Steps that write pupils, guardians and who belongs to whom. */
export function familySteps(database: Connection, plan: PlannedCity): Step[] {
  const pieces = Math.ceil(plan.pupils / pupilsInPiece);
  const step = (name: string, ...statements: string[]): Step => ({
    name,
    pieces,
    fill: async (piece) => {
      const from = piece * pupilsInPiece + 1;
      const until = Math.min(plan.pupils, from + pupilsInPiece - 1);
      for (const sql of statements) await database.query(sql, [from, until]);
    },
  });
  return [
    {
      name: 'classes',
      pieces: 1,
      fill: () =>
        insertRows(
          database,
          'bench_classes',
          ['first_pupil', 'last_pupil', 'class_id', 'school_id', 'stage'],
          plan.classes.map(({ firstPupil, pupils, unit, schoolId }) => [
            firstPupil,
            firstPupil + pupils - 1,
            unit.id,
            schoolId,
            unit.stage,
          ]),
        ),
    },
    step('pupils', pupils),
    step('guardians', guardians('2 * p.n', `${joined} AND NOT (${sibling})`), guardians('2 * p.n + 1', both)),
    step(
      'families',
      links('2 * p.n', '2 * p.n', `${joined} AND NOT (${sibling})`),
      links('2 * p.n', '2 * (p.n - 1000)', `${joined} AND ${sibling}`),
      links('2 * p.n + 1', '2 * p.n + 1', both),
    ),
  ];
}

const both = `${joined} AND ${hasSecond}`;

const pupilName = `CONCAT(SUBSTRING('${surnames}', 1 + FLOOR(${chanceOf('n.h', 9)} * ${surnames.length}), 1),
  SUBSTRING('${first}', 1 + n.place, 1), SUBSTRING('${second}', 1 + FLOOR(${chanceOf('n.h', 17)} * ${second.length}), 1))`;

/** The place in the class gives a character of its own, so that no name stands twice in a class. */
const pupils = `INSERT INTO pupils (id, class_id, name, active_key, created_at)
  SELECT ${sqlId('pupil', 'named.n')}, named.class_id, named.name, named.name, '2025-09-01 01:00:00'
    FROM (SELECT n.n, n.class_id, ${pupilName} AS name
            FROM (SELECT s.seq AS n, c.class_id, s.seq - c.first_pupil AS place, ${hashOf('s.seq', 'pupil')} AS h
                    FROM bench_classes c JOIN seq_1_to_${1 << 24} s ON s.seq BETWEEN c.first_pupil AND c.last_pupil
                   WHERE c.first_pupil BETWEEN ? AND ?) n) named`;

const guardians = (number: string, where: string): string =>
  `INSERT INTO people (id, name, created_at)
   SELECT ${sqlId('person', number)}, CONCAT(SUBSTRING('${surnames}', 1 + FLOOR(${chanceOf('p.h', 25)} * ${surnames.length}), 1), '家长'),
          '2025-09-01 02:00:00'
     FROM ${numbered()} WHERE ${where}`;

const links = (number: string, person: string, where: string): string =>
  `INSERT INTO guardianships (id, pupil_id, person_id, relation, source, created_at)
   SELECT ${sqlId('guardianship', number)}, ${sqlId('pupil', 'p.n')}, ${sqlId('person', person)}, 'mother', 'invite', '2025-09-01 02:00:00'
     FROM ${numbered()} WHERE ${where}`;

/** Staff: a coordinator and four instructors a school, an officer a district, one of the city. */
export async function fillStaff(database: Connection, plan: PlannedCity): Promise<void> {
  const people: unknown[][] = [];
  const grants: unknown[][] = [];
  const hold = (role: string, unitId: string): void => {
    const number = 0x40000000 + people.length;
    people.push([idOf('person', number), role]);
    grants.push([idOf('grant', grants.length + 1), idOf('person', number), role, unitId]);
  };
  hold('city_officer', plan.city.id);
  for (const district of plan.districts) hold('district_officer', district.id);
  for (const school of plan.schools) {
    hold('coordinator', school.id);
    for (let at = 0; at < 4; at += 1) hold('instructor', school.id);
  }
  await insertRows(database, 'people', ['id', 'name'], people);
  await insertRows(database, 'role_grants', ['id', 'person_id', 'role', 'unit_id'], grants);
}
