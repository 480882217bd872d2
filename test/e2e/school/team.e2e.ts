import type { Page } from 'playwright-core';
import { accessibilityFaults, desktop, keepPicture, phone } from '../../support/browser';
import { aCommittee } from '../../support/builders/committees';
import { aMember } from '../../support/builders/faculty';
import { aGuardian, aPupil } from '../../support/builders/identity';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aStage } from '../../support/stage';
import { loaded } from './a-school';

let city: City;
let coordinator: TestPerson;

const stage = aStage({
  prepare: async (world) => {
    city = await aCity(world);
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

/** Finds somebody by name in the dialog that is open. */
async function choose(page: Page, label: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('combobox', { name: '姓名' });
  await field.fill(label.slice(0, 2));
  await page.locator('.ant-select-item-option', { hasText: label }).waitFor();
  await keepPicture(page, 'chooses-somebody');
  await field.press('Enter');
}

it('lets a coordinator register an instructor with a training', async () => {
  const page = await stage.browser.page(desktop, coordinator);
  await page.goto('/school/faculty');
  await page.getByRole('button', { name: '登记教师或专家' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('韩老师');
  await dialog.getByLabel('担任家长学校指导教师').check();
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await page.getByRole('heading', { name: '韩老师', level: 1 }).waitFor();
  await page.getByRole('button', { name: '添加培训' }).click();
  await page.getByLabel('培训名称').fill('家庭教育指导能力提升');
  await page.getByLabel('学时').fill('18');
  await page.getByLabel('结束日期').fill('2026-07-18');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /保\s*存/ })
    .click();
  await page.getByText('三年内 18 学时').waitFor();
  await readsWell(page, 'faculty-member');
  await page.goto('/school/faculty');
  await page.getByRole('link', { name: '韩老师' }).waitFor();
  await readsWell(page, 'faculty-register');
  await page.goto('/school/faculty/import');
  await readsWell(page, 'faculty-import');
  await page.context().close();
}, 60_000);

it('lets a coordinator found a committee and write a meeting down', async () => {
  await aGuardian(stage.world, { class: city.class, name: '何女士' });
  const { id } = await aCommittee(stage.world, coordinator, city.school, {
    since: '2026-09-01',
    until: '2027-08-31',
  });
  const page = await stage.browser.page(desktop, coordinator);
  await page.goto('/school/committees');
  await page.getByRole('link', { name: city.school.name }).waitFor();
  await readsWell(page, 'committees');
  await page.getByRole('button', { name: `收起 ${city.school.name}` }).click();
  await page.getByRole('button', { name: /撤\s*销/ }).click();
  await page.getByRole('button', { name: `收起 ${city.school.name}` }).waitFor();
  await page.goto(`/school/committees/${id}`);
  await page.getByRole('button', { name: '添加委员' }).click();
  await choose(page, '何女士（4年级1班）');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /保\s*存/ })
    .click();
  await page.getByText('3 个席位，现有 1 位委员。').waitFor();
  await page.getByRole('button', { name: '添加会议' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('日期').fill('2026-10-08');
  await dialog.getByLabel('议程').fill('讨论章程');
  await dialog.getByRole('textbox', { name: '纪要' }).fill('通过章程');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await page.getByText('计入测评', { exact: true }).waitFor();
  await readsWell(page, 'committee');
  await page.context().close();
}, 60_000);

it('lets a class teacher record a visit on the phone, and take it back', async () => {
  await aPupil(stage.world, city.class, '安一');
  const teacher = await aPerson(stage.world, { name: '张老师', roles: [['class_teacher', city.class]] });
  const page = await stage.browser.page(phone, teacher);
  await page.goto('/school/visits');
  await page.getByRole('button', { name: '记一次 安一' }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepPicture(page, 'visit-form-phone');
  await page.getByRole('dialog').getByLabel('约定（可不填）').fill('约定每周一起读书');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /保\s*存/ })
    .click();
  await page.getByText(/已家访$/).waitFor();
  await readsWell(page, 'visits-phone');
  await page.getByRole('button', { name: '记录 安一' }).click();
  await page.getByText('约定每周一起读书').waitFor();
  await page.getByRole('button', { name: /^移走/ }).click();
  await page.getByRole('button', { name: /撤\s*销/ }).click();
  await page.getByText(/已家访$/).waitFor();
  await page.context().close();
}, 60_000);

it('shows a district its levels and studios', async () => {
  await aMember(stage.world, coordinator, city.school, { name: '沈老师', instructs: true });
  const officer = await aPerson(stage.world, { name: '陈明', roles: [['district_officer', city.district]] });
  const page = await stage.browser.page(desktop, officer);
  await page.goto('/bureau/faculty');
  await page.getByRole('button', { name: '登记称号' }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, `沈老师（${city.school.name}）`);
  await dialog.getByText('名师', { exact: true }).click();
  await dialog.getByLabel('文号').fill('区教〔2026〕7号');
  await dialog.getByLabel('从', { exact: true }).fill('2026-01-01');
  await dialog.getByLabel('有效期到').fill('2028-12-31');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await page.getByRole('cell', { name: '沈老师', exact: true }).waitFor();
  await readsWell(page, 'bureau-talents');
  await page.getByRole('tab', { name: '名师工作室' }).click();
  await page.getByText('还没有登记工作室').waitFor();
  await readsWell(page, 'bureau-studios');
  await page.context().close();
}, 60_000);
