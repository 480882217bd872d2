import type { Page } from 'playwright-core';
import { accessibilityFaults, aBrowser, desktop, keepPicture, type TestBrowser } from '../../support/browser';
import { anEmptyWorld, type World } from '../../support/world';
import { aBureau, loaded } from './a-bureau';

let world: World;
let browser: TestBrowser;
let page: Page;

beforeAll(async () => {
  world = await anEmptyWorld('e2e_standard');
  world.clock.run();
  browser = await aBrowser(world);
  const bureau = await aBureau(world);
  page = await browser.page(desktop, bureau.cityOfficer);
  page.setDefaultTimeout(15_000);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const part = (name: string) => page.getByRole('tab', { name, exact: true }).click();
const looksRight = async (picture: string): Promise<void> => {
  await loaded(page);
  await keepPicture(page, `bureau-standard-${picture}`);
  expect(await accessibilityFaults(page)).toEqual([]);
};

it('is written with its faults beside the fields', async () => {
  await page.goto('/bureau/standard');
  await page.getByText('本周期').waitFor();
  await looksRight('versions');
  await page.getByRole('button', { name: '起草新版本' }).click();
  await page.getByRole('heading', { level: 1, name: '起草标准' }).waitFor();
  await part('指标与分值');
  await page.getByLabel('A1 分值').fill('5');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('分值合计 102，应为 100。').first().waitFor();
  await looksRight('fault');
  await page.getByLabel('A2 分值').fill('4');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已保存，没有发现问题。').first().waitFor();
  await part('等级要求');
  await looksRight('tiers');
  await part('分档描述');
  await looksRight('rubric');
});

it('is compared with the version before, field by field', async () => {
  await part('与底稿相比');
  await page.getByRole('row', { name: /A1 校务管理运行 · 分值 3 5/ }).waitFor();
  await looksRight('comparison');
});

it('is simulated, then published for the running cycle, and then only read', async () => {
  await part('发布');
  await page.getByText('先试算当前这份草稿').waitFor();
  expect(await page.getByRole('button', { name: '发布这个版本' }).isDisabled()).toBe(true);
  await part('试算');
  await page.getByRole('button', { name: '开始试算' }).click();
  await page.getByText('排队中').waitFor();
  await world.drain();
  await page.getByText('等级变化', { exact: true }).first().waitFor();
  await page.getByText('没有学校的等级会变化').waitFor();
  await looksRight('simulation');
  await part('发布');
  await page.getByRole('radio', { name: /本周期也使用/ }).check();
  await looksRight('publish');
  await page.getByRole('button', { name: '发布这个版本' }).click();
  await page.getByText('2026.3 版。分值、门槛与要求对所有学校公开。').waitFor();
  await part('分档描述');
  await page.getByText('第 2 档（50 %）').first().waitFor();
  await looksRight('version');
});
