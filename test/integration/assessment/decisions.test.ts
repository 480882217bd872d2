import { JobRunner } from '@libs/platform';
import { Units, type UnitEntity } from '@libs/organization';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPanel, aWaitingSchool, threeOfThePanel, threeOthers } from '../../support/builders/panels';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { counted, perfectInputs } from '../../support/rating-inputs';
import { anEmptyWorld, type World } from '../../support/world';

let world: World;
let city: City;
let officer: TestPerson;
let coordinator: TestPerson;
let district: TestPerson;
let panelId: string;
let members: { id: string; districtId: string | null }[];

beforeAll(async () => {
  world = await anEmptyWorld('decisions');
  city = await aCity(world);
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  district = await aPerson(world, { roles: [['district_officer', city.district]] });
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
});
afterAll(() => world.close());

const desk = () => world.as(officer);
const stateOf = async (id: string): Promise<string> =>
  (await desk().get(`/api/assessments/${id}`)).body.state;
const versionOf = async (id: string): Promise<number> =>
  (await desk().get(`/api/assessments/${id}`)).body.version;
async function openPanel(): Promise<void> {
  ({ id: panelId, members } = await aPanel(desk(), city.district));
}
const allFor = (outcome: 'for' | 'against' = 'for') =>
  members
    .filter(({ districtId }) => districtId !== city.district.id)
    .map(({ id }) => ({ memberId: id, vote: outcome }));

async function decide(assessmentId: string, change: Record<string, unknown> = {}) {
  return desk().post(`/api/panels/${panelId}/decisions`, {
    assessmentId,
    version: await versionOf(assessmentId),
    outcome: 'publicise',
    reason: '材料属实，达到标准。',
    votes: allFor(),
    ...change,
  });
}
const anotherSchool = async (name: string): Promise<UnitEntity> =>
  (await aSchool(world, city.district, { name })).school;
const shownOf = async (name: string) =>
  (await world.http.get('/api/publicity?pageSize=100')).body.items.find(
    ({ school }: { school: string }) => school === name,
  );
async function publicised(name: string): Promise<{ id: string; publicityId: string; unit: UnitEntity }> {
  const unit = await anotherSchool(name);
  const id = await aWaitingSchool(world, unit);
  const decided = await decide(id);
  if (decided.status !== 200) throw new Error(JSON.stringify(decided.body));
  return { id, unit, publicityId: (await shownOf(name)).id as string };
}
const later = (days: number) => world.clock.advance(days * 86_400);
const moveOn = () => world.get(JobRunner).runScheduled('publicity-end');

describe('the panel', () => {
  let waiting: string;

  beforeAll(async () => {
    waiting = await aWaitingSchool(world, city.school);
    await openPanel();
  });

  it('sees what waits, what the figures give, and how firmly it stands', async () => {
    const { items } = (await desk().get('/api/panel-candidates')).body;
    expect(items).toEqual([
      expect.objectContaining({ assessmentId: waiting, tier: 'star', total: '100.00', quota: null }),
    ]);
    const detail = await desk().get(`/api/panel-candidates/${waiting}`);
    expect(detail.body.domains).toHaveLength(5);
    expect(detail.body).toMatchObject({ frozen: false, countedOn: '2026-11-18' });
    const firm = await desk().get(`/api/panel-candidates/${waiting}/sensitivity`);
    expect(firm.body).toMatchObject({ tier: 'star', share: '1.0000', turning: [] });
  });

  it('is not for a school, nor for a district', async () => {
    for (const person of [coordinator, district])
      expect((await world.as(person).get('/api/panel-candidates')).status).toBe(403);
  });

  it('decides nothing with a voice from the district, without all voices, or against them', async () => {
    const votes = members.map(({ id }) => ({ memberId: id, vote: 'for' }));
    expect((await decide(waiting, { votes })).body.code).toBe('panel.vote-own-district');
    expect((await decide(waiting, { votes: allFor().slice(1) })).body.code).toBe('panel.vote-missing');
    expect((await decide(waiting, { votes: allFor('against') })).body.code).toBe('panel.outcome-not-voted');
    expect((await decide(waiting, { version: 99 })).body.code).toBe('assessment.changed-meanwhile');
    expect(await stateOf(waiting)).toBe('PANEL');
  });

  it('gives no tier that the figures do not give', async () => {
    const weak = {
      ...perfectInputs(),
      figures: { ...perfectInputs().figures, 'families-with-hours': counted(90, 200) },
    };
    const id = await aWaitingSchool(world, await anotherSchool('差一点小学'), { inputs: weak, tier: 'star' });
    expect((await decide(id)).body.code).toBe('panel.tier-not-reached');
    expect((await decide(id, { outcome: 'refuse', votes: allFor('against') })).status).toBe(200);
    expect(await stateOf(id)).toBe('NOT_AWARDED');
  });

  it('keeps its minutes, and nothing is added to a session that is concluded', async () => {
    const other = await desk().post('/api/panels', { heldOn: '2026-11-18', members: threeOfThePanel });
    const url = `/api/panels/${other.body.id}`;
    expect((await desk().post(`${url}/conclusion`, { minutes: '三位委员逐一审阅了材料。' })).status).toBe(
      200,
    );
    const again = await desk().post(`${url}/conclusion`, { minutes: '后来又补写了一些内容。' });
    expect(again.body.code).toBe('panel.concluded');
    expect((await desk().get(url)).body).toMatchObject({
      minutes: '三位委员逐一审阅了材料。',
      decisions: [],
    });
  });
});

describe('publicity', () => {
  it('shows name and tier to everybody for seven days, and no number', async () => {
    const { id } = await publicised('青禾小学');
    const shown = await shownOf('青禾小学');
    expect(Object.keys(shown).toSorted()).toEqual(['district', 'from', 'id', 'school', 'tier', 'until']);
    expect([shown.from, shown.until]).toEqual(['2026-11-18', '2026-11-24']);
    later(6);
    await moveOn();
    expect(await stateOf(id)).toBe('PUBLICITY');
    later(1);
    await moveOn();
    await moveOn();
    expect(await stateOf(id)).toBe('AWARDED');
    expect(await shownOf('青禾小学')).toBeUndefined();
  });

  it('is held by an objection until that is answered, and who objected is sealed', async () => {
    const { id, publicityId } = await publicised('知行中学');
    const said = { name: '孙女士', contact: '13900001111', text: '该校要求家长必须刷课，请核实。' };
    const raised = await world.http.post(`/api/publicity/${publicityId}/objections`, said);
    expect(raised.status).toBe(201);
    expect(await stateOf(id)).toBe('OBJECTION');
    later(8);
    await moveOn();
    expect(await stateOf(id)).toBe('OBJECTION');
    const { items } = (await desk().get(`/api/objections?assessmentId=${id}`)).body;
    expect(items).toEqual([expect.objectContaining({ state: 'OPEN', overdue: false, text: said.text })]);
    expect(JSON.stringify(items)).not.toContain('孙女士');
    const [{ stored }] = (await world.database.query<{ stored: string }>(
      'SELECT CAST(phone_cipher AS CHAR CHARACTER SET latin1) AS stored FROM objections WHERE id = ?',
      [items[0].id],
    )) as [{ stored: string }];
    expect(stored).not.toContain('13900001111');
    const sender = await desk().get(`/api/objections/${items[0].id}/sender`);
    expect(sender.body).toEqual({ sender: { name: '孙女士', contact: '13900001111' } });
    const answered = { verdict: 'DISMISSED', answer: '已到校核查，没有要求刷课。' };
    expect((await desk().post(`/api/objections/${items[0].id}/answer`, answered)).status).toBe(204);
    expect((await desk().post(`/api/objections/${items[0].id}/answer`, answered)).body.code).toBe(
      'objection.answered',
    );
    const receipt = await world.http.get(`/api/objection-receipts/${raised.body.receipt}`);
    expect(receipt.body).toMatchObject({ state: 'DISMISSED', answer: answered.answer });
    await moveOn();
    expect(await stateOf(id)).toBe('AWARDED');
  });

  it('ends at once for a school against which an objection is upheld', async () => {
    const { id, publicityId } = await publicised('明德小学');
    const school = { unitId: city.school.id, text: '该校的签到表与我校的相同，请核实。' };
    const url = `/api/publicity/${publicityId}/school-objections`;
    expect((await world.as(coordinator).post(url, school)).status).toBe(201);
    const { items } = (await desk().get(`/api/objections?assessmentId=${id}`)).body;
    expect(items[0]).toMatchObject({ raisedBy: 'school', raisingUnit: city.school.name });
    const upheld = { verdict: 'UPHELD', answer: '核查属实，签到表系复制。' };
    await desk().post(`/api/objections/${items[0].id}/answer`, upheld);
    expect(await stateOf(id)).toBe('NOT_AWARDED');
    expect(await shownOf('明德小学')).toBeUndefined();
    expect((await world.as(coordinator).post(url, school)).body.code).toBe('publicity.not-found');
  });
});

describe('an award', () => {
  it('has a title, a number without gaps, a certificate, and a page for whoever reads the plaque', async () => {
    const given = [await publicised('松柏小学'), await publicised('兰亭小学')];
    later(8);
    await moveOn();
    const { items } = (await desk().get('/api/awards?pageSize=100')).body;
    const sequence = items.map(({ number }: { number: string }) => Number(number.slice(-5, -1)));
    expect(sequence).toEqual(sequence.map((_: number, at: number) => sequence[0] + at));
    const own = (await desk().get(`/api/schools/${given[0]?.unit.id}/awards`)).body.items[0];
    expect(own).toMatchObject({ tier: 'excellent', standing: 'valid', school: '松柏小学' });
    const seen = await world.http.get(
      `/api/award-checks/${encodeURIComponent(own.number.replaceAll(/[〔〕]/gu, ' '))}`,
    );
    expect(Object.keys(seen.body).toSorted()).toEqual([
      'city',
      'number',
      'school',
      'since',
      'standing',
      'tier',
      'until',
    ]);
    const titles = await world.database.query<{ tier: string; document: string; days: number }>(
      'SELECT tier, document_number AS document, DATEDIFF(until_day, since_day) AS days FROM titles WHERE unit_id = ?',
      [given[0]?.unit.id],
    );
    expect(titles).toEqual([{ tier: 'excellent', document: own.number, days: 1095 }]);
    for (const url of [own.pdfUrl, '/api/awards/pdf?tier=excellent']) {
      const paper = await desk().get(url);
      expect([paper.status, String(paper.body).slice(0, 5)]).toEqual([200, '%PDF-']);
    }
    expect((await world.as(coordinator).get(own.pdfUrl)).status).toBe(404);
    const named = {
      suspended: "state = 'SUSPENDED'",
      revoked: "state = 'REVOKED'",
      expired: "state = 'EXPIRED'",
    };
    for (const [standing, sql] of Object.entries(named)) {
      await world.database.execute(`UPDATE titles SET ${sql} WHERE document_number = ?`, [own.number]);
      const { body } = await world.http.get(`/api/award-checks/${encodeURIComponent(own.number)}`);
      expect(body.standing).toBe(standing);
    }
    expect((await world.http.get('/api/award-checks/JX-2026-%E6%98%9F-9999')).status).toBe(404);
  });
});

describe('an appeal', () => {
  it('goes to the bureau and then to three from elsewhere, in time, with evidence that was there', async () => {
    const unit = await anotherSchool('望江小学');
    const head = await aPerson(world, { roles: [['coordinator', unit]] });
    const id = await aWaitingSchool(world, unit);
    await decide(id, { outcome: 'refuse', votes: allFor('against') });
    const opening = await world.as(head).get(`/api/assessments/${id}/appeal-opening`);
    expect(opening.body.level).toBe('bureau');
    const file = (more: Record<string, unknown> = {}) =>
      world.as(head).post(`/api/assessments/${id}/appeals`, {
        text: '评审时漏看了三次指导活动的记录。',
        evidence: '',
        evidenceDay: null,
        ...more,
      });
    const late = { evidence: '签到表', evidenceDay: '2030-01-01' };
    expect((await file(late)).body.code).toBe('appeal.evidence-after-freeze');
    expect((await world.as(coordinator).post(`/api/assessments/${id}/appeals`, {})).status).toBe(400);
    expect((await file()).status).toBe(204);
    expect((await file()).body.code).toBe('appeal.not-open');
    later(40);
    const open = (await desk().get(`/api/appeals?assessmentId=${id}`)).body.items[0];
    expect(open).toMatchObject({ level: 'bureau', overdue: true, unitName: '望江小学' });
    const no = { verdict: 'DISMISSED', answer: '记录中没有签到。', members: [] };
    expect((await desk().post(`/api/appeals/${open.id}/answer`, no)).status).toBe(204);
    expect((await file()).status).toBe(204);
    const second = (await desk().get(`/api/appeals?assessmentId=${id}&state=OPEN`)).body.items[0];
    expect(second.level).toBe('panel');
    const yes = { verdict: 'UPHELD', answer: '三次活动均有签到，应予计入。' };
    const another = await aPerson(world, { roles: [['city_officer', city.city]] });
    const answer = (judges: unknown[]) =>
      world.as(another).post(`/api/appeals/${second.id}/answer`, { ...yes, members: judges });
    expect((await answer([])).body.code).toBe('appeal.needs-three');
    const local = { ...threeOthers[0], districtId: city.district.id };
    expect((await answer([...threeOthers.slice(1), local])).body.code).toBe('appeal.own-district');
    expect((await answer(threeOthers)).status).toBe(204);
    expect(await stateOf(id)).toBe('PANEL');
    expect((await decide(id)).body.code).toBe('panel.decided-before');
    await openPanel();
    expect((await decide(id)).status).toBe(200);
  });
});

describe('the quota', () => {
  it('is help while it is off, and a limit that breaks no tie while it is on', async () => {
    const units = world.get(Units);
    const small = await units.add(city.city, { kind: 'district', name: '南区' });
    const ten = Array.from({ length: 10 }, (_, at) => aSchool(world, small, { name: `南区${at}小学` }));
    const schools = await Promise.all(ten);
    const waits = (at: number, inputs = perfectInputs()) =>
      aWaitingSchool(world, schools[at]!.school, { tier: 'model', inputs });
    // The third has as many points and no tier for them: no place is lost to it.
    const [a, b, c] = [await waits(0), await waits(1), await waits(2, { ...perfectInputs(), titles: [] })];
    const line = async (id: string) => (await desk().get(`/api/panel-candidates/${id}`)).body.quota;
    expect(await line(a)).toBeNull();
    await world.database.execute(
      `UPDATE rating_standards SET document = JSON_SET(document, '$.quota.active', true)
        WHERE id = (SELECT standard_id FROM rating_cycles WHERE state = 'OPEN' ORDER BY until_day DESC LIMIT 1)`,
      [],
    );
    expect(await line(a)).toMatchObject({ verdict: 'tied', rank: 1, places: 1, placesForTied: 1 });
    expect((await line(b)).tiedWith).toEqual(['南区0小学']);
    expect(await line(c)).toBeNull();
    const votes = members.map(({ id }) => ({ memberId: id, vote: 'for' }));
    expect((await decide(b, { votes })).status).toBe(200);
    expect(await line(a)).toMatchObject({ verdict: 'beyond', places: 0 });
    expect((await decide(a, { votes })).body.code).toBe('panel.quota-full');
  });
});
