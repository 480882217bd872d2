import type { Page } from 'playwright-core';
import { accessibilityFaults, phone } from '../../support/browser';
import { aGuardian, type TestGuardian } from '../../support/builders/identity';
import { aCity, type City } from '../../support/builders/organization';
import { aStage } from '../../support/stage';

const stage = aStage();
const words = '孩子晚上总是睡不着，我试过很多办法，想听听老师的意见。';
let city: City;
let parent: TestGuardian;

beforeAll(async () => {
  city = await aCity(stage.world);
  parent = await aGuardian(stage.world, { class: city.class, name: '林一诺' });
}, 60_000);

const question = (page: Page) => page.getByLabel('您的问题');

async function signIn(page: Page, who: TestGuardian): Promise<void> {
  await page.getByLabel('手机号').fill(who.phone);
  await page.getByLabel('密码', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

describe('what is written and not sent', () => {
  it('is there again after another page, and after the phone has put the page away', async () => {
    const page = await stage.browser.page(phone, parent);
    await page.goto('/me/questions/new');
    await question(page).fill(words);
    await page.getByRole('link', { name: '首页' }).click();
    await page.waitForURL(/\/$/);
    await page.goBack();
    expect(await question(page).inputValue()).toBe(words);
    await page.reload();
    expect(await question(page).inputValue()).toBe(words);
    await page.context().close();
  });

  it('outlives the session, which the page leads back into', async () => {
    const page = await stage.browser.page(phone, parent);
    await page.goto('/me/questions/new');
    await question(page).fill(words);
    await page.context().clearCookies();
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByText('登录时间已过').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: '重新登录' }).click();
    await signIn(page, parent);
    await page.waitForURL(/questions\/new/);
    expect(await question(page).inputValue()).toBe(words);
    await page.getByRole('button', { name: '发送' }).click();
    await page.waitForURL(/questions\/[0-9a-f-]{36}/);
    await page.goto('/me/questions/new');
    expect(await question(page).inputValue()).toBe('');
    await page.context().close();
  });

  it('is shown to nobody else on the same phone', async () => {
    const other = await aGuardian(stage.world, { class: city.class, name: '周小满' });
    const page = await stage.browser.page(phone, parent);
    await page.goto('/me/questions/new');
    await question(page).fill(words);
    await page.goto('/me');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL(/sign-in$/);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(words);
    await signIn(page, other);
    await page.waitForURL(/\/$/);
    await page.goto('/me/questions/new');
    expect(await question(page).inputValue()).toBe('');
    await page.context().close();
  });
});
