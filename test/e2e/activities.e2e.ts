import type { Page } from 'playwright-core';
import { ActivityClockJob } from '../../libs/activities/programme/activity-clock.job';
import { accessibilityFaults, desktop, keepPicture, phone } from '../support/browser';
import { aParent, type TestParent } from '../support/builders/graduation';
import { aCity, type City } from '../support/builders/organization';
import { aPerson, type TestPerson } from '../support/builders/people';
import { aStage } from '../support/stage';
import { loaded } from './school/a-school';

let city: City;
let coordinator: TestPerson;
let parent: TestParent;
let other: TestParent;

const stage = aStage({
  prepare: async (world) => {
    city = await aCity(world, { gradeLevel: 4 });
    coordinator = await aPerson(world, { name: '周敏', roles: [['coordinator', city.school]] });
    parent = await aParent(world, city.class, { name: '林一诺' });
    other = await aParent(world, city.class, { name: '孙梅' });
  },
});

/** A time so many minutes from now, as the field of date and time wants it. */
const soon = (minutes: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + minutes * 60_000).toISOString().slice(0, 16);

/** The form is sent at its end; its first field, far above, is still empty. */
async function leadsToWhatIsMissing(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: '存为草稿' }).click();
  const field = desk.getByLabel('名称', { exact: true });
  await desk.waitForFunction(() => document.activeElement?.matches('input[aria-invalid="true"]'));
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect((await field.boundingBox())?.y).toBeGreaterThan(0);
}

async function plan(desk: Page): Promise<string> {
  await desk.goto('/school/activities');
  await desk.getByRole('button', { name: '新建活动' }).first().click();
  await leadsToWhatIsMissing(desk);
  await desk.getByLabel('名称', { exact: true }).fill('和孩子好好说话');
  await desk.getByLabel('地点', { exact: true }).fill('学校礼堂');
  await desk.getByLabel('开始', { exact: true }).fill(soon(30));
  await desk.getByLabel('结束', { exact: true }).fill(soon(90));
  // The form offers the morning of the day, which in the small hours is yet to come.
  await desk.getByLabel('报名开始').fill(soon(-30));
  await desk.getByLabel('报名截止').fill(soon(29));
  await desk.getByLabel('名额', { exact: true }).fill('1');
  await desk.getByLabel(/活动方案/).fill('讲一小时，聊半小时。');
  await keepPicture(desk, 'activities-desktop-form');
  await desk.getByRole('button', { name: '存为草稿' }).click();
  await desk.getByRole('button', { name: '发布', exact: true }).click();
  await desk.getByText('已发布，家长可以报名了。').first().waitFor();
  await loaded(desk);
  expect(await accessibilityFaults(desk)).toEqual([]);
  await keepPicture(desk, 'activities-desktop-activity');
  return desk.url().split('/').at(-1) as string;
}

async function signUp(page: Page): Promise<void> {
  await page.goto('/activities');
  await loaded(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepPicture(page, 'activities-phone-list');
  await page.getByRole('link', { name: /和孩子好好说话/ }).click();
  await page.getByRole('button', { name: /为.+(报名|排候补)/ }).click();
}

it('goes from the plan to the feedback', async () => {
  const desk = await stage.browser.page(desktop, coordinator);
  const id = await plan(desk);

  const first = await stage.browser.page(phone, other);
  await signUp(first);
  await first.getByText('的家庭已报名').waitFor();
  const second = await stage.browser.page(phone, parent);
  await signUp(second);
  await second.getByText('您排在候补的第一位').waitFor();
  expect(await accessibilityFaults(second)).toEqual([]);
  await keepPicture(second, 'activities-phone-waiting');
  await first.getByRole('button', { name: '不能去了' }).click();
  await first.getByRole('dialog').getByRole('button', { name: '不能去了' }).click();
  await first.getByText('名额已经让出来了').first().waitFor();
  await second.reload();
  await second.getByText('的家庭已报名').waitFor();

  await second.goto('/');
  await second.getByRole('link', { name: /(今天|今晚|明天) .*和孩子好好说话/ }).waitFor();
  await loaded(second);
  expect(await accessibilityFaults(second)).toEqual([]);
  await keepPicture(second, 'activities-phone-home');
  await desk.goto(`/school/activities/${id}?part=families&only=all`);
  await desk
    .getByRole('button', { name: /^代报名/ })
    .first()
    .click();
  await desk.getByText('候补', { exact: true }).last().waitFor();
  await desk
    .getByRole('button', { name: /^取消报名/ })
    .last()
    .waitFor();

  await desk.getByRole('button', { name: '打开签到屏幕' }).click();
  const shown = desk.locator('[data-code]');
  await shown.waitFor();
  expect(await accessibilityFaults(desk)).toEqual([]);
  await keepPicture(desk, 'activities-desktop-screen');
  const stranger = await stage.browser.page(phone);
  await stranger.goto(`/activities/${id}/check-in#${await shown.getAttribute('data-code')}`);
  await stranger.getByRole('link', { name: '登录并签到' }).click();
  await stranger.getByLabel('手机号').fill(parent.phone.slice(3));
  await stranger.getByLabel('密码', { exact: true }).fill(parent.password);
  await stranger.getByRole('button', { name: '登录' }).click();
  await stranger.getByText('签到好了').waitFor();
  expect(await accessibilityFaults(stranger)).toEqual([]);
  await keepPicture(stranger, 'activities-phone-checked-in');
  await desk.getByText('已签到 1 家').waitFor();

  await desk.goto(`/school/activities/${id}?part=families&only=all`);
  await desk.getByRole('table').getByText('扫码').waitFor();
  expect(await accessibilityFaults(desk)).toEqual([]);
  await keepPicture(desk, 'activities-desktop-families');

  stage.world.clock.advance(2 * 3600);
  await stage.world
    .get(ActivityClockJob)
    .hold({ id: 'job', attempt: 1, signal: new AbortController().signal });
  await desk.goto(`/school/activities/${id}?part=after`);
  await desk.getByRole('textbox', { name: '小结' }).fill('到场的家庭聊得很好。');
  await desk.getByRole('tab', { name: '家庭名单' }).click();
  await desk.getByText('还有没保存的修改，要离开吗？').waitFor();
  await desk.getByRole('dialog').getByRole('button', { name: '先不了' }).click();
  await desk.getByRole('button', { name: '完成小结' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: '完成小结' }).click();
  await desk.getByText('已小结').first().waitFor();
  expect(await accessibilityFaults(desk)).toEqual([]);

  await desk.getByRole('button', { name: '再办一次' }).click();
  await desk.getByText('已复制成草稿，时间往后挪了，请看过再发布。').first().waitFor();
  await desk.getByText('草稿', { exact: true }).first().waitFor();

  await stranger.goto(`/activities/${id}`);
  // Nothing is chosen for her: what is handed in is what she has said.
  await stranger.getByRole('button', { name: '交给学校' }).click();
  await stranger.getByText('请先选一个，再交给学校。').waitFor();
  await stranger.getByRole('button', { name: '很有帮助', exact: true }).click();
  await stranger.getByRole('button', { name: '交给学校' }).click();
  await stranger.getByText('您的感受：很有帮助').waitFor();
  expect(await accessibilityFaults(stranger)).toEqual([]);
  await keepPicture(stranger, 'activities-phone-feedback');
}, 60_000);
