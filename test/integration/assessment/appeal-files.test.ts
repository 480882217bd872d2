import sharp from 'sharp';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPanel, aWaitingSchool, threeOfThePanel, threeOthers } from '../../support/builders/panels';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { anEmptyWorld, type World } from '../../support/world';

let world: World;
let city: City;
let officer: TestPerson;
let head: TestPerson;
let assessmentId: string;
let picture: Buffer;

beforeAll(async () => {
  world = await anEmptyWorld('appeal_files');
  city = await aCity(world);
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  const { school } = await aSchool(world, city.district, { name: '望江小学' });
  head = await aPerson(world, { roles: [['coordinator', school]] });
  assessmentId = await aWaitingSchool(world, school);
  const { id: panelId, members } = await aPanel(world.as(officer), city.district);
  const votes = members
    .filter(({ districtId }) => districtId !== city.district.id)
    .map(({ id }) => ({ memberId: id, vote: 'against' }));
  const no = { assessmentId, version: 1, outcome: 'refuse', reason: '参与率没有达到要求。', votes };
  const refused = await world.as(officer).post(`/api/panels/${panelId}/decisions`, no);
  if (refused.status !== 200) throw new Error(JSON.stringify(refused.body));
  picture = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#2f5d50' } })
    .png()
    .toBuffer();
});
afterAll(() => world.close());

const appeal = (evidence: string, evidenceDay: string | null) =>
  world.as(head).post(`/api/assessments/${assessmentId}/appeals`, {
    text: '评审时漏看了三次指导活动的记录。',
    evidence,
    evidenceDay,
  });
const filed = async (person = head) =>
  (await world.as(person).get(`/api/appeals?assessmentId=${assessmentId}`)).body.items[0];
const add = async (name: string, bytes: Buffer, person = head) =>
  world.as(person).upload(`/api/appeals/${(await filed()).id}/files`, name, bytes);

describe('evidence with an appeal', () => {
  it('is none that cannot have been there when the figures were frozen', async () => {
    const { school } = await aSchool(world, city.district, { name: '听涛小学' });
    const other = await aPerson(world, { roles: [['coordinator', school]] });
    const id = await aWaitingSchool(world, school);
    await world.database.execute("UPDATE assessments SET state = 'NOT_AWARDED' WHERE id = ?", [id]);
    const cycle = (change: string) =>
      world.database.execute(
        `UPDATE rating_cycles SET ${change} WHERE id = (SELECT cycle_id FROM assessments WHERE id = ?)`,
        [id],
      );
    const filedWith = async (evidenceDay: string) => {
      const said = { text: '评审时漏看了三次活动的签到表。', evidence: '签到表', evidenceDay };
      return (await world.as(other).post(`/api/assessments/${id}/appeals`, said)).body?.code;
    };
    // The cycle runs until spring: tomorrow is still to come.
    await cycle("freezes_on = '2027-04-30'");
    expect(await filedWith('2026-11-19')).toBe('appeal.evidence-after-freeze');
    // It was closed before the day that was planned.
    await cycle("state = 'CLOSED', closed_at = '2026-11-10 04:00:00'");
    expect(await filedWith('2026-11-11')).toBe('appeal.evidence-after-freeze');
    await cycle("state = 'OPEN', closed_at = NULL, freezes_on = NULL");
    expect(await filedWith('2026-11-18')).toBeUndefined();
  });

  it('is a document by its content, and comes with an open appeal of the own school that names its day', async () => {
    // Sent twice, as by a second click: one appeal comes of it.
    const sent = await Promise.all([1, 2, 3].map(() => appeal('三次活动的签到表', '2026-05-20')));
    expect(sent.map(({ status }) => status).toSorted()).toEqual([204, 409, 409]);
    expect((await add('签到表.png', picture)).status).toBe(201);
    expect((await add('签到表.pdf', Buffer.from('<script>1</script>'))).body.code).toBe(
      'paper.not-a-document',
    );
    const stranger = await aPerson(world, { roles: [['coordinator', city.school]] });
    expect((await add('别校.png', picture, stranger)).status).toBe(404);
    expect((await filed()).files).toEqual([expect.objectContaining({ title: '签到表.png' })]);
  });

  it('is read by the school and by who decides, and by nobody else', async () => {
    const [file] = (await filed(officer)).files;
    const open = async (person: TestPerson) =>
      (await world.as(person).get(`/api/appeal-files/${file.id}/file`)).status;
    const district = await aPerson(world, { roles: [['district_officer', city.district]] });
    const auditor = await aPerson(world, { roles: [['auditor', city.city]] });
    const stranger = await aPerson(world, { roles: [['coordinator', city.school]] });
    expect([await open(head), await open(officer)]).toEqual([200, 200]);
    expect([await open(district), await open(auditor), await open(stranger)]).toEqual([403, 403, 404]);
    expect((await filed(district)).files).toEqual([]);
    expect((await filed(auditor)).files).toEqual([]);
  });

  it('is not decided a second time by one who is named three times', async () => {
    const { id } = await filed();
    const [one] = threeOfThePanel;
    const verdict = { verdict: 'DISMISSED', answer: '记录中没有签到。', members: [one, one, one] };
    expect(await world.as(officer).post(`/api/appeals/${id}/answer`, verdict)).toMatchObject({
      ...{ status: 400, body: { errors: [{ field: 'members', code: 'arrayUnique' }] } },
    });
  });

  it('takes no more once it is answered; the next one asks for its day again and for another to decide', async () => {
    const { id } = await filed();
    const dismissed = { verdict: 'DISMISSED', answer: '记录中没有签到。', members: [] };
    expect((await world.as(officer).post(`/api/appeals/${id}/answer`, dismissed)).status).toBe(204);
    expect((await world.as(head).upload(`/api/appeals/${id}/files`, '再补.png', picture)).body.code).toBe(
      'appeal.answered',
    );
    expect((await appeal('', null)).status).toBe(204);
    const second = await filed();
    expect(second).toMatchObject({ level: 'panel', files: [] });
    expect((await add('没有日期.png', picture)).body.code).toBe('appeal.evidence-missing');
    const upheld = { verdict: 'UPHELD', answer: '三次活动均有签到。' };
    const answer = (person: TestPerson, members = threeOthers) =>
      world.as(person).post(`/api/appeals/${second.id}/answer`, { ...upheld, members });
    expect((await answer(officer)).body.code).toBe('appeal.same-decider');
    const another = await aPerson(world, { roles: [['city_officer', city.city]] });
    const [first, middle, last] = threeOthers;
    const withOne = (name: string) => [first, { ...middle, name }, last] as typeof threeOthers;
    for (const name of [threeOfThePanel[1]?.name ?? '', officer.name]) {
      const refused = await answer(another, withOne(name));
      expect(refused.body).toMatchObject({
        code: 'appeal.judged-before',
        errors: [{ field: 'members.1.name', code: 'appeal.judged-before' }],
      });
    }
    expect((await answer(another, withOne(` ${first?.name}`))).body.code).toBe('appeal.judge-twice');
    expect((await answer(another)).status).toBe(204);
    const decidedAnew = await world.as(officer).get(`/api/assessments/${assessmentId}`);
    expect(decidedAnew.body).toMatchObject({ state: 'PANEL', snapshotId: null });
  });
});

describe('a term', () => {
  it('that ends on a day off ends on the next working day', async () => {
    // Decided on a Wednesday, 18 November: the thirtieth day after the appeal is Friday, 18 December, a day off here.
    await world.database.execute(
      "INSERT INTO school_holidays (day, name, is_workday) VALUES ('2026-12-18', '校庆', 0)",
    );
    const { school } = await aSchool(world, city.district, { name: '明德小学' });
    const other = await aPerson(world, { roles: [['coordinator', school]] });
    const id = await aWaitingSchool(world, school);
    await world.database.execute(
      "UPDATE assessments SET state = 'NOT_AWARDED', entered_at = '2026-11-14 04:00:00' WHERE id = ?",
      [id],
    );
    const opening = await world.as(other).get(`/api/assessments/${id}/appeal-opening`);
    // The fourteenth day after the 14th is Saturday, the 28th.
    expect(opening.body).toEqual({ level: 'bureau', untilDay: '2026-11-30' });
    const body = { text: '评审时漏看了三次指导活动的记录。', evidence: '', evidenceDay: null };
    expect((await world.as(other).post(`/api/assessments/${id}/appeals`, body)).status).toBe(204);
    const { items } = (await world.as(other).get(`/api/appeals?assessmentId=${id}`)).body;
    expect(items[0].dueDay).toBe('2026-12-21');
  });

  it('of publicity and of an objection goes by the same calendar', async () => {
    // From Wednesday, 18 November: the seventh day is the 24th, and the fifteenth after it is 3 December.
    await world.database.execute(
      `INSERT INTO school_holidays (day, name, is_workday)
       VALUES ('2026-11-24', '校庆', 0), ('2026-12-03', '运动会', 0), ('2026-12-04', '运动会', 0)`,
    );
    const { school } = await aSchool(world, city.district, { name: '青禾小学' });
    const waiting = await aWaitingSchool(world, school);
    const { id: panelId, members } = await aPanel(world.as(officer), city.district);
    const votes = members
      .filter(({ districtId }) => districtId !== city.district.id)
      .map(({ id }) => ({ memberId: id, vote: 'for' }));
    const yes = { assessmentId: waiting, version: 1, outcome: 'publicise', reason: '材料属实。', votes };
    expect((await world.as(officer).post(`/api/panels/${panelId}/decisions`, yes)).status).toBe(200);
    const [shown] = (await world.http.get('/api/publicity')).body.items;
    expect(shown).toMatchObject({ school: '青禾小学', from: '2026-11-18', until: '2026-11-25' });
    const said = { name: '孙女士', contact: '13900001111', text: '该校要求家长必须刷课，请核实。' };
    expect((await world.http.post(`/api/publicity/${shown.id}/objections`, said)).status).toBe(201);
    const { items } = (await world.as(officer).get(`/api/objections?assessmentId=${waiting}`)).body;
    expect(items).toEqual([expect.objectContaining({ dueDay: '2026-12-07' })]);
  });
});

describe('what is decided anew after an appeal', () => {
  it('is shown again only when everybody who had objected has an answer', async () => {
    const desk = () => world.as(officer);
    const { school } = await aSchool(world, city.district, { name: '再议小学' });
    const other = await aPerson(world, { roles: [['coordinator', school]] });
    const id = await aWaitingSchool(world, school);
    const decide = async () => {
      const { id: panelId, members } = await aPanel(desk(), city.district);
      const voters = members.filter(({ districtId }) => districtId !== city.district.id);
      const { version } = (await desk().get(`/api/assessments/${id}`)).body;
      const votes = voters.map((each) => ({ memberId: each.id, vote: 'for' }));
      const yes = { assessmentId: id, version, outcome: 'publicise', reason: '材料属实。', votes };
      return desk().post(`/api/panels/${panelId}/decisions`, yes);
    };
    expect((await decide()).status).toBe(200);
    const all = (await world.http.get('/api/publicity')).body.items as { id: string; school: string }[];
    const shown = all.find((each) => each.school === '再议小学');
    const said = { name: '孙女士', contact: '13900001111', text: '该校要求家长必须刷课，请核实。' };
    for (const text of [said.text, '该校的活动没有签到，请核实。'])
      await world.http.post(`/api/publicity/${shown?.id}/objections`, { ...said, text });
    const waiting = (await desk().get(`/api/objections?assessmentId=${id}`)).body.items as { id: string }[];
    const answer = (at: number, verdict: string) =>
      desk().post(`/api/objections/${waiting[at]?.id}/answer`, { verdict, answer: '已经核实。' });
    expect((await answer(0, 'UPHELD')).status).toBe(204);
    const against = { text: '评审时漏看了三次指导活动的记录。', evidence: '', evidenceDay: null };
    await world.as(other).post(`/api/assessments/${id}/appeals`, against);
    const [open] = (await desk().get(`/api/appeals?assessmentId=${id}`)).body.items;
    const upheld = { verdict: 'UPHELD', answer: '三次活动均有签到。', members: [] };
    expect((await desk().post(`/api/appeals/${open.id}/answer`, upheld)).status).toBe(204);
    expect((await decide()).body.code).toBe('objection.still-open');
    expect((await answer(1, 'DISMISSED')).status).toBe(204);
    expect((await decide()).status).toBe(200);
  });
});
