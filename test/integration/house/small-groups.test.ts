import { SchoolFigures, SchoolYears } from '@libs/insights';
import { newId, readSpreadsheet } from '@libs/platform';
import { anActivity } from '../../support/builders/activities';
import { aSubject } from '../../support/builders/graduation';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { families, rate } from '../../support/builders/rating';
import { routesOf } from '../../support/routes';
import { aWorld, type World } from '../../support/world';

/**
 * A school of one class of nine families, seven of whom have done everything there is, each 67 minutes long, beside one
 * of thirty. Whoever may look at figures looks at all of them: seven, and what follows from it, stands nowhere.
 */
const did = 7;
const seconds = 4020;
const telltales = new Set([did, 7.8, did / 9, Math.floor((did / 9) * 100) / 100, 77.7, 77.8, 78]);

let world: World;
let city: City;
let people: Record<'coordinator' | 'district' | 'city', TestPerson>;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  const other = await aSchool(world, city.district, { name: '第二学校' });
  people = {
    coordinator: await aPerson(world, { roles: [['coordinator', city.school]] }),
    district: await aPerson(world, { roles: [['district_officer', city.district]] }),
    city: await aPerson(world, { roles: [['city_officer', city.city]] }),
  };
  const lessonId = await aSubject(world, city.school, ['T01']);
  const learned = { lessonId, day: '2026-11-16' };
  const before = { lessonId, day: '2025-01-01', seconds: 60 };
  await families(world, city.class, { count: did, learned: did, seconds, ...learned });
  await families(world, city.class, { count: 9 - did, learned: 9 - did, ...before });
  await families(world, other.class, { count: 24, learned: 24, seconds: 3600, ...learned });
  await families(world, other.class, { count: 6, learned: 6, ...before });
  await haveDoneEverything(city);
  await haveDoneEverything({ ...city, ...other });
  await world.get(SchoolFigures).rebuild(city.city.path);
  await world.get(SchoolYears).rebuild(city.city.path);
  await rate(world, city.city);
});
afterAll(() => world.close());

/** Who has learned this year has also come, practised and graduated; enrolled are all. */
async function haveDoneEverything({ school, class: room }: Pick<City, 'school' | 'class'>): Promise<void> {
  const coordinator = await aPerson(world, { roles: [['coordinator', school]] });
  const { id } = await anActivity(world, coordinator, school);
  await world.database.execute(
    `UPDATE activities SET state = 'HELD', starts_at = '2026-11-10 11:00:00', ends_at = '2026-11-10 12:30:00' WHERE id = ?`,
    [id],
  );
  const joined = await world.database.query<{ pupilId: string; personId: string; learned: string }>(
    `SELECT p.id AS pupilId, g.person_id AS personId, SUM(d.day > '2026-09-01') AS learned
       FROM pupils p JOIN guardianships g ON g.pupil_id = p.id JOIN learning_days d ON d.person_id = g.person_id
      WHERE p.class_id = ? GROUP BY p.id, g.person_id`,
    [room.id],
  );
  const learners = joined.filter(({ learned }) => Number(learned) > 0);
  const [version] = await world.database.query<{ id: string }>('SELECT id FROM programme_versions LIMIT 1');
  const at = world.clock.now();
  await insert(
    'activity_attendances (activity_id, pupil_id, way, attended_at, entry_id)',
    learners.map(({ pupilId }) => [id, pupilId, 'code', new Date('2026-11-10T11:00:00Z'), pupilId]),
  );
  await insert(
    `practice_records (id, author_id, pupil_id, school_id, school_path, class_path, school_year, term, kind, text, state,
       submitted_at, first_submitted_at, accepted_at)`,
    learners.map(({ pupilId, personId }) => [
      ...[
        newId(),
        personId,
        pupilId,
        school.id,
        school.path,
        room.path,
        '2026-2027',
        1,
        'practice',
        '做了晚饭。',
      ],
      ...['ACCEPTED', at, at, at],
    ]),
  );
  const enrolled = joined.map((one) => ({ ...one, enrolmentId: newId() }));
  await insert(
    `enrolments (id, person_id, pupil_id, school_year, programme_version_id, school_id, class_id, stage, counts_from,
       counts_to, state)`,
    enrolled.map(({ enrolmentId, pupilId, personId }) => [
      ...[enrolmentId, personId, pupilId, '2026-2027', version?.id, school.id, room.id, 'L3b'],
      ...[new Date('2026-09-01'), new Date('2027-08-31'), 'GRADUATED'],
    ]),
  );
  await insert(
    `graduations (id, enrolment_id, person_id, pupil_id, school_id, school_year, verified_seconds, topic_count, facts,
       graduated_at)`,
    enrolled
      .filter(({ learned }) => Number(learned) > 0)
      .map(({ enrolmentId, pupilId, personId }) => [
        ...[newId(), enrolmentId, personId, pupilId, school.id, '2026-2027', seconds, 1, '{}', at],
      ]),
  );
}
const insert = (table: string, rows: unknown[][]) =>
  world.database.execute(`INSERT INTO ${table} VALUES ?`, [rows]);

/** Where figures stand, by who may read them; `:school` and so on are of the small school. */
const walked: Record<string, (keyof typeof people)[]> = {
  '/api/insights/schools/:school': ['coordinator', 'district', 'city'],
  '/api/insights/units/:district': ['district', 'city'],
  '/api/insights/units/:city': ['city'],
  '/api/insights/years/:class': ['coordinator'],
  '/api/insights/years/:school': ['coordinator', 'district', 'city'],
  '/api/insights/years/:district': ['district', 'city'],
  '/api/insights/years/:city': ['city'],
  '/api/insights/years/:class/report.xlsx': ['coordinator'],
  '/api/insights/years/:school/report.xlsx': ['coordinator', 'district', 'city'],
  '/api/insights/years/:district/report.xlsx': ['district'],
  '/api/classes/:class/progress': ['coordinator'],
  '/api/schools/:school/graduations': ['coordinator', 'district', 'city'],
  // The coordinator reads the records themselves.
  '/api/schools/:school/practice-figures': ['district', 'city'],
  '/api/units/:district/activity-figures': ['district'],
  '/api/units/:city/activity-figures': ['city'],
  '/api/rating/schools/:school': ['coordinator', 'district', 'city'],
  '/api/rating/schools/:school/facts/families-with-hours': ['coordinator', 'district', 'city'],
  '/api/schools/:school/commendations': ['coordinator'],
};

const pathOf = (route: string) =>
  route.replace(/:(city|district|school|class)/g, (_, unit: keyof City) => city[unit].id);

/** The numbers in the cells of a spreadsheet. */
const cellsOf = async (file: Buffer) =>
  (await readSpreadsheet(file)).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(Number)));

/** Every number of an answer that would tell, with the way to it. */
function tellingOf(value: unknown, way = ''): string[] {
  if (typeof value === 'number')
    return telltales.has(value) || value === seconds / 3600 ? [`${way} = ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => tellingOf(one, `${way}.${key}`));
}

test('nowhere in the figures stands what a few of nine families did', async () => {
  const found: string[] = [];
  for (const [route, readers] of Object.entries(walked)) {
    for (const reader of readers) {
      const { status, body } = await world.as(people[reader]).get(pathOf(route));
      const answer = route.endsWith('.xlsx') && status === 200 ? await cellsOf(body) : body;
      found.push(...tellingOf(answer, `${reader} ${route} ${status === 200 ? '' : status}`));
      if (status !== 200) found.push(`${reader} ${route} ${status}`);
    }
  }
  expect(found).toEqual([]);
});

/** Figures that are not of what families did, or that only who sees the single ones may open. */
const otherwise = [
  // Questions and appointments are counted one by one and tell of no family; surveys keep their own rule.
  '/api/schools/:schoolId/question-figures',
  '/api/stations/:stationId/figures',
  // Of schools, written by officers.
  '/api/rating/schools/:unitId/declared-figures',
  '/api/rating/schools/:unitId/declared-figures/withdrawn',
  // Of assessments and reviewers.
  '/api/insights/cycles/:cycleId',
  '/api/insights/cycles/:cycleId/figures.xlsx',
  '/api/insights/cycles/:cycleId/report.pdf',
  // What the rating of the school says above, printed.
  '/api/insights/schools/:unitId/report.pdf',
];

test('no route of figures is left out of the walk', () => {
  const shape = (path: string) => path.replace(/:[A-Za-z]+/g, ':');
  const known = new Set([...Object.keys(walked), ...otherwise].map(shape));
  const left = routesOf(world)
    .filter(
      ({ method, path }) =>
        method === 'GET' && /figures|insights|graduations|progress$/.test(path) && path.startsWith('/api/'),
    )
    .filter(({ path, rights }) => rights.length > 0 && !known.has(shape(path)));
  expect(left.map(({ path }) => path)).toEqual([]);
});
