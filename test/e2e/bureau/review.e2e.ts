import type { Locator, Page } from 'playwright-core';
import {
  aBrowser,
  accessibilityFaults,
  desktop,
  keepPicture,
  phone,
  type TestBrowser,
} from '../../support/browser';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import {
  aReviewUnderWay,
  aSheet,
  anAssessment,
  finishSheet,
  type TestReview,
} from '../../support/builders/reviews';
import { aWorld, type World } from '../../support/world';
import { loaded } from './a-bureau';

let world: World;
let browser: TestBrowser;
let city: City;
let district: TestPerson;
let officer: TestPerson;
let review: TestReview;
const courses = ['静待花开', '和孩子好好说话：十一二岁的情绪', '家庭作业谁来管', '手机放在哪里'];

beforeAll(async () => {
  world = await aWorld();
  world.clock.run();
  browser = await aBrowser(world);
  city = await aCity(world);
  district = await aPerson(world, { name: '林志强', roles: [['district_officer', city.district]] });
  officer = await aPerson(world, { name: '康亚男', roles: [['city_officer', city.city]] });
  review = await aReviewUnderWay(world, city, { district, officer }, courses);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

async function opened(person: TestPerson, size: typeof phone, address: string): Promise<Page> {
  const page = await browser.page(size, person);
  page.setDefaultTimeout(30_000);
  await page.goto(address);
  await loaded(page);
  return page;
}

/** Nothing sticks out at this size, and axe finds nothing. */
async function readsWell(page: Page, picture: string): Promise<void> {
  await keepPicture(page, picture);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

const part = (page: Page, name: RegExp): Locator => page.getByRole('region', { name });

it('lets the district take an assessment and give it back with reasons', async () => {
  const id = await anAssessment(world, city.school, { state: 'SUBMITTED' });
  const page = await opened(district, desktop, `/bureau/assessments/${id}`);
  await page.getByRole('button', { name: /接\s*收/ }).click();
  await page
    .getByRole('dialog', { name: '接收第一学校的申报' })
    .getByRole('button', { name: /接\s*收/ })
    .click();
  await page.getByRole('button', { name: '退回补充' }).click();
  const form = page.getByRole('dialog', { name: '退回第一学校补充' });
  await form.getByLabel('缺什么，怎样补').fill('缺校务会会议记录，请补上传。');
  await form.getByRole('button', { name: '退回补充' }).click();
  await form.waitFor({ state: 'hidden' });
  await part(page, /^退回理由/)
    .getByText('缺校务会会议记录，请补上传。')
    .waitFor();
  await readsWell(page, 'district-returned');
  await page.close();
});

it('draws two reviewers for the city, and shows no score before both have finished', async () => {
  const page = await opened(officer, desktop, `/bureau/assessments/${review.assessmentId}`);
  await page.getByText('两位都提交之前，谁的评分都不显示。').waitFor();
  const names = page.getByRole('list', { name: '评审专家' });
  for (const { reviewer } of review.sheets) await names.getByText(reviewer.name).waitFor();
  await page.getByText('抽取记录（2 次）').click();
  // The reviewers were drawn, and three courses of the school.
  for (const at of [0, 1]) await page.getByText('复核一致').nth(at).waitFor();
  await page.getByText(`本校 ${courses.length} 门课程中抽到：`).waitFor();
  await readsWell(page, 'city-review');
  await page.goto('/bureau/reviewers');
  await page.getByRole('rowheader', { name: review.sheets[0]?.reviewer.name ?? '' }).waitFor();
  await readsWell(page, 'reviewers');
  await page.getByRole('button', { name: '任命评审专家' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('姓名').fill('何评审');
  await form.getByLabel('手机号').fill('13900008888');
  await form.getByRole('button', { name: '任命评审专家' }).click();
  await page.getByRole('button', { name: '已经记下' }).click();
  await page.getByRole('button', { name: '免去何评审', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '免去' }).click();
  await page.getByText('已免去何评审的评审专家身份。').waitFor();
  await page.getByRole('button', { name: /^撤\s?销$/ }).click();
  await page.getByRole('button', { name: '免去何评审', exact: true }).waitFor();
  await readsWell(page, 'reviewer-appointed');
  await page.close();
});

it('keeps what a reviewer writes, marks what is open, and finishes once', async () => {
  const [first] = review.sheets;
  const page = await opened(first?.reviewer as TestPerson, desktop, '/reviewer');
  await page.getByRole('link', { name: '评审小学' }).click();
  const plan = part(page, /^A2/);
  await plan.getByRole('link', { name: '工作计划.png' }).waitFor();
  await plan.getByRole('radio').nth(4).check();
  await page.getByText('已保存', { exact: true }).waitFor();
  await page.reload();
  await loaded(page);
  expect(await plan.getByRole('radio').nth(4).isChecked()).toBe(true);
  const drawn = part(page, /^B4/).getByRole('region', { name: '随机抽到的课程' }).getByRole('link');
  const titles = await drawn.allInnerTexts();
  expect(new Set(titles).size).toBe(3);
  expect(courses).toEqual(expect.arrayContaining(titles));
  await readsWell(page, 'sheet');
  const finish = async (): Promise<void> => {
    await page.getByRole('button', { name: '提交评审' }).click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: '提交评审' })
      .click();
  };
  await finish();
  await plan.getByText('请写一句理由').waitFor();
  await part(page, /^E3/).getByText('还没有选择档次').waitFor();
  await plan.getByRole('textbox').fill('计划、工作量与经费都有文件。');
  for (const code of ['G1', 'G8']) {
    await part(page, new RegExp(`^${code}`))
      .getByRole('radio')
      .nth(1)
      .check();
    await part(page, new RegExp(`^${code}`))
      .getByRole('textbox')
      .fill('现场照片清楚。');
  }
  for (const code of ['B4', 'E1', 'E2', 'E3'])
    await part(page, new RegExp(`^${code}`))
      .getByRole('radio')
      .nth(2)
      .check();
  await finish();
  await page.getByRole('button', { name: '提交评审' }).waitFor({ state: 'hidden' });
  expect(await plan.getByRole('radio').nth(4).isDisabled()).toBe(true);
  await page.close();
});

it('is usable on a phone, and shows both sheets once the two have parted', async () => {
  const [, second] = review.sheets;
  const reviewer = second?.reviewer as TestPerson;
  const small = await opened(reviewer, phone, `/reviewer/reviews/${second?.id}`);
  await part(small, /^A2/).getByRole('radio').first().waitFor();
  await readsWell(small, 'sheet-phone');
  await small.close();
  expect(await finishSheet(world, reviewer, second?.id ?? '', aSheet({ A2: 0 }))).toBe(200);
  const page = await opened(officer, desktop, `/bureau/assessments/${review.assessmentId}`);
  await page.getByRole('button', { name: '安排裁定人' }).waitFor();
  await page.getByRole('region', { name: '逐项评分' }).getByText('计划、工作量与经费都有文件。').waitFor();
  await readsWell(page, 'city-disputed');
  await page.close();
});

it('sets a finished sheet aside when its reviewer learns of a conflict, for the city to read, and draws another', async () => {
  const [first] = review.sheets;
  const reviewer = first?.reviewer as TestPerson;
  await aPerson(world, { name: '高评审', roles: [['reviewer', city.city]] });
  const page = await opened(reviewer, desktop, `/reviewer/reviews/${first?.id}`);
  await page.getByRole('button', { name: '申明回避' }).click();
  const form = page.getByRole('dialog');
  await form.getByText('您已提交的评分不再计入，但会留档').waitFor();
  await form.getByLabel('理由').fill('刚得知亲属在该校任教。');
  await readsWell(page, 'conflict-form');
  await form.getByRole('button', { name: /^回\s?避$/ }).click();
  await page.getByText('已申明回避，系统会另抽一位。').waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByRole('link', { name: '评审小学' }).count()).toBe(0);
  await page.close();

  const desk = await opened(officer, desktop, `/bureau/assessments/${review.assessmentId}`);
  await desk.getByText('两位都提交之前，谁的评分都不显示。').waitFor();
  const seats = desk.getByRole('list', { name: '评审专家' }).getByRole('listitem');
  const aside = seats.filter({ hasText: '申明回避 · 刚得知亲属在该校任教。' });
  await aside.getByText(reviewer.name).waitFor();
  expect(await aside.getByText('计划、工作量与经费都有文件。').isVisible()).toBe(false);
  await aside.getByText('看这份评分（不再计入）').click();
  await aside.getByText('计划、工作量与经费都有文件。').waitFor();
  const next = seats.filter({ hasText: '评审专家一' }).filter({ hasText: '进行中' });
  await next.waitFor();
  expect(await next.getByText(reviewer.name).count()).toBe(0);
  expect(await desk.getByRole('region', { name: '逐项评分' }).count()).toBe(0);
  await readsWell(desk, 'city-set-aside');
  await desk.close();
});
