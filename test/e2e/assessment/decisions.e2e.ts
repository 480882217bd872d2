import type { Page } from 'playwright-core';
import { dayOf, JobRunner } from '@libs/platform';
import {
  accessibilityFaults,
  aBrowser,
  desktop,
  keepPicture,
  phone,
  type TestBrowser,
} from '../../support/browser';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aWaitingSchool } from '../../support/builders/panels';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { inputsWithout } from '../../support/rating-inputs';
import { anEmptyWorld, type World } from '../../support/world';

let world: World;
let browser: TestBrowser;
let city: City;
let officer: TestPerson;
let leader: TestPerson;
let desk: Page;
let stranger: Page;

beforeAll(async () => {
  world = await anEmptyWorld('e2e_decisions');
  world.clock.run();
  browser = await aBrowser(world);
  city = await aCity(world);
  officer = await aPerson(world, { name: '康亚男', roles: [['city_officer', city.city]] });
  leader = await aPerson(world, { name: '沈知秋', roles: [['coordinator', city.school]] });
  await aWaitingSchool(world, city.school);
  desk = await browser.page(desktop, officer);
  stranger = await browser.page(phone);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

async function looksWell(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-loading]') === null);
  await keepPicture(page, name);
  expect(await accessibilityFaults(page)).toEqual([]);
}

it('The city opens a session, sees how firmly a tier stands, and records every voice', async () => {
  await desk.goto('/bureau/panel?part=sessions');
  await desk.getByText('还没有开过审定会').waitFor();
  await desk.getByRole('button', { name: '开一次审定会' }).click();
  await desk.getByLabel('日期').fill(dayOf(world.clock.now()));
  for (const [at, name] of ['周明', '吴敏', '郑洁'].entries())
    await desk.getByLabel(`第 ${at + 1} 位姓名`).fill(name);
  await desk
    .getByRole('button', { name: '开 始' })
    .or(desk.getByRole('button', { name: '开始' }))
    .click();
  await desk.getByText('进行中').waitFor();
  await desk.getByRole('tab', { name: '待审定' }).click();
  await desk.getByRole('button', { name: '审定第一学校' }).click();
  const drawer = desk.getByRole('dialog');
  await drawer.getByText('仍达到星级').waitFor();
  await looksWell(desk, 'panel-candidate');
  for (const voice of await drawer.getByRole('radio', { name: '赞成' }).all()) await voice.check();
  await drawer.getByRole('radio', { name: '公示' }).check();
  await drawer.getByLabel('理由').fill('材料属实，数据达到标准。');
  await drawer.getByRole('button', { name: '记录决定' }).click();
  await desk.getByText('没有待审定的学校').waitFor();
  await looksWell(desk, 'panel-empty');
});

it('Anybody sees the tier on a phone, objects, and keeps a receipt', async () => {
  await stranger.goto('/publicity');
  await stranger.getByText('拟授予优秀家长学校').waitFor();
  await looksWell(stranger, 'publicity');
  await stranger.getByRole('button', { name: '对第一学校提出异议' }).click();
  const sheet = stranger.getByRole('dialog');
  await sheet.getByLabel('您的姓名').fill('孙女士');
  await sheet.getByLabel('联系电话或邮箱').fill('13900001111');
  await sheet.getByLabel('异议内容').fill('学校要求家长必须看完课程，请核实。');
  await looksWell(stranger, 'objection');
  await sheet.getByRole('button', { name: '提交' }).click();
  await stranger.getByText('已收到您的异议').waitFor();
  const receipt = await stranger.getByRole('dialog').getByRole('status').locator('strong').innerText();
  await stranger.getByRole('button', { name: '知道了' }).click();

  await desk.getByRole('tab', { name: '异议' }).click();
  await desk.getByRole('button', { name: '查看联系方式' }).click();
  await desk.getByText('孙女士 · 13900001111').waitFor();
  await desk.getByRole('button', { name: /^答\s?复$/ }).click();
  const form = desk.getByRole('dialog', { name: /^答复/ });
  await form.getByRole('radio', { name: '不成立' }).check();
  await form.getByLabel('答复内容').fill('已到校核查，没有这样的要求。');
  await form.getByRole('button', { name: /^答\s?复$/ }).click();
  // The words of the choice are in the dialog too: it is answered once that has gone.
  await form.waitFor({ state: 'hidden' });
  await desk.getByText('不成立').first().waitFor();

  await stranger.getByLabel('回执编号').fill(receipt);
  await stranger.getByRole('button', { name: '查询' }).click();
  await stranger.getByText('答复：已到校核查，没有这样的要求。').waitFor();
});

it('When the days are over the plaque is there, for the school and for whoever reads it', async () => {
  // Seven days, and the days off that a term waits for.
  world.clock.advance(20 * 86_400);
  await world.get(JobRunner).runScheduled('publicity-end');
  const school = await browser.page(desktop, leader);
  await school.goto('/school/assessment');
  await school.getByRole('link', { name: '打开证书（PDF）' }).waitFor();
  const plaque = await school.getByText(/优秀家长学校 · 家校〔\d{4}〕优\d{4}号/).innerText();
  await looksWell(school, 'school-award');
  await school.getByRole('button', { name: /的评定依据/u }).click();
  const basis = school.getByRole('dialog');
  await basis.getByText('这是作出决定时所依据的数据').waitFor();
  await basis.getByRole('button', { name: '按原始数据再算一遍' }).click();
  await basis.getByText('每一位数字都相同').waitFor();
  await looksWell(school, 'award-basis');
  const number = plaque.split(' · ')[1] as string;
  await stranger.goto(`/check/award/${encodeURIComponent(number)}`);
  await stranger.getByText('称号有效').waitFor();
  await looksWell(stranger, 'award-check');
});

it('A tier that rests on missing figures is given only with a reason for exactly that', async () => {
  const { school } = await aSchool(world, city.district, { name: '第二学校' });
  await aWaitingSchool(world, school, { inputs: inputsWithout('committee-meetings', 'committee-seats') });
  await desk.goto('/bureau/panel');
  await desk.getByRole('button', { name: '审定第二学校' }).click();
  const drawer = desk.getByRole('dialog');
  await drawer.getByRole('radio', { name: '公示' }).check();
  const why = drawer.getByLabel('有数据缺失，仍给这个等级的理由');
  await why.waitFor();
  for (const voice of await drawer.getByRole('radio', { name: '赞成' }).all()) await voice.check();
  await drawer.getByLabel('理由', { exact: true }).fill('材料属实，数据达到标准。');
  await drawer.getByRole('button', { name: '记录决定' }).click();
  await drawer.getByText('请写明缺的数据为什么不影响这个等级').waitFor();
  await looksWell(desk, 'panel-missing-reason');
  // Nothing is asked for where no tier is given.
  await drawer.getByRole('radio', { name: '不授予' }).check();
  await why.waitFor({ state: 'hidden' });
  await drawer.getByRole('radio', { name: '公示', exact: true }).check();
  await why.fill('家委会台账已由区县逐页核实。');
  await drawer.getByRole('button', { name: '记录决定' }).click();
  await desk.getByText('没有待审定的学校').waitFor();
  await desk.goto('/bureau/panel?part=sessions');
  await desk.getByRole('button', { name: /^查\s?看$/ }).click();
  await desk.getByText('缺数据仍授予的理由：家委会台账已由区县逐页核实。').waitFor();
  await looksWell(desk, 'panel-session');
});
