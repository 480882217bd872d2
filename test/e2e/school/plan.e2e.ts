import type { Page } from 'playwright-core';
import { unbrokenDate } from '../../../apps/web/i18n/unbroken-date.rule';
import { accessibilityFaults, choose, desktop, keepPicture, phone } from '../../support/browser';
import { aParent } from '../../support/builders/graduation';
import { aCity, type City } from '../../support/builders/organization';
import { aCookie, aPerson, type TestPerson } from '../../support/builders/people';
import { aStage } from '../../support/stage';
import { loaded } from './a-school';

let city: City;
let coordinator: TestPerson;

const stage = aStage({
  prepare: async (world) => {
    world.clock.set('2026-11-18T04:00:00.000Z');
    city = await aCity(world, { gradeLevel: 4 });
    coordinator = await aPerson(world, { name: '周敏', roles: [['coordinator', city.school]] });
  },
});

/** Reads well at this size: nothing sticks out, and axe finds nothing. */
async function readsWell(page: Page, picture: string): Promise<void> {
  await loaded(page);
  await keepPicture(page, picture);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

it('lets a coordinator write a plan that says what it still misses, and publish it', async () => {
  const page = await stage.browser.page(desktop, coordinator);
  await page.goto('/school/plans');
  await page.getByRole('heading', { name: '教学计划', level: 1 }).waitFor();
  await page.getByRole('button', { name: '从空白开始' }).click();
  const gates = page.getByRole('region', { name: '离达标条件还差什么' });
  await gates.getByText('4年级还没有课次。').waitFor();
  await gates.getByText('4年级全年 0 课时，还差 8 课时（要 8 课时）。').waitFor();
  await readsWell(page, 'plan-empty');

  await page.getByRole('button', { name: '给4年级第一学期加入课次' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('标题').fill('听懂孩子的情绪');
  await drawer.getByLabel('课时').fill('2');
  await drawer.getByLabel('地点').fill('报告厅');
  await drawer.getByLabel('按日期').check();
  await drawer.getByLabel('日期', { exact: true }).fill('2027-03-01');
  await drawer.getByLabel('开始').fill('19:00');
  await drawer.getByRole('button', { name: '保存' }).click();
  await drawer.getByText('这一天不在所选的学期里').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepPicture(page, 'plan-drawer');
  await drawer.getByLabel('日期', { exact: true }).fill('2026-11-25');
  await drawer.getByRole('button', { name: '保存' }).click();
  await gates.getByText('4年级全年 1 次，还差 3 次（要 4 次）。').waitFor();
  await page.getByRole('button', { name: /听懂孩子的情绪/ }).waitFor();

  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('第 1 版').waitFor();
  await readsWell(page, 'plan-published');

  await page.getByRole('button', { name: /听懂孩子的情绪/ }).click();
  await page.getByRole('link', { name: '做成活动' }).click();
  await page.getByRole('heading', { level: 1, name: /活动/ }).waitFor();
  await page.waitForFunction(() => document.querySelector('[data-loading]') === null);
  expect(await page.getByLabel('名称').inputValue()).toBe('听懂孩子的情绪');
  await page.context().close();
}, 90_000);

it('shows a guardian the timetable, and hands it to the calendar of the phone', async () => {
  const guardian = await aParent(stage.world, city.class, { name: '孙梅' });
  const page = await stage.browser.page(phone, guardian);
  await page.goto('/me');
  await page.getByRole('link', { name: /课表/ }).click();
  await page.getByRole('heading', { name: '接下来' }).waitFor();
  await page.getByText(unbrokenDate('11月25日周三 19:00')).first().waitFor();
  await readsWell(page, 'timetable-phone');

  await page.getByRole('button', { name: '加到手机日历' }).click();
  await page.getByRole('button', { name: '生成订阅地址' }).click();
  const address = page.getByText(/\/jiaxue\.ics$/);
  await address.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepPicture(page, 'timetable-calendar-phone');
  const calendar = await stage.world.http.get(new URL(await address.innerText()).pathname);
  expect(calendar.body).toContain('SUMMARY:听懂孩子的情绪');
  await page.getByRole('button', { name: /^停用/ }).click();
  await page.getByText('已停用，这个地址不再能看到课表。').first().waitFor();
  await page.context().close();
}, 60_000);

it('shows the bureau who has published, and lets it set terms and write models', async () => {
  const officer = await aPerson(stage.world, { name: '陈明', roles: [['city_officer', city.city]] });
  const page = await stage.browser.page(desktop, { cookie: await aCookie(stage.world, officer.id) });
  await page.goto('/bureau/plans');
  await page.getByRole('link', { name: '第一学校' }).click();
  await page.getByRole('button', { name: /听懂孩子的情绪/ }).click();
  await page.getByRole('dialog').getByText('报告厅').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.goto('/bureau/plans');
  await page.getByRole('link', { name: '第一学校' }).waitFor();
  await readsWell(page, 'bureau-plans');

  await page.goto('/bureau/terms');
  await page.getByRole('heading', { name: '第一学期' }).waitFor();
  await readsWell(page, 'bureau-terms');

  await page.goto('/bureau/model-plans');
  await page.getByRole('button', { name: '新建范例' }).click();
  const dialog = page.getByRole('dialog');
  await choose(dialog.getByLabel('学校类型'), '小学');
  await choose(dialog.getByLabel('学年'), '2026-2027');
  await dialog.getByRole('button', { name: '开始编写' }).click();
  await page.getByRole('button', { name: '给一年级第一学期加入课次' }).waitFor();
  await readsWell(page, 'bureau-model-plan');
  await page.context().close();
}, 90_000);
