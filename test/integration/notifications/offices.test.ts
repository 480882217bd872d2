import { PersonErased } from '@libs/identity';
import { JobRunner } from '@libs/platform';
import { TitleMoved } from '@libs/rating';
import { announce } from '../../support/builders/graduation';
import { inboxOf } from '../../support/builders/notifications';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPanel, aWaitingSchool } from '../../support/builders/panels';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { anAssessment, aReviewUnderWay, type TestReview } from '../../support/builders/reviews';
import { aSiteVisit } from '../../support/builders/site-visits';
import { aTitle, aTitleInWork } from '../../support/builders/titles';
import { anEmptyWorld, type World } from '../../support/world';

describe('people in office are told of the rating', () => {
  let world: World;
  let city: City;
  let officer: TestPerson;
  let district: TestPerson;
  let elsewhere: TestPerson;
  let review: TestReview;

  beforeAll(async () => {
    world = await anEmptyWorld('offices');
    city = await aCity(world);
    officer = await aPerson(world, { roles: [['city_officer', city.city]] });
    district = await aPerson(world, { roles: [['district_officer', city.district]] });
    elsewhere = await aPerson(world, { roles: [['coordinator', city.school]] });
    review = await aReviewUnderWay(world, city, { district, officer });
    await world.drain();
  });
  afterAll(() => world.close());

  const told = async (person: TestPerson, ...kinds: string[]) =>
    (await inboxOf(world, person)).filter(({ kind }) => kinds.includes(kind));
  const aCoordinator = async (name: string) => {
    const { school } = await aSchool(world, city.district, { name });
    return { school, coordinator: await aPerson(world, { roles: [['coordinator', school]] }) };
  };

  it('a school of what was given back and why, and nobody at another school', async () => {
    expect(await told(review.coordinator, 'assessment-returned')).toMatchObject([
      {
        text: '区里看了贵校的申报，请补充后再交：“A2：请补本学年的工作计划”。',
        sourceId: review.assessmentId,
      },
    ]);
    expect(await inboxOf(world, elsewhere)).toEqual([]);
  });

  it('reviewers of the sheet that was drawn for them, and the school of no name', async () => {
    for (const { id, reviewer } of review.sheets) {
      expect(await told(reviewer, 'review-assigned')).toMatchObject([{ sourceId: id }]);
    }
    const texts = (await inboxOf(world, review.coordinator)).map(({ text }) => text).join('');
    for (const { reviewer } of review.sheets) expect(texts).not.toContain(reviewer.name);
    const [first] = review.sheets;
    const others = await aPerson(world, { name: '接替的人', roles: [['reviewer', city.city]] });
    const given = { reason: '与校长是同学' };
    await world.as(first?.reviewer ?? officer).post(`/api/reviews/${first?.id}/conflict`, given);
    await world.drain();
    expect(await told(others, 'review-assigned')).toHaveLength(1);
    const [declined] = await told(first?.reviewer ?? officer, 'review-declined');
    expect(declined).toMatchObject({
      text: '收到您对评审小学的回避申明，评审改请他人，您不用再看了。',
      sourceId: null,
    });
  });

  it('a reviewer whose sheet was taken back, and who is drawn for it; not who has deleted the account', async () => {
    const [, second] = review.sheets;
    const next = await aPerson(world, { name: '再接替的人', roles: [['reviewer', city.city]] });
    const desk = world.as(officer);
    const replaced = await desk.post(`/api/reviews/${second?.id}/replacement`, { reason: '出差一个月' });
    expect(replaced.status).toBe(200);
    await world.drain();
    await world.drain();
    expect(await told(second?.reviewer ?? officer, 'review-replaced')).toMatchObject([
      { text: '评审小学的评审改请他人，您不用再看了，已写的内容不计入。谢谢您的付出。', sourceId: null },
    ]);
    expect(await told(next, 'review-assigned')).toHaveLength(1);
    const texts = (await inboxOf(world, second?.reviewer ?? officer)).map(({ text }) => text).join('');
    expect(texts).not.toContain(next.name);
    await announce(world, PersonErased, { personId: next.id });
    await world.drain();
    expect(await told(next, 'review-declined', 'review-replaced')).toEqual([]);
  });

  it('the district of a doubted figure, and the school of the answer', async () => {
    const desk = world.as(review.coordinator);
    const path = `/api/assessments/${review.assessmentId}/figure-queries/C6`;
    const asked = await desk.post(path, { reason: '李老师十月的家访没有计入。' });
    await world.drain();
    expect(await told(district, 'figure-asked')).toMatchObject([
      { text: '评审小学对 C6 的数据有疑问，请看一看并答复。', sourceId: review.assessmentId },
    ]);
    const answer = { outcome: 'corrected', answer: '已补录。' };
    await world.as(district).post(`/api/figure-queries/${asked.body.id}/answer`, answer);
    await world.drain();
    expect(await told(review.coordinator, 'figure-answered')).toMatchObject([
      { text: '区里答复了贵校对 C6 数据的疑问。' },
    ]);
  });

  it('the district of what is handed in, the school of what it recommends', async () => {
    const { school, coordinator } = await aCoordinator('推荐小学');
    const id = await anAssessment(world, school, { state: 'DISTRICT_REVIEW' });
    const recommended = await world
      .as(district)
      .post(`/api/assessments/${id}/recommendation`, { version: 1 });
    expect(recommended.status).toBe(200);
    await world.drain();
    expect(await told(coordinator, 'assessment-recommended')).toMatchObject([
      { text: '区里已推荐贵校申报“优秀”，接下来由市里评审。' },
    ]);
  });

  it('a school of the day of a visit and of another one, visitors of theirs', async () => {
    const { school, coordinator } = await aCoordinator('考察小学');
    const visit = await aSiteVisit(world, city, { school });
    await world.drain();
    const plan = (onDay: string, revision: number, visitors: TestPerson[]) =>
      world.as(visit.officer).put(`/api/assessments/${visit.assessmentId}/site-visit`, {
        ...{ onDay, revision, message: '', visitorIds: visitors.map(({ id }) => id) },
      });
    expect((await plan('2026-12-03', 1, visit.visitors)).status).toBe(200);
    const third = await aPerson(world, { name: '常评审', roles: [['reviewer', city.city]] });
    expect((await plan('2026-12-03', 2, [visit.visitors[0], third])).status).toBe(200);
    await world.drain();
    expect(await told(coordinator, 'site-visit-set', 'site-visit-moved')).toMatchObject([
      { kind: 'site-visit-moved', text: '到贵校的现场核查改在2026年12月3日。', sourceId: visit.assessmentId },
      { kind: 'site-visit-set' },
    ]);
    expect(await told(visit.visitors[0], 'visit-assigned')).toHaveLength(2);
    expect(await told(third, 'visit-assigned')).toMatchObject([
      { text: '请您参加考察小学的现场核查：2026年12月3日。', sourceId: visit.id },
    ]);
    expect(await told(visit.visitors[1], 'visit-released')).toMatchObject([
      { text: '2026年12月3日到考察小学的现场核查改请他人，您不用去了。', sourceId: null },
    ]);
    expect(await told(visit.visitors[0], 'visit-released')).toEqual([]);
  });

  it('who is at work on an application that it was withdrawn, and nobody else', async () => {
    const { school, coordinator } = await aCoordinator('撤回小学');
    const visit = await aSiteVisit(world, city, { school });
    const path = `/api/assessments/${visit.assessmentId}`;
    const { version } = (await world.as(coordinator).get(path)).body;
    await world.drain();
    const withdrawn = await world.as(coordinator).post(`${path}/moves`, { action: 'withdraw', version });
    expect(withdrawn.body.state).toBe('WITHDRAWN');
    await world.drain();
    for (const visitor of visit.visitors)
      expect(await told(visitor, 'application-withdrawn')).toMatchObject([
        { text: '撤回小学撤回了申报，您手里的评审和现场核查到此为止，不用再做了。谢谢您的付出。' },
      ]);
    expect(await told(coordinator, 'application-withdrawn')).toEqual([]);
    const [first] = review.sheets;
    expect(await told(first?.reviewer ?? officer, 'application-withdrawn')).toEqual([]);
  });

  it('of publicity, of an objection and what became of it, of the refusal and of an appeal', async () => {
    const { school, coordinator } = await aCoordinator('公示小学');
    const assessmentId = await aWaitingSchool(world, school);
    const desk = world.as(officer);
    const panel = await aPanel(desk, city.district);
    const votes = panel.members
      .filter(({ districtId }) => districtId === null)
      .map(({ id }) => ({ memberId: id, vote: 'for' }));
    const decision = { assessmentId, version: 1, outcome: 'publicise', reason: '达到标准。', votes };
    expect((await desk.post(`/api/panels/${panel.id}/decisions`, decision)).status).toBe(200);
    const [shown] = (await world.http.get('/api/publicity')).body.items;
    const said = { unitId: city.school.id, text: '请核实该校的活动记录是否属实。' };
    await world.as(elsewhere).post(`/api/publicity/${shown.id}/school-objections`, said);
    await world.drain();
    expect(await told(officer, 'objection-waiting')).toMatchObject([{ sourceId: assessmentId }]);
    expect(await told(coordinator, 'publicity-begun')).toMatchObject([
      { text: '贵校拟授“优秀”称号，正在公示，到2026年11月24日为止。' },
    ]);
    expect(await told(coordinator, 'objection-received')).toHaveLength(1);
    const [objection] = (await desk.get(`/api/objections?assessmentId=${assessmentId}`)).body.items;
    const verdict = { verdict: 'UPHELD', answer: '两场活动没有签到记录。' };
    await desk.post(`/api/objections/${objection.id}/answer`, verdict);
    await world.drain();
    const raised = `/api/schools/${city.school.id}/objections`;
    expect((await world.as(elsewhere).get(raised)).body.items).toMatchObject([
      { school: '公示小学', state: 'UPHELD', text: said.text, answer: verdict.answer },
    ]);
    expect((await world.as(coordinator).get(raised)).status).toBe(404);
    expect((await world.as(district).get(raised)).status).toBe(403);
    expect(await told(elsewhere, 'own-objection-answered')).toMatchObject([
      { text: '贵校对公示小学公示提出的异议有了答复。' },
    ]);
    expect(
      (await told(coordinator, 'objection-decided', 'assessment-refused')).map(({ kind }) => kind),
    ).toEqual(expect.arrayContaining(['objection-decided', 'assessment-refused']));
    const appeal = { text: '签到记录在纸上，当时已经交给区里。', evidence: '', evidenceDay: null };
    await world.as(coordinator).post(`/api/assessments/${assessmentId}/appeals`, appeal);
    await world.drain();
    expect(await told(officer, 'appeal-waiting')).toMatchObject([{ sourceId: assessmentId }]);
    const [filed] = (await desk.get(`/api/appeals?assessmentId=${assessmentId}`)).body.items;
    const dismissed = { verdict: 'DISMISSED', answer: '材料在冻结之后才有。', members: [] };
    await desk.post(`/api/appeals/${filed.id}/answer`, dismissed);
    await world.drain();
    expect(await told(coordinator, 'appeal-answered')).toMatchObject([
      { text: '贵校的申诉有了答复：维持原来的决定。' },
    ]);
  });

  it('a school of a warning and its term, of a case and its end, each once', async () => {
    const { school, coordinator } = await aCoordinator('整改小学');
    const { titleId, vetoId } = await aTitleInWork(world, school, { coordinator, officer });
    await world.as(officer).post(`/api/rating/vetoes/${vetoId}/decision`, {
      ...{ version: 1, verdict: 'dismiss', text: '查无此事。' },
    });
    await announce(world, TitleMoved, { titleId, action: 'warn', version: 2 });
    await world.drain();
    expect(await told(coordinator, 'title-warning')).toMatchObject([
      {
        text: '年度核查：贵校“优秀”称号有 1 项要整改，到2027年1月1日为止，逐项写在称号页。',
        sourceId: titleId,
      },
    ]);
    expect(await told(coordinator, 'veto-opened')).toHaveLength(1);
    expect(await told(coordinator, 'veto-decided')).toMatchObject([
      { text: '核查有了结论：情况不属实，此案已经结束。', sourceId: vetoId },
    ]);
  });

  it('a school of a title that ends, when it may be renewed and in the last month, however often it is looked', async () => {
    const { school, coordinator } = await aCoordinator('续期小学');
    await aTitle(world, officer, school, { since: '2024-03-01', until: '2027-02-28' });
    const morning = () => world.get(JobRunner).runScheduled('notices-titles');
    const texts = async () => (await told(coordinator, 'title-ending')).map(({ text }) => text);
    await morning();
    await morning();
    const sentence = '贵校“优秀”称号到2027年2月28日期满，现在可以在称号页申请续期。';
    expect(await texts()).toEqual([sentence]);
    world.clock.set('2027-02-01T04:00:00Z');
    await morning();
    await morning();
    expect(await texts()).toEqual([sentence, sentence]);
    world.clock.set('2026-11-18T04:00:00Z');
  });

  it('by a group of their own, which families are not asked about', async () => {
    const groups = async (person: TestPerson): Promise<string[]> =>
      (await world.as(person).get('/api/me/notice-settings')).body.groups;
    expect(await groups(review.coordinator)).toContain('assessment');
    expect(await groups(district)).toContain('assessment');
    expect(await groups(await aPerson(world, { roles: [] }))).not.toContain('assessment');
  });
});
