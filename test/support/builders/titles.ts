import type { UnitEntity } from '@libs/organization';
import { Computations, Cycles, PaperRecords, Standards, type PaperTitle } from '@libs/rating';
import { KeptResults } from '../../../libs/rating/snapshots/kept-results.service';
import { RectificationRepository } from '../../../libs/rating/titles/rectification/rectification.repository';
import { TitleMoves } from '../../../libs/rating/titles/states/title-moves.service';
import type { World } from '../world';
import { aCity, aSchool, type City } from './organization';
import { aPerson, type TestPerson } from './people';

/** A title from paper; answers its id. */
export async function aTitle(
  world: World,
  officer: TestPerson,
  school: UnitEntity,
  wish: Partial<Pick<PaperTitle, 'tier' | 'since' | 'until'>> = {},
): Promise<string> {
  const { tier = 'excellent', since = '2025-09-01', until = '2028-08-31' } = wish;
  const title = { unitId: school.id, tier, since, until, documentNumber: '市教〔2025〕1号' };
  await world.get(PaperRecords).recordTitles(officer.id, [title]);
  const [row] = await world.database.query<{ id: string }>(
    'SELECT id FROM titles WHERE unit_id = ? AND tier = ? AND since_day = ?',
    [school.id, tier, since],
  );
  return row?.id ?? '';
}

/** What a tier asks for, as a cycle's figures show it. */
interface PlantedCondition {
  code: 'gate' | 'total' | 'key-floor' | 'domain-floor';
  about: string;
  have?: string;
  need?: string;
}

/**
 * Rates last school year, with these conditions of the excellent tier unmet and all others met, and closes it. The checks
 * are tested here, not the engine.
 */
async function aClosedYear(
  world: World,
  city: UnitEntity,
  unmet: ReadonlyMap<string, PlantedCondition[]>,
): Promise<void> {
  const cycles = world.get(Cycles);
  const days = { fromDay: '2025-09-01', untilDay: '2026-08-31' };
  const cycle = await cycles.open({ code: '2025-2026', ...days });
  await world.get(Computations).compute(cycle, city.path);
  await world.get(KeptResults).keepStandings(cycle.id);
  const rows = await world.database.query<{ id: string; unitId: string; result: string | object }>(
    'SELECT id, unit_id AS unitId, result FROM rating_snapshots WHERE cycle_id = ?',
    [cycle.id],
  );
  for (const { id, unitId, result } of rows) {
    const stored = (typeof result === 'string' ? JSON.parse(result) : result) as object;
    const missing = (unmet.get(unitId) ?? []).map((each) => ({
      have: null,
      need: null,
      ...each,
      met: false,
    }));
    const tiers = [{ tier: 'excellent', met: missing.length === 0, conditions: missing }];
    await world.database.execute('UPDATE rating_snapshots SET result = ? WHERE id = ?', [
      JSON.stringify({ ...stored, tiers }),
      id,
    ]);
  }
  await world.database.execute("UPDATE rating_cycles SET state = 'CLOSED' WHERE id = ?", [cycle.id]);
}

export interface TitledCity {
  city: City;
  people: Record<'city' | 'district' | 'auditor' | 'school' | 'stranger', TestPerson>;
  schools: Record<'watched' | 'warned' | 'gate' | 'sound' | 'other', Pick<City, 'school'>>;
  titles: Record<'watched' | 'warned' | 'gate' | 'sound', string>;
}

/** Four excellent schools and one without a title, with a closed year that will be found otherwise for each of them. */
export async function aTitledCity(world: World): Promise<TitledCity> {
  const city = await aCity(world);
  const more = async (name: string) => aSchool(world, city.district, { name });
  const schools = {
    warned: city,
    watched: await more('第二学校'),
    gate: await more('第三学校'),
    sound: await more('第四学校'),
    other: await more('第五学校'),
  };
  const people = {
    city: await aPerson(world, { roles: [['city_officer', city.city]] }),
    district: await aPerson(world, { roles: [['district_officer', city.district]] }),
    auditor: await aPerson(world, { roles: [['auditor', city.city]] }),
    school: await aPerson(world, { roles: [['coordinator', city.school]] }),
    stranger: await aPerson(world, { roles: [['coordinator', schools.other.school]] }),
  };
  const titled = async (name: keyof TitledCity['titles']) => aTitle(world, people.city, schools[name].school);
  const titles = {
    watched: await titled('watched'),
    warned: await titled('warned'),
    gate: await titled('gate'),
    sound: await titled('sound'),
  };
  const total = (have: string) => ({ code: 'total' as const, about: 'excellent', have, need: '70' });
  const floor = { code: 'key-floor' as const, about: 'C2', have: '0.5', need: '0.6' };
  const unmet = new Map<string, PlantedCondition[]>([
    [schools.watched.school.id, [total('67.00')]],
    [schools.warned.school.id, [total('66.50'), floor]],
    [schools.gate.school.id, [{ code: 'gate', about: 'G3' }]],
  ]);
  await aClosedYear(world, city.city, unmet);
  return { city, people, schools, titles };
}

/** A title that is being put right, with a paper beside its task, and an open case: for who walks all routes. */
export async function aTitleInWork(
  world: World,
  school: UnitEntity,
  { coordinator, officer }: { coordinator: TestPerson; officer: TestPerson },
): Promise<{ titleId: string; paperId: string; vetoId: string }> {
  const titleId = await aTitle(world, officer, school);
  const standard = await world.get(Standards).install();
  const missing = { code: 'gate' as const, about: 'G3', met: false, have: null, need: null };
  await world.get(RectificationRepository).begin(titleId, standard.id, [missing]);
  const warn = { action: 'warn', role: 'platform', by: null, cause: 'gate', dueDay: '2027-01-01' } as const;
  await world.get(TitleMoves).move(titleId, warn);
  const desk = world.as(coordinator);
  const begun = await desk.post(`/api/rating/titles/${titleId}/moves`, {
    action: 'begin-rectifying',
    version: 2,
  });
  const added = await desk.upload(
    `/api/rating/rectification-tasks/${begun.body.tasks[0].id}/papers`,
    '整改.pdf',
    Buffer.from('%PDF-1.7\n'),
  );
  const veto = await world.as(officer).post('/api/rating/vetoes', {
    ...{ unitId: school.id, code: 'V2', source: '来信', matter: '收取费用', investigator: '督导科' },
  });
  const paperId = added.body.tasks[0].papers[0].id as string;
  return { titleId, paperId, vetoId: veto.body.id as string };
}
