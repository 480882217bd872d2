import type { Connection } from 'mysql2/promise';
import { insertRows } from './load';
import { idOf } from './sql';
import type { PlannedCity, PlannedUnit } from './units';

/** Classes of a grade that stay together when a big school becomes several small ones. */
const classesTogether = (inGrade: number): number => (inGrade > 4 ? 2 : 1);
/** Numbers of units that only a city of small schools has. */
const firstNew = 0x1000000;

/** The same classes and families in three times as many schools: 6,033 where there were 2,045. */
export function withSmallSchools(plan: PlannedCity): PlannedCity {
  let last = firstNew;
  const split: PlannedCity = { ...plan, units: [plan.city, ...plan.districts], schools: [], classes: [] };
  const copyOf = (unit: PlannedUnit, parent: PlannedUnit): PlannedUnit => {
    last += 1;
    const path = `${parent.path}${last.toString(16).padStart(8, '0')}/`;
    return { ...unit, id: idOf('unit', last), parentId: parent.id, path, code: `B${last}` };
  };
  const byParent = new Map<string, PlannedUnit[]>();
  for (const unit of plan.units) {
    const beside = byParent.get(unit.parentId ?? '');
    if (beside) beside.push(unit);
    else byParent.set(unit.parentId ?? '', [unit]);
  }
  const classes = new Map(plan.classes.map((one) => [one.unit.id, one]));
  for (const school of plan.schools) {
    const district = plan.districts.find(({ id }) => id === school.parentId) ?? plan.city;
    const grades = byParent.get(school.id) ?? [];
    const inGrade = byParent.get(grades[0]?.id ?? '')?.length ?? 0;
    const together = classesTogether(inGrade);
    for (let from = 0; from < inGrade; from += together) {
      const own = from === 0 ? school : copyOf(school, district);
      split.schools.push(own);
      split.units.push(own);
      for (const grade of grades) {
        const ownGrade = from === 0 ? grade : copyOf(grade, own);
        split.units.push(ownGrade);
        for (const unit of (byParent.get(grade.id) ?? []).slice(from, from + together)) {
          const moved = {
            ...unit,
            parentId: ownGrade.id,
            path: `${ownGrade.path}${unit.path.split('/').at(-2)}/`,
          };
          const planned = classes.get(unit.id);
          split.units.push(moved);
          if (planned) split.classes.push({ ...planned, unit: moved, schoolId: own.id });
        }
      }
    }
  }
  return split;
}

/** Puts every class where the plan has it. Schools that a plan does not have are archived, not deleted. */
export async function settle(database: Connection, plan: PlannedCity): Promise<void> {
  const planned = plan.units.filter(({ id }) => id > idOf('unit', firstNew));
  const [rows] = await database.query(
    'SELECT COUNT(*) AS count FROM units WHERE id > ? AND archived_at IS NULL',
    [idOf('unit', firstNew)],
  );
  if ((rows as { count: number }[])[0]?.count === planned.length) return;
  await database.query('SET SESSION foreign_key_checks = 0');
  const columns = [
    'id',
    'kind',
    'parent_id',
    'path',
    'code',
    'name',
    'school_kind',
    'grade_level',
    'stage',
    'position',
  ];
  await database.query('CREATE TEMPORARY TABLE bench_units LIKE units');
  await insertRows(
    database,
    'bench_units',
    columns,
    plan.units.map((unit) => [
      ...[
        unit.id,
        unit.kind,
        unit.parentId,
        unit.path,
        unit.code,
        unit.name,
        unit.schoolKind,
        unit.gradeLevel,
      ],
      ...[unit.stage, unit.position],
    ]),
  );
  const list = columns.join(', ');
  await database.query(
    `INSERT INTO units (${list}) SELECT ${list} FROM bench_units
     ON DUPLICATE KEY UPDATE parent_id = VALUES(parent_id), path = VALUES(path), archived_at = NULL`,
  );
  await database.query(
    `UPDATE units LEFT JOIN bench_units planned ON planned.id = units.id SET units.archived_at = UTC_TIMESTAMP()
      WHERE units.id > ? AND planned.id IS NULL`,
    [idOf('unit', firstNew)],
  );
  await database.query('DROP TEMPORARY TABLE bench_units');
  for (const table of ['schools', 'classes', 'families', 'learners']) {
    await database.query(`DELETE FROM rating_kept_${table}`);
  }
  await database.query('SET SESSION foreign_key_checks = 1');
  await database.query('ANALYZE TABLE units');
}
