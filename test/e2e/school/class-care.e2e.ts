import type { BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults, desktop, keepPicture, phone } from '../../support/browser';
import { aGraduate } from '../../support/builders/graduation';
import { aGuardian, aPupil, type TestGuardian } from '../../support/builders/identity';
import { aCity, aClass, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aStage } from '../../support/stage';
import { loaded } from './a-school';

let city: City;
let teacher: TestPerson;
let coordinator: TestPerson;
let auditor: TestPerson;
let forgetful: TestGuardian;

const stage = aStage({
  prepare: async (world) => {
    city = await aCity(world, { gradeLevel: 4 });
    teacher = await aPerson(world, { name: '马老师', roles: [['class_teacher', city.class]] });
    coordinator = await aPerson(world, { name: '周敏', roles: [['coordinator', city.school]] });
    auditor = await aPerson(world, { name: '钱审', roles: [['auditor', city.city]] });
    forgetful = await aGuardian(world, { class: city.class, name: '孙梅' });
    await aGraduate(world, city);
    await aPupil(world, city.class);
  },
});

/** Reads well at this size: nothing sticks out, and axe finds nothing. */
async function readsWell(page: Page, picture: string): Promise<void> {
  await loaded(page);
  await keepPicture(page, picture);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

it('leads a class teacher to the own class, its progress with names, and a guardian who forgot the password', async () => {
  const page = await stage.browser.page(phone, teacher);
  await page.goto('/school');
  await page.getByRole('link', { name: /班级学习情况/ }).click();
  await page.getByText('每次查看都会记录').waitFor();
  await page.getByText('孙梅').waitFor();
  await readsWell(page, 'class-progress-phone');

  await page.goto(`/school/classes/${city.class.id}`);
  await page.getByRole('button', { name: '忘记密码：孙梅' }).click();
  await page.getByRole('button', { name: '生成一次性密码' }).click();
  const secret = page.getByText(/^\w{4}-\w{4}-\w{4}$/);
  await secret.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepPicture(page, 'class-help-phone');
  const password = await secret.innerText();
  await page.context().close();

  const hers = await stage.browser.page(phone);
  await hers.goto('/sign-in?next=%2Flearning');
  await hers.getByLabel('手机号').fill(forgetful.phone);
  await hers.getByLabel('密码', { exact: true }).fill(password);
  await hers.getByRole('button', { name: '登录', exact: true }).click();
  await hers.getByRole('heading', { name: '请先设置自己的密码' }).waitFor();
  await readsWell(hers, 'new-password-phone');
  await hers.goto('/me/data');
  await hers.waitForURL(/\/new-password\?next=%2Fme%2Fdata/);
  await hers.getByLabel('现在的密码').fill(password);
  await hers.getByLabel('新密码').fill('liu-lan-he-shui');
  await hers.getByRole('button', { name: '修改密码' }).click();
  await hers.getByRole('button', { name: '下载我的数据' }).waitFor();
  await hers.context().close();
}, 90_000);

it('puts an empty class away and takes it back', async () => {
  const spare = await aClass(stage.world, city.grade, '9班');
  const page = await stage.browser.page(desktop, coordinator);
  await page.goto(`/school/classes/${spare.id}`);
  await page.getByRole('button', { name: '收起班级' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '收起班级' }).click();
  await page.getByRole('heading', { name: '已收起的班级' }).waitFor();
  await readsWell(page, 'classes-archived');
  await page.getByRole('button', { name: /^放回 .*9班/ }).click();
  await page.getByRole('link', { name: '9班' }).waitFor();
  await page.context().close();
}, 60_000);

it('looks through the data of minors once a year, and the auditor sees that it was done', async () => {
  const page = await stage.browser.page(desktop, coordinator);
  await page.goto('/school/classes/minors-data');
  await page.getByText('在册学生的姓名和班级').waitFor();
  await page.getByRole('button', { name: '记录审计完成' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '记录审计完成' }).click();
  await page.getByRole('link', { name: /下载表格：/ }).waitFor();
  await readsWell(page, 'minors-data');
  await page.context().close();

  const context: BrowserContext = await stage.browser.context(desktop, auditor);
  const desk = await context.newPage();
  await desk.goto('/bureau');
  await desk.getByRole('link', { name: '操作记录' }).click();
  await desk.getByRole('link', { name: /学年审计表/ }).waitFor();
  await desk.getByText('含姓名').first().waitFor();
  await readsWell(desk, 'audit');
  await desk.getByRole('button', { name: '只看马老师的记录' }).first().click();
  await desk.waitForURL(/personId=/);
  await desk.getByRole('link', { name: /学年审计表/ }).waitFor({ state: 'detached' });
  await context.close();
}, 60_000);

it('moves the school up only after the sentence was agreed to', async () => {
  await stage.world.database.execute("UPDATE units SET created_at = '2025-09-01' WHERE kind = 'class'", []);
  const page = await stage.browser.page(desktop, coordinator);
  await page.goto('/school/classes/promotion');
  const act = page.getByRole('button', { name: '全校升级' });
  await act.waitFor();
  expect(await act.isDisabled()).toBe(true);
  await readsWell(page, 'promotion');
  await page.getByRole('checkbox').check();
  await act.click();
  await page.getByText('学年已经升级').waitFor();
  await page.getByRole('link', { name: '查看班级' }).click();
  await page.getByRole('heading', { name: '五年级' }).waitFor();
  await page.context().close();
}, 60_000);
