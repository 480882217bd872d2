import { accessibilityFaults, phone } from '../../support/browser';
import { aStage } from '../../support/stage';
import { aFamily } from './a-family';

const stage = aStage();
/** Of the family's course. */
const title = '听懂孩子的话外之音';

describe('a phone without a network', () => {
  it('is told so at once, wherever it goes, and shows the page by itself when the network is back', async () => {
    const family = await aFamily(stage.world);
    const page = await stage.browser.page(phone, family.parent);
    const context = page.context();
    await page.goto('/courses');
    await page.getByText(title).waitFor();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await context.setOffline(true);

    await page.getByText(title).click();
    await page.getByText(/现在连不上网络|这一页要连上网才能打开/u).waitFor();
    await page.getByText('现在没有网络').waitFor();
    expect(await page.locator('[data-loading]').count()).toBe(0);

    await context.setOffline(false);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await context.close();
  }, 60_000);

  it('that opens the app anew finds the shell and the reason, and then the page', async () => {
    const family = await aFamily(stage.world);
    const page = await stage.browser.page(phone, family.parent);
    const context = page.context();
    await page.goto('/learning');
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active?.state === 'activated') return;
      await new Promise((done) => active?.addEventListener('statechange', done));
    });
    await context.setOffline(true);
    await page.goto('/learning');
    await page.getByRole('main').getByRole('heading', { level: 1, name: '现在连不上网络' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.setOffline(false);
    await page.getByRole('heading', { level: 1, name: '我的学习' }).waitFor();
    await context.close();
  }, 60_000);
});
