import type { Page } from 'playwright-core';
import { Families } from '@libs/identity';
import { Cycles } from '@libs/rating';
import { ActivityClockJob } from '../../libs/activities/programme/activity-clock.job';
import { accessibilityFaults, desktop, keepPicture, phone } from '../support/browser';
import { aParent, aPupil, hasFulfilled, type TestParent } from '../support/builders/graduation';
import { hasPractised } from '../support/builders/on-site';
import { aCity, type City } from '../support/builders/organization';
import { aPerson, type TestPerson } from '../support/builders/people';
import { aPhonePhoto } from '../support/builders/practice';
import { rate } from '../support/builders/rating';
import { aStage } from '../support/stage';
import { loaded } from './school/a-school';

/** In the first year whose programme asks for sessions and practice records, in its second term; a Tuesday evening. */
const today = new Date('2028-03-07T19:00:00+08:00');
const soon = 3 * 24 * 3600 - 20 * 60;
const job = { id: 'job', attempt: 1, signal: new AbortController().signal };

const stage = aStage({
  prepare: async ({ clock }) => clock.advance((today.getTime() - Date.now()) / 1000),
});
let city: City;
let coordinator: TestPerson;
let instructor: TestPerson;
let parent: TestParent;

/** Hours, topics, a quiz and the first term’s record are there: what the test walks through is all that is missing. */
beforeAll(async () => {
  const { world } = stage;
  await world.get(Cycles).open({ code: '2027-2028', fromDay: '2026-09-01', untilDay: '2028-08-31' });
  city = await aCity(world, { gradeLevel: 4 });
  coordinator = await aPerson(world, { name: '周敏', roles: [['coordinator', city.school]] });
  instructor = await aPerson(world, { name: '彭少华', roles: [['instructor', city.school]] });
  parent = await aParent(world, city.class, { name: '林一诺' });
  const others = await Promise.all(
    Array.from({ length: 9 }, async () => {
      const pupilId = await aPupil(world, city.class);
      return { personId: (await aPerson(world)).id, pupilId, relation: 'mother', source: 'seed' } as const;
    }),
  );
  await world.get(Families).link(others);
  await hasFulfilled(world, parent.id, city.school);
  await hasPractised(world, parent, city.school, { schoolYear: '2027-2028', term: 1 });
  await world.drain();
  await rate(world, city.city);
}, 60_000);

/** A page whose own clock goes with the world’s. */
async function sits(size: typeof phone, person: TestPerson): Promise<Page> {
  const page = await stage.browser.page(size, person);
  await page.clock.install({ time: stage.world.clock.now() });
  return page;
}

async function readsWell(page: Page, picture: string): Promise<void> {
  await loaded(page);
  await keepPicture(page, `year-${picture}`);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

/** What the school’s rating page says now of the indicators that this year moves: their values and where they come from. */
async function ratingPage(desk: Page): Promise<object> {
  await rate(stage.world, city.city);
  await desk.goto('/school/rating');
  await loaded(desk);
  const shown = ['C3', 'C7', 'D3'].map(async (code) => {
    const cells = desk.getByRole('row', { name: new RegExp(`^${code} `) }).getByRole('cell');
    return [code, [await cells.nth(0).innerText(), await cells.nth(2).innerText()]] as const;
  });
  return Object.fromEntries(await Promise.all(shown));
}

async function planAndPublish(desk: Page): Promise<void> {
  await desk.goto('/school/plans');
  await desk.getByRole('button', { name: '从空白开始' }).click();
  await desk.getByRole('button', { name: '给4年级第二学期加入课次' }).click();
  const drawer = desk.getByRole('dialog');
  await drawer.getByLabel('标题').fill('一起包一顿饺子');
  for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'Enter'])
    await drawer.getByLabel('活动类型').press(key);
  await drawer.getByTitle('亲子实践').waitFor();
  await drawer.getByLabel('课时').fill('2');
  await drawer.getByLabel('地点').fill('学校食堂');
  await drawer.getByLabel('按日期').check();
  await drawer.getByLabel('日期', { exact: true }).fill('2028-03-10');
  await drawer.getByLabel('开始').fill('19:00');
  await drawer.getByLabel('结束').fill('20:30');
  await drawer.getByRole('button', { name: '保存' }).click();
  await desk.getByRole('button', { name: /一起包一顿饺子/ }).waitFor();
  await desk.getByRole('button', { name: '发布', exact: true }).click();
  await desk.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await desk.getByText('第 1 版').waitFor();
  await readsWell(desk, 'plan');
}

async function makeActivity(desk: Page): Promise<string> {
  await desk.getByRole('button', { name: /一起包一顿饺子/ }).click();
  await desk.getByRole('link', { name: '做成活动' }).click();
  await desk.getByLabel(/活动方案/).fill('六家一桌，先和面，再聊天。');
  await desk.getByRole('button', { name: '存为草稿' }).click();
  await desk.getByRole('button', { name: '发布', exact: true }).click();
  await desk.getByText('已发布，家长可以报名了。').first().waitFor();
  await readsWell(desk, 'activity');
  return new URL(desk.url()).pathname.split('/').at(-1) as string;
}

async function signUp(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: '活动', exact: true }).click();
  await page.getByRole('link', { name: /一起包一顿饺子/ }).click();
  await page.getByRole('button', { name: /为.+报名/ }).click();
  await page.getByText('的家庭已报名').waitFor();
  await readsWell(page, 'signed-up');
}

async function checkIn(desk: Page, page: Page, activityId: string): Promise<void> {
  await desk.goto(`/school/activities/${activityId}`);
  await desk.getByRole('button', { name: '打开签到屏幕' }).click();
  const shown = desk.locator('[data-code]');
  await shown.waitFor();
  await page.goto(`/activities/${activityId}/check-in#${await shown.getAttribute('data-code')}`);
  await page.getByText('签到好了').waitFor();
  await readsWell(page, 'checked-in');
}

async function sumUp(desk: Page, activityId: string): Promise<void> {
  await desk.goto(`/school/activities/${activityId}?part=after`);
  const photo = { name: 'table.jpg', mimeType: 'image/jpeg', buffer: await aPhonePhoto() };
  await desk.locator('input[type=file]').setInputFiles(photo);
  await desk.getByAltText('照片 1').waitFor();
  await desk.getByRole('textbox', { name: '小结' }).fill('孩子们擀皮，爸爸妈妈讲小时候的事。');
  await desk.getByRole('button', { name: '完成小结' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: '完成小结' }).click();
  await desk.getByText('已小结').first().waitFor();
  await readsWell(desk, 'summed-up');
}

async function giveFeedback(page: Page, activityId: string): Promise<void> {
  await page.goto(`/activities/${activityId}`);
  await page.getByAltText('活动照片 1').waitFor();
  await page.getByRole('button', { name: '很有帮助', exact: true }).click();
  await page.getByRole('button', { name: '交给学校' }).click();
  await page.getByText('您的感受：很有帮助').waitFor();
  await readsWell(page, 'feedback');
}

async function writeRecord(page: Page): Promise<void> {
  await page.goto('/me');
  await page.getByRole('link', { name: /实践记录/ }).click();
  await page.getByRole('link', { name: '写一条' }).click();
  await page.getByLabel('你们一起做了什么？').fill('回家又包了一次，孩子说起了和同桌吵架的事。');
  await page.getByRole('button', { name: '保存，接着加照片' }).click();
  await page.getByRole('button', { name: '交给老师' }).click();
  await page.getByText(/老师会在 .* 前看/).waitFor();
  await readsWell(page, 'record');
}

async function acceptRecord(): Promise<void> {
  const desk = await sits(desktop, instructor);
  await desk.goto('/school/practice');
  await desk.getByRole('link', { name: /回家又包了一次/ }).click();
  await desk.getByRole('button', { name: '认可', exact: true }).click();
  await desk.getByText('已认可').first().waitFor();
  await readsWell(desk, 'accepted');
  await desk.context().close();
}

it('leads from the plan over an activity and a practice record to the graduation, and shows in the rating', async () => {
  const { world } = stage;
  const desk = await sits(desktop, coordinator);
  const page = await sits(phone, parent);
  expect(await ratingPage(desk)).toEqual({
    C3: ['0%', '平台统计'],
    C7: ['–', '缺数据'],
    D3: ['–', '缺数据'],
  });

  await planAndPublish(desk);
  const id = await makeActivity(desk);
  await signUp(page);

  world.clock.advance(soon);
  await checkIn(desk, page, id);
  world.clock.advance(2 * 3600);
  await world.get(ActivityClockJob).hold(job);
  await sumUp(desk, id);
  await giveFeedback(page, id);

  await page.goto('/learning');
  await loaded(page);
  expect(await page.getByText('已结业').count()).toBe(0);
  await writeRecord(page);
  await acceptRecord();
  await world.drain();

  await page.goto('/learning');
  await page
    .getByText(/已结业/)
    .first()
    .waitFor();
  await readsWell(page, 'graduated');
  await page.goto('/me/certificates');
  await page.getByText(/证书编号/).waitFor();
  await readsWell(page, 'certificate');

  // One family’s practice counts, and is not shown: with so few it would be hers.
  expect(await ratingPage(desk)).toEqual({
    C3: ['10%', '平台统计'],
    C7: ['1 次', '平台统计'],
    D3: ['–', '人数少'],
  });
  await readsWell(desk, 'rating');
}, 60_000);
