import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { unbrokenDate } from '../../../apps/web/i18n/unbroken-date.rule';
import { accessibilityFaults, desktop, keepPicture, phone } from '../../support/browser';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { anAssessmentToVisit, aSiteVisit, aTap, type TestVisit } from '../../support/builders/site-visits';
import { aStage } from '../../support/stage';

let city: City;
let visit: TestVisit;
let coordinator: TestPerson;

const stage = aStage({
  prepare: async (world) => {
    city = await aCity(world);
    coordinator = await aPerson(world, { roles: [['coordinator', city.school]] });
    visit = await aSiteVisit(world, city);
  },
});

const mark = (page: Page, code: string, words: string): Promise<void> =>
  page
    .getByRole('group', { name: `${code} 查看结果` })
    .getByRole('button', { name: words, exact: true })
    .click();

const isPressed = (page: Page, code: string, words: string) =>
  page.getByRole('group', { name: `${code} 查看结果` }).locator('[aria-pressed=true]', { hasText: words });

/** The offline shell of the app is there. */
const shellStands = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === 'activated') return;
    await new Promise((done) => active?.addEventListener('statechange', done));
  });

const actsOf = (): Promise<{ item: string; kind: string; value: string }[]> =>
  stage.world.database.query(
    'SELECT item, kind, value FROM site_visit_acts WHERE visit_id = ? AND position = 1 ORDER BY stamped_at, id',
    [visit.id],
  );

describe('a visitor in a school without a network', () => {
  it('records, opens the page anew, and finds everything sent once when the network is back', async () => {
    const page = await stage.browser.page(phone, visit.visitors[0]);
    const context = page.context();
    await page.goto('/reviewer/visits');
    await page.getByRole('link', { name: /第一学校/u }).click();
    await page.getByText('全部已上报').waitFor();
    await shellStands(page);
    expect(await accessibilityFaults(page)).toEqual([]);

    await context.setOffline(true);
    await mark(page, 'G1', '看到');
    await isPressed(page, 'G1', '看到').waitFor();
    await mark(page, 'G2', '没有看到');
    await mark(page, 'G2', '部分看到');
    await page.getByLabel('G1 备注（可不填）').fill('牌子挂在正门');
    const picture = sharp({ create: { width: 2000, height: 1500, channels: 3, background: '#864' } });
    const buffer = await picture.jpeg().toBuffer();
    await page
      .getByLabel('给 G1 加照片')
      .setInputFiles({ name: 'plaque.jpg', mimeType: 'image/jpeg', buffer });
    await page.getByRole('img', { name: 'G1 的第 1 张照片' }).waitFor();
    await page.getByText('已存在本机（5 条），联网后自动上报').waitFor();
    await keepPicture(page, 'site-visit-offline');

    // The phone has closed the app: the tab is gone, and opened anew where there still is no network.
    await page.close();
    const again = await context.newPage();
    await again.goto(`/reviewer/visits/${visit.id}`);
    await isPressed(again, 'G2', '部分看到').waitFor();
    expect(await again.getByLabel('G1 备注（可不填）').inputValue()).toBe('牌子挂在正门');
    await again.getByRole('img', { name: 'G1 的第 1 张照片' }).waitFor();
    await again.getByText('已存在本机（5 条），联网后自动上报').waitFor();
    expect(await actsOf()).toEqual([]);

    await context.setOffline(false);
    await again.getByText('全部已上报').waitFor();
    expect(await actsOf()).toEqual([
      { item: 'G1', kind: 'mark', value: 'seen' },
      { item: 'G2', kind: 'mark', value: 'not_seen' },
      { item: 'G2', kind: 'mark', value: 'partly' },
      { item: 'G1', kind: 'note', value: '牌子挂在正门' },
    ]);
    const photos = await stage.world.database.query('SELECT width FROM site_visit_photos WHERE item = ?', [
      'G1',
    ]);
    expect(photos).toEqual([{ width: 1600 }]);
    await context.close();
  }, 60_000);

  it('hands in with the network, and the report stands when the other one has', async () => {
    const { world } = stage;
    const [own, other] = visit.visitors;
    for (const person of visit.visitors) {
      const acts = visit.items.map((item) => aTap(world, item, 'seen'));
      await world.as(person).post(`/api/site-visits/${visit.id}/acts`, { acts });
    }
    await world.as(other).post(`/api/site-visits/${visit.id}/conclusion`);
    const page = await stage.browser.page(phone, own);
    await page.goto(`/reviewer/visits/${visit.id}`);
    await mark(page, 'G8', '部分看到');
    await page.getByText('全部已上报').waitFor();
    await page.getByRole('button', { name: '提交我的查看结果' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提交我的查看结果' }).click();
    await page.getByText('两位评审看法不同').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});

describe('a visit at the desks', () => {
  let plannedId: string;

  it('is planned by the city with a day and two reviewers', async () => {
    const { school } = await aSchool(stage.world, city.district, { name: '第二学校' });
    plannedId = await anAssessmentToVisit(stage.world, city, school);
    const page = await stage.browser.page(desktop, visit.officer);
    await page.goto(`/bureau/assessments/${plannedId}`);
    await page.getByRole('button', { name: '安排现场核查' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('日期').fill('2030-05-16');
    await form.getByLabel('苏评审').check();
    await form.getByLabel('陆评审').check();
    await form.getByLabel('给学校的说明').fill('请安排一间能看材料的房间。');
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByText(unbrokenDate('2030年5月16日')).waitFor();
    await page.getByText('苏评审 · 陆评审').waitFor();
    await form.waitFor({ state: 'hidden' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepPicture(page, 'site-visit-bureau');
    await page.context().close();
  }, 60_000);

  it('has a free place when a visitor declares a conflict, and the city chooses another', async () => {
    const { world, browser } = stage;
    const [visitor] = visit.visitors;
    await aPerson(world, { name: '高评审', roles: [['reviewer', city.city]] });
    const shown = await world.as(visit.officer).get(`/api/assessments/${plannedId}/site-visit`);
    const address = `/api/site-visits/${shown.body.visit.id}/acts`;
    await world.as(visitor).post(address, { acts: [aTap(world, 'G1', '门口没有牌子', { kind: 'note' })] });

    const onPhone = await browser.page(phone, visitor);
    await onPhone.goto('/reviewer/visits');
    await onPhone.getByRole('link', { name: /第二学校/u }).click();
    await onPhone.getByRole('button', { name: '申明回避' }).click();
    const form = onPhone.getByRole('dialog', { name: '不参加第二学校的核查' });
    await form.getByLabel('理由').fill('刚得知亲属在该校任教。');
    expect(await accessibilityFaults(onPhone)).toEqual([]);
    await keepPicture(onPhone, 'site-visit-conflict');
    await form.getByRole('button', { name: '回避', exact: true }).click();
    await onPhone.getByText('已申明回避，市里会另请一位。').waitFor();
    await onPhone.getByRole('link', { name: /第一学校/u }).waitFor();
    await onPhone.getByRole('link', { name: /第二学校/u }).waitFor({ state: 'detached' });
    await onPhone.context().close();

    const page = await browser.page(desktop, visit.officer);
    await page.goto(`/bureau/assessments/${plannedId}`);
    await page.getByText('评审 1（空缺） · 陆评审').waitFor();
    await page.getByText('已搁置的查看结果（1 份）').click();
    await page.getByText('申明回避：刚得知亲属在该校任教。').waitFor();
    await page.getByText('门口没有牌子').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepPicture(page, 'site-visit-set-aside');
    await page.getByRole('button', { name: '修改安排' }).click();
    const plan = page.getByRole('dialog');
    await plan.getByLabel('高评审').check();
    expect(await plan.getByLabel('苏评审').count()).toBe(0);
    await plan.getByRole('button', { name: '保存' }).click();
    await page.getByText('高评审 · 陆评审').waitFor();
    await page.context().close();
  }, 60_000);

  it('is read by the school without names, and answered', async () => {
    const page = await stage.browser.page(desktop, coordinator);
    await page.goto('/school/assessment');
    await page.getByText('上午九点到校。').waitFor();
    await page.getByText('评审 1（已提交）').waitFor();
    await page.getByLabel('对报告的回应').fill('制度已经补上墙。');
    await page.getByRole('button', { name: '提交回应' }).click();
    await page.getByRole('button', { name: '更新回应' }).waitFor();
    expect(await page.getByText('苏评审').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepPicture(page, 'site-visit-school');
    await page.context().close();
  }, 60_000);
});
