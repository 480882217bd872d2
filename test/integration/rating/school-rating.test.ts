import { aCity, aClass, aGrade, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { anActivity } from '../../support/builders/activities';
import { aCourse } from '../../support/builders/catalogue';
import { aCommittee } from '../../support/builders/committees';
import { aSubject } from '../../support/builders/graduation';
import { aPlan, aSession } from '../../support/builders/plans';
import { bestOnPaper, families, figuresOnPaper, rate } from '../../support/builders/rating';
import { anotherApi, aWorld, type World } from '../../support/world';

let world: World;
let city: City;
let cityOfficer: TestPerson;
let districtOfficer: TestPerson;
let coordinator: TestPerson;
let lessonId: string;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
  cityOfficer = await aPerson(world, { name: '市局', roles: [['city_officer', city.city]] });
  districtOfficer = await aPerson(world, { name: '区局', roles: [['district_officer', city.district]] });
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  lessonId = await aSubject(world, city.school, ['T01', 'T02']);
  await world.database.execute(
    `INSERT INTO course_version_tags (version_id, code)
     SELECT l.version_id, tag.code FROM lessons l
       JOIN (SELECT 'L3b' AS code UNION SELECT 'T01' UNION SELECT 'T02') tag WHERE l.id = ?`,
    [lessonId],
  );
});
afterAll(() => world.close());

const ratingOf = async (person: TestPerson, unitId = city.school.id) =>
  (await world.as(person).get(`/api/rating/schools/${unitId}`)).body;
const item = (rating: { indicators: { code: string }[] }, code: string) =>
  rating.indicators.find((each) => each.code === code);

test('A school nobody has rated is rated at its first look, and nothing is invented', async () => {
  const rating = await ratingOf(coordinator);
  expect(rating).toMatchObject({
    school: { id: city.school.id, name: city.school.name },
    tier: 'unrated',
    title: null,
    standardVersion: '2026.3',
    inputsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    nextTier: { tier: 'basic', reachable: true },
  });
  expect(item(rating, 'A1')).toMatchObject({
    state: 'missing',
    points: null,
    formula: null,
    name: '校务管理运行',
  });
  expect(rating.gates.find((gate: { code: string }) => gate.code === 'G8')).toMatchObject({
    met: false,
    why: '– < 1',
  });
  expect(rating.nextTier.steps).toContainEqual(
    expect.objectContaining({
      code: 'meet-gate',
      indicator: 'G4',
      from: 0,
      to: 2,
      count: 2,
      unit: 'instructors',
    }),
  );
});

test('Families, instructors and courses are counted, the rest is declared and marked so', async () => {
  await families(world, city.class, { count: 20, learned: 12, lessonId });
  await aPerson(world, { roles: [['instructor', city.school]] });
  await aPerson(world, { roles: [['instructor', city.grade]] });
  await figuresOnPaper(world, districtOfficer, city.school, bestOnPaper);
  await rate(world, city.city);

  const rating = await ratingOf(cityOfficer);
  expect(item(rating, 'C2')).toMatchObject({
    state: 'counted',
    value: 0.6,
    points: 4,
    formula: '8 × clamp((60 − 40) / (80 − 40), 0, 1) = 4',
    facts: [{ code: 'families-with-hours', value: 12, of: 20, source: 'counted', declared: null }],
  });
  expect(item(rating, 'A1')).toMatchObject({
    state: 'declared',
    points: 3,
    facts: [{ source: 'declared', declared: { document: '区教〔2026〕3号', by: '区局' } }],
  });
  expect(rating.gates.every((gate: { met: boolean }) => gate.met)).toBe(true);
  expect(rating.tier).not.toBe('unrated');
  expect(item(rating, 'B3')).toMatchObject({ facts: [{ code: 'curriculum-cells', value: 2, of: 12 }] });
});

test('A declared figure gives way to a counted one, and to nobody else', async () => {
  const answer = await world
    .as(districtOfficer)
    .post(`/api/rating/schools/${city.school.id}/declared-figures`, {
      measure: 'families-with-hours',
      value: 20,
      outOf: 20,
      document: '纸质统计表',
    });
  expect(answer.status).toBe(201);
  await world.drain();
  expect(item(await ratingOf(coordinator), 'C2')).toMatchObject({ state: 'counted', value: 0.6 });
});

test('A declared figure is judged, replaced and withdrawn, and never lost', async () => {
  const path = `/api/rating/schools/${city.school.id}/declared-figures`;
  const officer = world.as(districtOfficer);
  const unfit = await officer.post(path, { measure: 'brand', value: 0.7, document: '评审表' });
  expect(unfit).toMatchObject({
    status: 422,
    body: { code: 'rating.figure-unfit', errors: [{ field: 'value' }] },
  });
  const before = (await ratingOf(coordinator)).total;
  const lower = await officer.post(path, { measure: 'brand', value: 0.25, document: '评审表' });
  await world.drain();
  expect((await ratingOf(coordinator)).total).toBeLessThan(before);
  const { status } = await officer.delete(`/api/rating/declared-figures/${lower.body.id}`);
  expect(status).toBe(204);
  expect((await officer.delete(`/api/rating/declared-figures/${lower.body.id}`)).status).toBe(409);
  await world.drain();
  expect(item(await ratingOf(coordinator), 'E1')).toMatchObject({ state: 'missing' });
  const standing = (await world.as(coordinator).get(path)).body.figures;
  expect(standing.filter((figure: { measure: string }) => figure.measure === 'brand')).toEqual([]);
  const { items, total } = (await world.as(coordinator).get(`${path}/withdrawn?pageSize=2`)).body;
  expect([items.length, total]).toEqual([2, 2]);
  const brand = items.filter((figure: { measure: string }) => figure.measure === 'brand');
  expect(brand).toHaveLength(2);
  expect(brand.every((figure: { withdrawnAt: string | null }) => figure.withdrawnAt)).toBe(true);
});

test('A counted fact opens down to grades and courses, never to families', async () => {
  const rating = await ratingOf(coordinator);
  const opened = await world
    .as(coordinator)
    .get(`/api/rating/schools/${city.school.id}/facts/families-with-hours`);
  expect(opened.body).toMatchObject({
    value: 12,
    of: 20,
    lines: [{ kind: 'grade', label: '4年级', value: 12, of: 20, list: null }],
    closed: 'families',
  });
  const cells = await world
    .as(coordinator)
    .get(`/api/rating/schools/${city.school.id}/facts/curriculum-cells`);
  const sumOf = (kind: string): number =>
    cells.body.lines
      .filter((line: { kind: string }) => line.kind === kind)
      .reduce((sum: number, { value }: { value: number }) => sum + value, 0);
  expect(cells.body.lines.filter(({ kind }: { kind: string }) => kind === 'cell')).toHaveLength(12);
  // Each cell leads on to the courses that fill it; the school's own have a page at its desk.
  expect([sumOf('course'), sumOf('cell')]).toEqual([2, 2]);
  expect(cells.body.lines.at(-1)).toMatchObject({ kind: 'course', from: city.school.name, value: 2 });
  expect(cells.body.lines.at(-1).record).toMatchObject({ kind: 'course' });
  const declared = await world
    .as(coordinator)
    .get(`/api/rating/schools/${city.school.id}/facts/committee-meetings`);
  expect(declared.body).toMatchObject({ source: 'declared', lines: [] });
  const hours = await world
    .as(coordinator)
    .get(`/api/rating/schools/${city.school.id}/facts/learners-passed`);
  expect(hours.status).toBe(404);
  expect(rating.snapshotId).toBeTruthy();
});

test('A gate opens down to its lines; those that are records of the school say which', async () => {
  const opened = async (code: string, person = coordinator): Promise<{ lines: object[] }> => {
    await rate(world, city.school);
    return (await world.as(person).get(`/api/rating/schools/${city.school.id}/facts/${code}`)).body;
  };
  expect(await opened('gate.instructors')).toMatchObject({
    source: 'counted',
    lines: [
      { kind: 'records', list: { kind: 'instructors', gradeId: null } },
      { kind: 'grade', label: '4年级', record: null, list: { gradeId: city.grade.id } },
    ],
  });
  const { id: committeeId } = await aCommittee(world, coordinator, city.school);
  const meetings = `/api/committees/${committeeId}/meetings`;
  await world.as(coordinator).post(meetings, { heldOn: '2026-10-08', agenda: '学期工作' });
  const met = { kind: 'committee', id: committeeId };
  expect(await opened('gate.committee-and-rules', districtOfficer)).toMatchObject({
    ...{ source: 'counted', value: 0 },
    lines: [{ label: '2026-10-08', value: 1, record: met }],
    // Names of parents are the school's: a bureau reads that it was held.
    closed: 'personal',
  });
  expect(await opened('committee-meetings')).toMatchObject({
    ...{ lines: [{ value: 0, record: met }], closed: null },
  });
  const plan = await aPlan(world.as(coordinator), city.school.id, { sessions: [aSession()] });
  expect(await opened('gate.plan-published')).toMatchObject({
    lines: [{ label: '4年级', value: 1, record: { kind: 'plan', id: plan.id } }],
  });
  const course = await aCourse(world, { owner: city.school, stages: ['L3b'], title: '本校课程' });
  await aCourse(world, { owner: city.city, stages: ['L3b'], title: '全市课程' });
  const offered = (await opened('gate.sessions-in-thinnest-grade')).lines;
  expect(offered).toContainEqual(
    expect.objectContaining({ label: '本校课程', record: { kind: 'course', id: course.id } }),
  );
  expect(offered).toContainEqual(expect.objectContaining({ label: '全市课程', record: null }));
  const shown = await world.as(districtOfficer).get(`/api/courses/${course.id}`);
  expect(shown).toMatchObject({ status: 200, body: { title: '本校课程' } });
  const auditor = await aPerson(world, { roles: [['auditor', city.city]] });
  expect((await opened('gate.sessions-in-thinnest-grade', auditor)).lines).toContainEqual(
    expect.objectContaining({ label: '本校课程', record: null }),
  );
  const stranger = await aPerson(world, {
    roles: [['coordinator', (await aSchool(world, city.district)).school]],
  });
  expect(
    (await world.as(stranger).get(`/api/rating/schools/${city.school.id}/facts/gate.plan-published`)).status,
  ).toBe(404);
});

test('Activities that were held lie behind their gates, each in its term', async () => {
  const held = await aSchool(world, city.district, { name: '有活动的学校' });
  const host = await aPerson(world, { roles: [['coordinator', held.school]] });
  const { id } = await anActivity(world, host, held.school, { title: '亲子读书会', kind: 'parent_child' });
  await world.database.execute(
    `UPDATE activities SET state = 'CLOSED', starts_at = '2026-10-10 02:00:00', ends_at = '2026-10-10 04:00:00'
      WHERE id = ?`,
    [id],
  );
  const opened = async (code: string): Promise<{ lines: object[] }> =>
    (await world.as(host).get(`/api/rating/schools/${held.school.id}/facts/${code}`)).body;
  const line = { label: '2026-10-10 亲子读书会', record: { kind: 'activity', id } };
  await rate(world, held.school);
  expect(await opened('gate.activities-with-papers')).toMatchObject({
    lines: [{ ...line, value: 0, of: 1 }],
  });
  expect(await opened('parent-child-activities')).toMatchObject({ lines: [{ ...line, value: 1, of: null }] });
  const today = world.clock.now();
  world.clock.set('2027-02-02T04:00:00.000Z');
  await rate(world, held.school);
  expect(await opened('gate.activities-in-weaker-term')).toMatchObject({
    lines: [{ label: '2026-09-01 – 2027-01-31', value: 1, record: null }, line],
  });
  world.clock.set(today.toISOString());
});

test('A rate of fewer than ten families is not shown', async () => {
  const small = await aSchool(world, city.district, { name: '小学校' });
  await families(world, small.class, { count: 9, learned: 8, lessonId });
  await rate(world, small.school);
  const rating = await ratingOf(districtOfficer, small.school.id);
  expect(item(rating, 'C2')).toMatchObject({ state: 'hidden', value: null, points: null, formula: null });
  expect(item(rating, 'C2')).toMatchObject({ facts: [{ value: null, of: null }] });
  const opened = await world
    .as(districtOfficer)
    .get(`/api/rating/schools/${small.school.id}/facts/families-with-hours`);
  expect(opened.body).toMatchObject({ value: null, lines: [{ value: null }] });
});

test('A snapshot computed again after a restart has the same digits', async () => {
  const { snapshotId } = await ratingOf(coordinator);
  const again = await anotherApi(world);
  try {
    const answer = await again.as(coordinator).get(`/api/rating/snapshots/${snapshotId}/verification`);
    expect(answer.body).toMatchObject({ inputsIntact: true, sameDigits: true });
    expect(answer.body.storedTotal).toBe(answer.body.recomputedTotal);
  } finally {
    await again.close();
  }
  await world.database.execute(
    `UPDATE rating_snapshots SET inputs = JSON_SET(inputs, '$.figures."families-with-hours".value', '19') WHERE id = ?`,
    [snapshotId],
  );
  const tampered = await world.as(coordinator).get(`/api/rating/snapshots/${snapshotId}/verification`);
  expect(tampered.body).toMatchObject({ inputsIntact: false, sameDigits: false });
});

test('Rating again makes a new snapshot only when something has changed', async () => {
  await rate(world, city.city);
  world.clock.advance(24 * 3600);
  expect(await rate(world, city.city)).toMatchObject({ changed: 0 });
  await families(world, city.class, { count: 1, learned: 1, lessonId });
  expect(await rate(world, city.city)).toMatchObject({ changed: 1 });
  const history = await world.as(coordinator).get(`/api/rating/schools/${city.school.id}/history`);
  expect(history.body.total).toBeGreaterThan(2);
});

test('The weakest grade counts from ten families on', async () => {
  const grade = await aGrade(world, city.school, 5);
  const inClass = await aClass(world, grade);
  await families(world, inClass, { count: 10, learned: 3, lessonId });
  await rate(world, city.school);
  const c4 = item(await ratingOf(coordinator), 'C4') as { facts: object[] } | undefined;
  expect(c4?.facts).toContainEqual(
    expect.objectContaining({ code: 'weakest-grade-with-hours', value: 3, of: 10 }),
  );
});
