import { Computations, CycleClosings, Cycles, PaperRecords, type PaperFigure } from '@libs/rating';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { bestOnPaper, figuresOnPaper } from '../../support/builders/rating';
import { aStandardDesk, drafts, type TestDraft } from '../../support/builders/standards';
import { anEmptyWorld, type World } from '../../support/world';

let world: World;
let city: City;
let officer: TestPerson;
let desk: ReturnType<typeof aStandardDesk>;

beforeAll(async () => {
  world = await anEmptyWorld('newer_cycle');
  city = await aCity(world);
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  desk = aStandardDesk(world, officer);
});
afterAll(() => world.close());

/** Rates the city in the cycle as it is and closes it, a minute later. */
async function close(id: string): Promise<void> {
  const cycles = world.get(Cycles);
  await world.get(Computations).compute(await cycles.get(id), city.city.path);
  world.clock.advance(60);
  await world.get(CycleClosings).close(id, null);
  world.clock.advance(60);
}

/** The school is put away, and no cycle that is still to close rates it. */
async function leaves(unitId: string): Promise<void> {
  const { id } = await world.get(Cycles).current();
  await world.database.execute('UPDATE units SET archived_at = ? WHERE id = ?', [world.clock.now(), unitId]);
  await world.database.execute('DELETE FROM rating_standings WHERE cycle_id = ? AND unit_id = ?', [
    id,
    unitId,
  ]);
}

const simulationOf = async ({ id }: TestDraft) =>
  (await world.as(officer).get(`${drafts}/${id}/simulation`)).body;

test('A simulation on figures of before a newer freeze publishes nothing, and is run again on the newer ones', async () => {
  const cycles = world.get(Cycles);
  const first = await cycles.open({ code: '2024-2025', fromDay: '2024-09-01', untilDay: '2025-08-31' });
  const leaving = await aSchool(world, city.district, { name: '撤并学校' });
  await close(first.id);
  const draft = await desk.begin();
  await desk.simulate(draft);
  expect(await simulationOf(draft)).toMatchObject({
    state: 'DONE',
    outdated: false,
    cycle: '2024-2025',
    of: 2,
  });

  await leaves(leaving.school.id);
  await close((await cycles.current()).id);
  expect(await simulationOf(draft)).toMatchObject({ state: 'DONE', outdated: true, cycle: '2024-2025' });
  const refused = await desk.publish(draft, 'next');
  expect(refused).toMatchObject({ status: 409, body: { code: 'standard.simulation-outdated' } });

  const asked = await world
    .as(officer)
    .post(`${drafts}/${draft.id}/simulation`, { revision: draft.revision });
  expect(asked).toMatchObject({
    status: 202,
    body: { state: 'WAITING', outdated: false, cycle: '2026-2027' },
  });
  expect(asked.body.districts).toEqual([]);
  await world.drain();
  expect(await simulationOf(draft)).toMatchObject({
    ...{ state: 'DONE', outdated: false, cycle: '2026-2027', frozen: true, done: 1, of: 1 },
    districts: [{ districtId: city.district.id, schools: 1 }],
  });
  const schools = await world.as(officer).get(`${drafts}/${draft.id}/simulation/schools`);
  expect(schools.body.items.map(({ unitId }: { unitId: string }) => unitId)).toEqual([city.school.id]);
  expect((await desk.publish(draft, 'next')).status).toBe(204);
});

test('What was simulated on the figures of a day is outdated once that very cycle is frozen', async () => {
  await world.database.execute('DELETE FROM rating_standings');
  const cycles = world.get(Cycles);
  const running = await cycles.open({ code: '2027-2028', fromDay: '2026-09-01', untilDay: '2028-08-31' });
  await world.get(Computations).compute(running, city.city.path);
  const draft = await desk.begin();
  await desk.simulate(draft);
  expect(await simulationOf(draft)).toMatchObject({ frozen: false, outdated: false, cycle: '2027-2028' });
  await close(running.id);
  expect(await simulationOf(draft)).toMatchObject({ frozen: true, outdated: true });
  expect((await desk.publish(draft, 'next')).body.code).toBe('standard.simulation-outdated');
});

test('A cycle that ends on the day of the one before it finds that one as its own last', async () => {
  const cycles = world.get(Cycles);
  const paper = (figure: Omit<PaperFigure, 'unitId' | 'document'>) => ({
    ...{ ...figure, unitId: city.school.id, document: '区教〔2029〕1号' },
    ...(figure.measure === 'questions-answered' && { value: 40 }),
  });
  const before = await cycles.open({ code: '2030', fromDay: '2029-09-01', untilDay: '2030-08-31' });
  await world.get(PaperRecords).recordFigures(before.id, officer.id, bestOnPaper.map(paper));
  await close(before.id);
  const next = await cycles.open({ code: '2030-2', fromDay: '2029-03-01', untilDay: '2030-08-31' });
  expect((await cycles.current()).id).toBe(next.id);
  await figuresOnPaper(world, officer, city.school, bestOnPaper);
  await world.get(Computations).compute(next, city.city.path);
  const [row] = await world.database.query<{ base: string | null; own: string | null }>(
    `SELECT JSON_VALUE(snap.inputs, '$.previousGrowthBase') AS base,
            (SELECT JSON_VALUE(former.result, '$.growthBase') FROM rating_standings f
               JOIN rating_snapshots former ON former.id = f.snapshot_id
              WHERE f.cycle_id = ? AND f.unit_id = s.unit_id) AS own
       FROM rating_standings s JOIN rating_snapshots snap ON snap.id = s.snapshot_id
      WHERE s.cycle_id = ? AND s.unit_id = ?`,
    [before.id, next.id, city.school.id],
  );
  expect(row?.own).not.toBeNull();
  expect(row?.base).toBe(row?.own);
});
