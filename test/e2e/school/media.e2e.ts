import type { Page } from 'playwright-core';
import { accessibilityFaults, desktop } from '../../support/browser';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aClip, aFile } from '../../support/clips';
import { aStage } from '../../support/stage';

let city: City;
let coordinator: TestPerson;
let page: Page;

const stage = aStage({
  prepare: async (world) => {
    city = await aCity(world);
    coordinator = await aPerson(world, { name: '周敏', roles: [['coordinator', city.school]] });
  },
});

beforeEach(async () => {
  page = await stage.browser.page(desktop, coordinator);
  await page.goto('/school/media');
});
afterEach(() => page.context().close());

const chooseFile = (path: string): Promise<void> => page.locator('input[type=file]').setInputFiles(path);

it('sends a real recording, packages it and plays it back', async () => {
  await chooseFile(await aClip({ seconds: 4 }));
  await page.getByText('已传完，正在处理').waitFor();
  await stage.world.drain();
  const table = page.getByRole('table');
  await table.getByText('可以使用').waitFor();
  await page.getByRole('link', { name: '查看' }).click();
  await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);
  await page.evaluate(() => document.querySelector('video')?.play());
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 1);
  const srt = await aFile('字幕.srt', '1\n00:00:00,000 --> 00:00:02,000\n各位家长好\n');
  await page.getByLabel('上传字幕').first().setInputFiles(srt);
  await page.getByText('已添加中文字幕').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
}, 90_000);

it('goes on where a lost network and a reload broke an upload off, and says why a file is refused', async () => {
  const size = 20 * 1024 * 1024;
  const path = await aFile('不是视频.mp4', Buffer.alloc(size, '家'));
  const offsets: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
  });
  // The first part arrives, then the network is gone.
  await page.route('**/api/uploads/**', (route) =>
    route.request().method() === 'PATCH' && offsets.length > 1 ? route.abort() : route.continue(),
  );
  await chooseFile(path);
  await page.waitForRequest((request) => request.method() === 'PATCH' && offsets.length > 1);
  await page.getByRole('button', { name: /^暂停/ }).click();
  await page.getByText('已暂停').waitFor();
  await page.unroute('**/api/uploads/**');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByText('上次没有传完').waitFor();
  const before = offsets.length;
  await chooseFile(path);
  await page.getByText('已传完，正在处理').waitFor();
  expect(offsets[before]).toBeGreaterThan(0);
  await stage.world.drain();
  await page.getByText('这个文件不是视频，也不是录音').first().waitFor();
  expect(await page.getByRole('button', { name: /^再处理一次/ }).isVisible()).toBe(true);
}, 90_000);
