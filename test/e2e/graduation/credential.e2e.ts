import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { accessibilityFaults, desktop, keepPicture, phone } from '../../support/browser';
import { aGraduate } from '../../support/builders/graduation';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson } from '../../support/builders/people';
import { CredentialCheck } from '../../support/credential-check';
import { aStage } from '../../support/stage';

let city: City;
let holder: Awaited<ReturnType<typeof aGraduate>>;

const stage = aStage({
  prepare: async (world) => {
    city = await aCity(world);
    holder = await aGraduate(world, city, { name: '王小华' });
  },
});

const contentOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

async function looksWell(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-loading]') === null);
  await keepPicture(page, name);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

it('A holder takes the credential along, and whoever has its number sees that the records agree', async () => {
  const page = await stage.browser.page(phone, holder);
  await page.goto('/me/certificates');
  await page.getByRole('button', { name: '数字凭证' }).click();
  await page.getByRole('checkbox').check();
  await looksWell(page, 'credential-sheet');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载凭证', exact: true }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe(`credential-${holder.serial}.jwt`);
  const check = new CredentialCheck(stage.world);
  const credential = await check.signature(await contentOf(download));
  await check.shape(credential);
  expect(await check.isValid(credential)).toBe(true);

  const stranger = await stage.browser.page(phone);
  await stranger.goto(`/check/${holder.serial}`);
  await stranger.getByText('账本没有被改动，内容与证书一致').waitFor();
  await stranger.getByText('数字凭证：有效').waitFor();
  await looksWell(stranger, 'check-with-record');
});

it('A parent takes the learning record along', async () => {
  const page = await stage.browser.page(phone, holder);
  await page.goto('/me/data');
  const button = page.getByRole('button', { name: '下载学习记录' });
  await button.waitFor();
  await looksWell(page, 'data-with-statements');
  const coming = page.waitForEvent('download');
  await button.click();
  const { statements } = JSON.parse(await contentOf(await coming)) as { statements: object[] };
  expect(statements.length).toBeGreaterThan(8);
});

it('A city officer takes the city’s learning along and sees how far it has come', async () => {
  const officer = await aPerson(stage.world, { roles: [['city_officer', city.city]] });
  const page = await stage.browser.page(desktop, officer);
  await page.goto('/bureau/statements');
  const button = page.getByRole('button', { name: '导出学习记录' });
  await button.waitFor();
  const coming = page.waitForEvent('download');
  await button.click();
  const lines = (await contentOf(await coming)).trim().split('\n');
  await page.getByText(`导出完成：${lines.length} 条，1 位家长`).waitFor();
  await looksWell(page, 'city-statements');
});
