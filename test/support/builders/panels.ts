import { Clock, newId, PaperShelf } from '@libs/platform';
import { Cycles, Standards, type Assessment } from '@libs/rating';
import type { Tier, UnitEntity } from '@libs/organization';
import { assess } from '@libs/rating/engine/assess.rule';
import { fingerprint } from '@libs/rating/engine/fingerprint.rule';
import type { SchoolInputs } from '@libs/rating/engine/inputs.rule';
import { summaryOf } from '@libs/rating/engine/summary.rule';
import type { HttpClient } from '../http-client';
import { perfectInputs } from '../rating-inputs';
import type { World } from '../world';
import { aSchool } from './organization';
import type { TestPerson } from './people';
import { anAssessment } from './reviews';

/** A school that has been rated from these inputs, as if a pass had done it. */
export async function aRating(
  world: World,
  school: UnitEntity,
  inputs: SchoolInputs = perfectInputs(),
): Promise<Assessment> {
  const cycle = await world.get(Cycles).current();
  const standard = await world.get(Standards).get(cycle.standardId);
  const own = { ...inputs, unitId: school.id };
  const result = assess(standard.document, own);
  const id = newId();
  await world.database.execute(
    `INSERT INTO rating_snapshots
       (id, cycle_id, unit_id, standard_id, inputs, inputs_hash, result_hash, summary, tier, total, computed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      cycle.id,
      school.id,
      standard.id,
      JSON.stringify(own),
      fingerprint({ inputs: own, standard: standard.hash }),
      fingerprint(result),
      JSON.stringify(summaryOf(result)),
      result.tier,
      result.total,
      world.get(Clock).now(),
    ],
  );
  const points = (code: string) => result.domains.find((domain) => domain.code === code)?.points ?? '0';
  await world.database.execute(
    `INSERT INTO rating_standings
       (cycle_id, unit_id, snapshot_id, tier, total, participation_points, result_points, checked_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, NOW(3))`,
    [cycle.id, school.id, id, result.tier, result.total, points('C'), points('D')],
  );
  return result;
}

/** A rated school whose assessment waits for the panel; answers the id of the assessment. */
export async function aWaitingSchool(
  world: World,
  school: UnitEntity,
  wish: { tier?: Tier; inputs?: SchoolInputs } = {},
): Promise<string> {
  await aRating(world, school, wish.inputs);
  return anAssessment(world, school, { state: 'PANEL', tier: wish.tier ?? 'excellent' });
}

export const threeOfThePanel = [
  { name: '周明', position: '教育学院', districtId: null },
  { name: '吴敏', position: '市教科院', districtId: null },
  { name: '郑洁', position: '市妇联', districtId: null },
];

/** Three who have sat in no panel. */
export const threeOthers = [
  { name: '韩冰', position: '师范大学', districtId: null },
  { name: '沈岳', position: '市心理学会', districtId: null },
  { name: '蒋南', position: '市关工委', districtId: null },
];

/** A session of three from elsewhere and one from the district. */
export async function aPanel(
  desk: HttpClient,
  district: UnitEntity,
): Promise<{ id: string; members: { id: string; districtId: string | null }[] }> {
  const local = { name: '王芳', position: '东区教育局', districtId: district.id };
  const { body } = await desk.post('/api/panels', {
    heldOn: '2026-11-18',
    members: [...threeOfThePanel, local],
  });
  return body;
}

/** One of everything the panel's office has: a session, a school that waits, one in publicity, an objection, an award. */
export async function someDecisions(
  world: World,
  district: UnitEntity,
  officer: TestPerson,
): Promise<{
  panelId: string;
  waitingId: string;
  objectionId: string;
  receipt: string;
  awardId: string;
  number: string;
  appealFileId: string;
  printRunId: string;
}> {
  const desk = world.as(officer);
  const waiting = await aSchool(world, district, { name: '待审定小学' });
  const shown = await aSchool(world, district, { name: '公示小学' });
  const waitingId = await aWaitingSchool(world, waiting.school);
  const assessmentId = await aWaitingSchool(world, shown.school);
  const { body: panel } = await desk.post('/api/panels', { heldOn: '2026-11-18', members: threeOfThePanel });
  const votes = panel.members.map(({ id }: { id: string }) => ({ memberId: id, vote: 'for' }));
  const decision = { assessmentId, version: 1, outcome: 'publicise', reason: '达到标准。', votes };
  await desk.post(`/api/panels/${panel.id}/decisions`, decision);
  const { items } = (await world.http.get('/api/publicity?pageSize=100')).body;
  const publicity = items.find(({ school }: { school: string }) => school === '公示小学');
  const said = { name: '孙女士', contact: '13900001111', text: '请核实该校的活动记录是否属实。' };
  const raised = await world.http.post(`/api/publicity/${publicity.id}/objections`, said);
  const [objection] = (await desk.get(`/api/objections?assessmentId=${assessmentId}`)).body.items;
  const award = await anAward(world, waiting.school, { assessmentId: waitingId, officer });
  const appealFileId = await anAppealFile(world, waiting.school, { assessmentId: waitingId, officer });
  const { body: run } = await desk.post('/api/awards/print-runs', {});
  const raisedIds = {
    objectionId: objection.id,
    receipt: raised.body.receipt,
    appealFileId,
    printRunId: run.id,
  };
  return { panelId: panel.id, waitingId, ...raisedIds, ...award };
}

/** A file with an appeal against an earlier decision. */
async function anAppealFile(
  world: World,
  school: UnitEntity,
  { assessmentId, officer }: { assessmentId: string; officer: TestPerson },
): Promise<string> {
  const [appealId, fileId] = [newId(), newId()];
  const bytes = Buffer.from('%PDF-1.4');
  const file = await world
    .get(PaperShelf)
    .keep('appeal-evidence', { name: '签到表.pdf', type: 'application/pdf', bytes });
  await world.database.execute(
    `INSERT INTO appeals (id, assessment_id, unit_id, level, decided_at, text, evidence, evidence_day, state, filed_by,
                          filed_at, due_day)
     VALUES (?, ?, ?, 'bureau', '2025-11-01 01:00:00', '请复核', '签到表', '2025-06-01', 'OPEN', ?,
             '2025-11-02 01:00:00', '2025-12-02')`,
    [appealId, assessmentId, school.id, officer.id],
  );
  await world.database.execute(
    'INSERT INTO appeal_files (id, appeal_id, title, file, added_at) VALUES (?, ?, ?, ?, ?)',
    [fileId, appealId, '签到表.pdf', JSON.stringify(file), '2025-11-02 01:00:00'],
  );
  return fileId;
}

/** An award of an earlier year, as if it had been given then. */
export async function anAward(
  world: World,
  school: UnitEntity,
  { assessmentId, officer }: { assessmentId: string; officer: TestPerson },
): Promise<{ awardId: string; number: string }> {
  const cycle = await world.get(Cycles).current();
  const [titleId, awardId] = [newId(), newId()];
  await world.database.execute(
    "INSERT INTO plaque_numbers (year, tier, last) VALUES ('2025', 'excellent', 1) ON DUPLICATE KEY UPDATE last = last + 1",
  );
  const [counted] = await world.database.query<{ last: number }>(
    "SELECT last FROM plaque_numbers WHERE year = '2025' AND tier = 'excellent'",
  );
  const number = `家校〔2025〕优${String(counted?.last).padStart(4, '0')}号`;
  await world.database.execute(
    `INSERT INTO titles (id, unit_id, tier, since_day, until_day, document_number, recorded_by)
     VALUES (?, ?, 'excellent', '2025-12-01', '2028-11-30', ?, ?)`,
    [titleId, school.id, number, officer.id],
  );
  await world.database.execute(
    `INSERT INTO awards (id, assessment_id, cycle_id, unit_id, title_id, tier, sequence, number, school_name, city_name,
                         since_day, until_day, awarded_at)
     VALUES (?, ?, ?, ?, ?, 'excellent', ?, ?, ?, '试验市', '2025-12-01', '2028-11-30', '2025-12-01 01:00:00')`,
    [awardId, assessmentId, cycle.id, school.id, titleId, counted?.last, number, school.name],
  );
  return { awardId, number };
}
