import { Units, type UnitEntity } from '@libs/organization';
import { newId } from '@libs/platform';
import { Cycles, PaperRecords } from '@libs/rating';
import type { World } from '../world';
import { aSchool, type City } from './organization';
import { aPerson, type TestPerson } from './people';
import { bestOnPaper } from './rating';

export interface RatedDistrict {
  unit: UnitEntity;
  /** Coordinator of all its schools: what is tested is the way of the schools, not who clicks. */
  coordinator: TestPerson;
  officer: TestPerson;
  schools: Pick<City, 'school' | 'grade' | 'class'>[];
}

/** A city of so many districts with so many schools each, every school with two instructors. */
export async function aCityOfSchools(
  world: World,
  districts: number,
  schoolsEach: number,
): Promise<{ city: UnitEntity; districts: RatedDistrict[] }> {
  const city = await world.get(Units).add(null, { kind: 'city', name: '百校市' });
  const all: RatedDistrict[] = [];
  for (let at = 0; at < districts; at += 1) {
    const unit = await world.get(Units).add(city, { kind: 'district', name: `${at + 1}区` });
    const schools: RatedDistrict['schools'] = [];
    for (let each = 0; each < schoolsEach; each += 1)
      schools.push(await aSchool(world, unit, { name: `${at + 1}区第${each + 1}小学` }));
    const coordinator = await aPerson(world, {
      roles: schools.map(({ school }) => ['coordinator', school]),
    });
    const officer = await aPerson(world, { roles: [['district_officer', unit]] });
    for (const { school, grade } of schools) {
      for (const name of ['王芳', '李静']) {
        const body = { kind: 'internal', instructs: true, name, gradeIds: [grade.id] };
        await world.as(coordinator).post(`/api/schools/${school.id}/faculty`, body);
      }
    }
    all.push({ unit, coordinator, officer, schools });
  }
  return { city, districts: all };
}

/** The best figures on paper for all these schools in the current cycle. */
export async function bestForAll(
  world: World,
  officer: TestPerson,
  schools: { school: UnitEntity }[],
): Promise<void> {
  const cycle = await world.get(Cycles).current();
  const rows = schools.flatMap(({ school }) =>
    bestOnPaper.map((figure) => ({ ...figure, unitId: school.id, document: '区教〔2026〕3号' })),
  );
  await world.get(PaperRecords).recordFigures(cycle.id, officer.id, rows);
}

/** A dozen families who have learned four hours on a day; nobody of them can sign in. */
export async function learningFamilies(
  world: World,
  inClass: UnitEntity,
  lessonId: string,
  day: string,
): Promise<void> {
  const now = world.clock.now();
  const families = Array.from({ length: 12 }, (_, at) => ({
    pupil: newId(),
    person: newId(),
    name: `小${at}`,
  }));
  const insert = async (table: string, columns: string, rows: unknown[][]): Promise<void> => {
    const marks = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
    await world.database.execute(`INSERT INTO ${table} (${columns}) VALUES ${marks}`, rows.flat());
  };
  await insert(
    'pupils',
    'id, class_id, name, active_key, created_at',
    families.map(({ pupil, name }) => [pupil, inClass.id, name, name, now]),
  );
  await insert(
    'people',
    'id, name, created_at',
    families.map(({ person }) => [person, '林一诺', now]),
  );
  await insert(
    'guardianships',
    'id, pupil_id, person_id, relation, source, created_at',
    families.map(({ pupil, person }) => [newId(), pupil, person, 'mother', 'seed', now]),
  );
  await insert(
    'learning_days',
    'person_id, day, lesson_id, seconds',
    families.map(({ person }) => [person, day, lessonId, 9600]),
  );
  await insert(
    'learners',
    'person_id, verified_seconds',
    families.map(({ person }) => [person, 9600]),
  );
}
