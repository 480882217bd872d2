import { Workbook } from 'exceljs';
import type { Page } from 'playwright-core';
import { unbrokenDate } from '../../../apps/web/i18n/unbroken-date.rule';
import { desktop } from '../../support/browser';
import { aStage } from '../../support/stage';
import { aBureau, loaded, type TestBureau } from './a-bureau';

let bureau: TestBureau;
let page: Page;

const stage = aStage({
  prepare: async (world) => {
    bureau = await aBureau(world);
  },
});

beforeAll(async () => {
  page = await stage.browser.page(desktop, bureau.cityOfficer);
  page.setDefaultTimeout(10_000);
});

async function workbook(...rows: string[][]): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const book = new Workbook();
  const sheet = book.addWorksheet('称号');
  sheet.addRow(['学校代码', '学校名称', '等级', '起始日期', '截止日期', '文号']);
  for (const row of rows) sheet.addRow(row);
  const buffer = Buffer.from(await book.xlsx.writeBuffer());
  return {
    name: '称号.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  };
}

it('leads from the pyramid to the schools of a tier and on to the facts of one', async () => {
  await page.goto('/bureau');
  await loaded(page);
  const tiers = page.getByRole('list', { name: '各等级的学校数，从高到低' });
  expect(await tiers.getByRole('link').allInnerTexts()).toHaveLength(4);
  await page.getByRole('group', { name: '金字塔之外' }).getByRole('link').click();
  await page.waitForURL('**/bureau/schools?tier=unrated');
  await loaded(page);
  await page.getByText('共 2 条').waitFor();
  expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(
    expect.arrayContaining(['第二学校', '第三学校']),
  );
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.getByRole('link', { name: '第一学校' }).click();
  await page.getByRole('heading', { level: 1, name: '第一学校' }).waitFor();
  await page.getByRole('button', { name: 'C2 家庭参与率' }).click();
  const facts = page.getByRole('dialog');
  await facts.getByText('18 / 20').first().waitFor();
  await facts.getByText('平台统计').first().waitFor();
  await page.keyboard.press('Escape');
});

it('computes a kept result again to the same digits and says so', async () => {
  await page.getByRole('tab', { name: '历次结果' }).click();
  await page.waitForURL('**part=history');
  await page
    .getByRole('button', { name: /再算一遍核对/ })
    .first()
    .click();
  await page.getByText('每一位数字都相同').waitFor();
  expect(await page.getByText(/[0-9a-f]{64}/).count()).toBe(1);
});

it('orders a new computation and shows when it is done', async () => {
  await page.goto('/bureau');
  await loaded(page);
  await page.getByRole('button', { name: '重新计算' }).click();
  await page.getByText('可以离开这一页').waitFor();
  await stage.world.drain();
  await page.getByText('已重新计算，这一页已是最新结果。').waitFor();
});

it('judges a list of titles line by line, and takes it over only without a fault', async () => {
  await page.goto('/bureau/titles/import');
  await loaded(page);
  const good = ['', '第一学校', '优秀', '2025-09-01', '2028-08-31', '市教〔2025〕5号'];
  await page
    .locator('input[type=file]')
    .setInputFiles(await workbook(good, ['', '没有的学校', '优秀', '昨天', '2027-08-31', '6号']));
  await page.getByText('可导入 1 行，已有 0 行，有误 1 行。').first().waitFor();
  await page.getByText('没有找到这所学校').waitFor();
  expect(await page.getByRole('button', { name: '导入 1 个称号' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: '换一个文件' }).click();
  await page.locator('input[type=file]').setInputFiles(await workbook(good));
  await page.getByRole('button', { name: '导入 1 个称号' }).click();
  await page.getByText('已导入 1 个称号').waitFor();
  await page.getByRole('button', { name: '去看学校' }).click();
  await page
    .getByRole('row', { name: /第一学校/ })
    .getByText(`至 ${unbrokenDate('2028年8月31日')}`)
    .waitFor();
});

it('keeps the filters in the address and speaks English when asked to', async () => {
  await page.goto(`/bureau/schools?district=${bureau.west.district.id}&sort=name`);
  await page.getByText('共 1 条').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Schools' }).waitFor();
  await page.getByText('1 in all').waitFor();
  await page.getByRole('button', { name: '中文' }).click();
});
