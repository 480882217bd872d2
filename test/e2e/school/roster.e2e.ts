import type { Page } from 'playwright-core';
import { accessibilityFaults, desktop } from '../../support/browser';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, aPhone, type TestPerson } from '../../support/builders/people';
import { aFile } from '../../support/clips';
import { aStage } from '../../support/stage';
import { loaded } from './a-school';

let city: City;
let coordinator: TestPerson;
let page: Page;

const stage = aStage({
  prepare: async (world) => {
    city = await aCity(world, { gradeLevel: 4 });
    coordinator = await aPerson(world, { name: '周敏', roles: [['coordinator', city.school]] });
  },
});

beforeAll(async () => {
  page = await stage.browser.page(desktop, coordinator);
});

const heads = '年级,班级,学生姓名,家长1姓名,家长1关系,家长1手机号';
const local = (): string => aPhone().replace('+86', '');
const choose = async (...rows: string[]): Promise<void> => {
  const path = await aFile('名册.csv', `\uFEFF${[heads, ...rows].join('\n')}\n`);
  await page.locator('input[type=file]').setInputFiles(path);
};

it('shows what every row would do, names the fault with its place, and imports all once it is mended', async () => {
  await page.goto('/school/classes/import');
  await loaded(page);
  await choose(`四年级,1班,王小明,王芳,母亲,${local()}`, '四年级,1班,李小花,李梅,母亲,12345');
  await page.getByText('有 1 行需要修改').waitFor();
  await page.getByText('手机号不对').waitFor();
  expect(await page.getByText(/第 3 行/).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: /导入全部/ }).isDisabled()).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.getByRole('button', { name: '换一个文件' }).click();
  await choose(`四年级,1班,王小明,王芳,母亲,${local()}`, `四年级,2班,李小花,李梅,母亲,${local()}`);
  await page.getByText('没有错误，可以导入').waitFor();
  await page.getByRole('button', { name: /导入全部/ }).click();
  await page.getByText('名册已导入').waitFor();
  await page.getByRole('button', { name: '查看班级' }).click();
  await page.getByRole('link', { name: '2班' }).click();
  await page.getByRole('cell', { name: '李小花', exact: true }).waitFor();
}, 60_000);

it('names the heads that a file lacks, and the sheet', async () => {
  await page.goto('/school/classes/import');
  await loaded(page);
  const path = await aFile('电话表.csv', '\uFEFF学生姓名,电话\n王小明,13912345678\n');
  await page.locator('input[type=file]').setInputFiles(path);
  await page.getByText(/缺少这些表头：年级、班级/).waitFor();
  expect(await page.getByText('{{').count()).toBe(0);
}, 60_000);

it('makes an invite code big enough for the back row, with a QR code to join', async () => {
  await page.goto(`/school/classes/${city.class.id}`);
  await page.getByRole('button', { name: '生成邀请码' }).click();
  await page.getByText(/前有效/).waitFor();
  const { body } = await stage.world.as(coordinator).get(`/api/classes/${city.class.id}/invite-codes`);
  await page.getByText(body.items[0].code, { exact: true }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
}, 60_000);

it('adds a pupil and takes the pupil off the list again', async () => {
  await page.goto(`/school/classes/${city.class.id}`);
  await page.getByRole('button', { name: '添加学生' }).click();
  await page.getByRole('dialog').getByLabel('学生').fill('赵一鸣');
  await page.getByRole('dialog').getByRole('button', { name: '添加学生' }).click();
  await page.getByRole('cell', { name: '赵一鸣', exact: true }).waitFor();
  await page.getByRole('button', { name: '移出 赵一鸣' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移出' }).click();
  await page.getByRole('cell', { name: '赵一鸣', exact: true }).waitFor({ state: 'detached' });
}, 60_000);

it('appoints an instructor and shows the first password once', async () => {
  await page.goto('/school/staff');
  await page.getByRole('button', { name: '添加教职工' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('钟老师');
  await dialog.getByLabel('手机号').fill(local());
  await dialog.getByRole('button', { name: '添加教职工' }).click();
  await page.getByText('它只显示这一次').waitFor();
  await page.getByRole('button', { name: '已经记下' }).click();
  await page.getByRole('cell', { name: '钟老师', exact: true }).waitFor();
}, 60_000);
