import type { Page } from 'playwright-core';
import { plusDays } from '@libs/organization';
import { dayOf } from '@libs/platform';
import { accessibilityFaults, desktop, keepPicture } from '../../support/browser';
import { aCommittee } from '../../support/builders/committees';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aStage } from '../../support/stage';
import { loaded } from '../school/a-school';

let city: City;
let officer: TestPerson;
let district: TestPerson;
let coordinator: TestPerson;

const stage = aStage({
  alone: 'e2e_applying',
  prepare: async (world) => {
    city = await aCity(world);
    officer = await aPerson(world, { name: '白局', roles: [['city_officer', city.city]] });
    district = await aPerson(world, { name: '区教研员', roles: [['district_officer', city.district]] });
    coordinator = await aPerson(world, { name: '周敏', roles: [['coordinator', city.school]] });
    const { id } = await aCommittee(world, coordinator, city.school);
    const meeting = { heldOn: '2026-10-08', agenda: '学期工作安排' };
    await world.as(coordinator).post(`/api/committees/${id}/meetings`, meeting);
  },
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
async function readsWell(page: Page, picture: string): Promise<void> {
  await loaded(page);
  await keepPicture(page, picture);
  expect(await accessibilityFaults(page)).toEqual([]);
}

it('lets the city set the dates, and a school apply with evidence and doubts its district answers', async () => {
  const today = dayOf(stage.world.clock.now());
  const bureau = await stage.browser.page(desktop, officer);
  await bureau.goto('/bureau/cycles');
  await press(bureau, '确定日程');
  for (const [label, days] of [
    ['申报开始', -5],
    ['申报截止', 20],
    ['区级初评截止', 40],
    ['市级复评截止', 90],
    ['数据截止日', 120],
  ] as const)
    await bureau.getByRole('dialog').getByLabel(label).fill(plusDays(today, days));
  await press(bureau, '保存日程');
  await bureau.getByText('申报中').first().waitFor();
  await readsWell(bureau, 'cycles');

  const page = await stage.browser.page(desktop, coordinator);
  await page.goto('/school/assessment');
  await page.getByRole('radio', { name: /^优秀/ }).check();
  await press(page, '开始申报');
  await press(page, '开始自评');
  await page.getByText('补齐下面各项即可提交：点开一项填写，或到记录它的地方去补。').waitFor();
  await readsWell(page, 'self-assessment');
  await press(page, 'A2 纳入计划、工作量与经费 还没有自评得分');
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('自评得分（满分 6）').fill('4.5');
  await drawer.getByRole('button', { name: /保\s*存/ }).click();
  await page.getByText('已保存').waitFor();
  const paper = { name: '工作计划.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 …') };
  await drawer.locator('input[type=file]').setInputFiles(paper);
  await drawer.getByRole('link', { name: '工作计划.pdf' }).waitFor();
  await press(page, '引用平台已有记录');
  await page.getByText('家委会会议', { exact: true }).click();
  await press(page, /引用 .*学期工作安排/);
  await drawer.getByText(/家委会会议 · .*学期工作安排/).waitFor();
  await page.keyboard.press('Escape');
  await drawer.getByLabel('认为这个数据不对？写下理由，由区县核查答复。').fill('经费说明已在附件第三页。');
  await press(page, '提出疑问');
  await drawer.getByText('疑问待答复').waitFor();
  await readsWell(page, 'assessed-item');

  const desk = await stage.browser.page(desktop, district);
  await desk.goto('/bureau/figure-queries');
  await desk.getByText('有 1 个疑问等区县答复，等得最久的排在前面。').waitFor();
  await readsWell(desk, 'figure-queries');
  await press(desk, `答复${city.school.name}对 A2 的疑问`);
  await desk.getByLabel('答复学校').fill('已核对附件。');
  await press(desk, '发送答复');
  await desk.getByText('数据无误 已核对附件。').waitFor();
  await readsWell(desk, 'figure-query-answered');
  await desk.goto('/bureau/assessments?tier=excellent&state=SELF_ASSESSING');
  await desk.getByRole('link', { name: city.school.name }).click();
  await desk.getByText('疑问已答复').waitFor();
  await readsWell(desk, 'assessment-at-the-bureau');
  for (const each of [bureau, page, desk]) await each.context().close();
}, 90_000);
