import type { Page } from 'playwright-core';
import { accessibilityFaults, aBrowser, desktop, keepPicture, type TestBrowser } from '../../support/browser';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aTitleInWork } from '../../support/builders/titles';
import { anEmptyWorld, type World } from '../../support/world';
import { loaded } from './a-bureau';

let world: World;
let browser: TestBrowser;
let city: City;
let coordinator: TestPerson;
let officer: TestPerson;
let titleId: string;

beforeAll(async () => {
  world = await anEmptyWorld('e2e_titles');
  world.clock.run();
  browser = await aBrowser(world);
  city = await aCity(world);
  coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  ({ titleId } = await aTitleInWork(world, city.school, { coordinator, officer }));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

async function isClean(page: Page, name: string): Promise<void> {
  await loaded(page);
  await keepPicture(page, `titles-${name}`);
  expect(await accessibilityFaults(page)).toEqual([]);
}

/** Answers a dialog of one field, or of none. */
async function confirm(page: Page, button: RegExp, words?: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: button });
  if (words) await dialog.getByRole('textbox').fill(words);
  await dialog.getByRole('button', { name: button }).click();
  await dialog.waitFor({ state: 'hidden' });
}

it('lets a school tell what it has put right, reply to a case, and ask for the inspection', async () => {
  const page = await browser.page(desktop, coordinator);
  page.setDefaultTimeout(15_000);
  await page.goto('/school/title');
  await page.getByText('门槛 G3').waitFor();
  await isClean(page, 'school');
  await page.getByRole('textbox', { name: /做了什么/ }).fill('教学计划已在第三周发布');
  await page.getByRole('button', { name: '保存这一项' }).click();
  await page.getByText('已保存').waitFor();
  await page.getByRole('textbox', { name: '本校的说明' }).fill('没有收取任何费用');
  await page.getByRole('button', { name: '提交说明' }).click();
  await page.getByText('已提交').waitFor();
  await page.getByRole('button', { name: '申请复查' }).click();
  await confirm(page, /申请复查/);
  await page.getByText('复查中', { exact: true }).waitFor();
  await page.getByText('教学计划已在第三周发布').waitFor();
});

it('lets the bureau inspect it, with a reason the school reads', async () => {
  const page = await browser.page(desktop, officer);
  page.setDefaultTimeout(15_000);
  await page.goto('/bureau/titles');
  await page.getByRole('link', { name: city.school.name }).waitFor();
  await isClean(page, 'list');
  await page.getByRole('link', { name: city.school.name }).click();
  await page.waitForURL(`**/bureau/titles/${titleId}`);
  await page.getByText('教学计划已在第三周发布').waitFor();
  await isClean(page, 'title');
  await page.getByRole('button', { name: '复查通过' }).click();
  await confirm(page, /复查通过/, '已到校核实');
  await page.getByText('有效', { exact: true }).waitFor();
  await page.getByText('已到校核实').waitFor();
});

it('lets the city decide a case, and what the school holds afterwards', async () => {
  const page = await browser.page(desktop, officer);
  page.setDefaultTimeout(15_000);
  await page.goto('/bureau/vetoes');
  await page.getByRole('link', { name: city.school.name }).waitFor();
  await isClean(page, 'vetoes');
  await page.getByRole('link', { name: city.school.name }).click();
  await page.getByText('没有收取任何费用').waitFor();
  await isClean(page, 'veto');
  await page.getByRole('button', { name: /^属\s?实$/ }).click();
  await confirm(page, /^属\s?实$/, '经查属实');
  await page.getByText('属实，待处理').waitFor();
  await page.getByRole('button', { name: '处理称号' }).click();
  await page.getByRole('dialog', { name: '处理称号' }).getByRole('radio', { name: '基础' }).waitFor();
  await confirm(page, /处理称号/);
  await page.getByText('已处理').waitFor();
  await page.goto('/bureau/titles?state=DOWNGRADED');
  await page.getByRole('link', { name: city.school.name }).waitFor();
});
