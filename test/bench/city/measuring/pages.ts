import type { Connection } from 'mysql2/promise';
import { insertRows } from '../filling/load';
import { idOf } from '../filling/sql';
import type { PlannedCity } from '../filling/units';
import { holdersOf, signIn, someLearners, type Account } from './accounts';

/** A page people open, with those who open it and where. */
export interface MeasuredPage {
  name: string;
  asks: { account: Account; path: string }[];
}

const importedRows = 5000;

/** The pages the issue names, each as the people it belongs to open it. */
export async function pagesOf(database: Connection, plan: PlannedCity): Promise<MeasuredPage[]> {
  const guardians = await signIn(database, await someLearners(database, 200));
  const [officer] = await held(database, 'city_officer', 1);
  const districts = await held(database, 'district_officer', 20);
  const coordinators = await held(database, 'coordinator', 40);
  if (!officer) throw new Error('there is no city officer');
  const classOf = new Map(plan.classes.map((one) => [one.schoolId, one.unit.id]));
  const inClasses = coordinators.map(({ account, unitId }) => ({
    account,
    path: `/api/classes/${classOf.get(unitId)}/pupils?pageSize=50`,
  }));
  const importer = coordinators[0];
  if (!importer) throw new Error('there is no coordinator');
  const rows = await anImport(database, importer);
  const all = (path: string, who: Account[]) => who.map((account) => ({ account, path }));
  const classPages = Math.max(1, Math.min(400, Math.floor(plan.classes.length / 50)));
  const schools = coordinators.map(({ unitId }) => unitId);
  const byOfficer = (paths: string[]) => paths.map((path) => ({ account: officer.account, path }));
  return [
    { name: 'home: go on', asks: all('/api/me/continue', guardians) },
    { name: 'home: begun courses', asks: all('/api/me/courses', guardians) },
    { name: 'my learning', asks: all('/api/me/learning', guardians) },
    { name: 'course search', asks: all(`/api/courses?q=${encodeURIComponent('沟通')}`, guardians) },
    { name: 'school dashboard', asks: coordinators.map(at('/api/insights/schools/')) },
    { name: 'district figures', asks: districts.map(at('/api/insights/units/')) },
    { name: 'city figures', asks: [officer].map(at('/api/insights/units/')) },
    { name: 'year of a school', asks: coordinators.map(at('/api/insights/years/')) },
    { name: 'year of a district', asks: districts.map(at('/api/insights/years/')) },
    { name: 'year of the city', asks: [officer].map(at('/api/insights/years/')) },
    { name: 'pyramid', asks: byOfficer(['/api/rating/pyramid']) },
    { name: 'schools side by side', asks: byOfficer(['/api/rating/schools?pageSize=50']) },
    { name: 'school search', asks: byOfficer([`/api/rating/schools?q=${encodeURIComponent('第1')}`]) },
    { name: 'school breakdown', asks: byOfficer(schools.map((id) => `/api/rating/schools/${id}`)) },
    { name: 'class list, page 1', asks: inClasses },
    { name: 'roster file, page 1', asks: [{ account: importer.account, path: rows(1) }] },
    { name: 'roster file, page 400', asks: [{ account: importer.account, path: rows(400) }] },
    { name: 'units, page 1', asks: byOfficer(['/api/units?kind=class&pageSize=50']) },
    {
      name: `units, page ${classPages}`,
      asks: byOfficer([`/api/units?kind=class&pageSize=50&page=${classPages}`]),
    },
    { name: 'unit search', asks: byOfficer([`/api/units?kind=school&q=${encodeURIComponent('第12')}`]) },
  ];
}

interface Held {
  account: Account;
  unitId: string;
}

const at = (path: string) => (one: Held) => ({ account: one.account, path: `${path}${one.unitId}` });

async function held(database: Connection, role: string, count: number): Promise<Held[]> {
  const holders = await holdersOf(database, role, count);
  const accounts = await signIn(
    database,
    holders.map(({ personId }) => personId),
  );
  return accounts.map((account, index) => ({ account, unitId: holders[index]?.unitId ?? '' }));
}

/** A roster file of a big school, read and waiting to be taken over. Answers the path of a page. */
async function anImport(database: Connection, { account, unitId }: Held): Promise<(page: number) => string> {
  const id = idOf('roster', 1);
  await database.query('DELETE FROM roster_imports WHERE id = ?', [id]);
  const counts = { rows: importedRows, errors: 0, unchanged: 0, duplicates: 0, newClasses: 0, newPupils: 0 };
  await insertRows(
    database,
    'roster_imports',
    ['id', 'school_id', 'person_id', 'filename', 'state', 'roster_hash', 'counts', 'expires_at'],
    [
      [
        id,
        unitId,
        account.personId,
        'roster.xlsx',
        'PREVIEW',
        '0'.repeat(64),
        JSON.stringify({ ...counts, newGuardians: 0 }),
        new Date(Date.now() + 86_400_000),
      ],
    ],
  );
  const cells = JSON.stringify({
    gradeText: '一年级',
    gradeLevel: 1,
    classText: '1班',
    class: null,
    pupil: '学生',
    pupilKey: '学生',
    guardians: [],
  });
  const rows = Array.from({ length: importedRows }, (_, position) => [
    id,
    position,
    '名单',
    position + 2,
    'new',
    cells,
    '[]',
  ]);
  const columns = ['import_id', 'position', 'sheet', 'line', 'verdict', 'cells', 'issues'];
  await insertRows(database, 'roster_import_rows', columns, rows);
  return (page) => `/api/roster-imports/${id}/rows?pageSize=12&page=${page}`;
}
