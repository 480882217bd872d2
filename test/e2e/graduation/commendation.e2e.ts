import type { Page } from 'playwright-core';
import { accessibilityFaults, desktop, keepPicture, phone } from '../../support/browser';
import { aParent, type TestParent } from '../../support/builders/graduation';
import { hasEarnedCommendation } from '../../support/builders/on-site';
import { aCity, type City } from '../../support/builders/organization';
import { aCookie, aPerson, type TestPerson } from '../../support/builders/people';
import { aStage } from '../../support/stage';

let city: City;
let holder: TestParent;
let learner: TestParent;
let coordinator: TestPerson;

const stage = aStage({
  prepare: async (world) => {
    world.clock.set('2026-11-18T04:00:00.000Z');
    city = await aCity(world);
    holder = await aParent(world, city.class, { name: '王小华' });
    for (let nth = 0; nth < 11; nth++) learner = await aParent(world, city.class);
    await hasEarnedCommendation(world, holder, city.school);
    await world.drain();
    await world.database.execute(
      `UPDATE enrolments SET programme_version_id = (SELECT id FROM programme_versions WHERE number = 2)
        WHERE person_id = ?`,
      [learner.id],
    );
    world.clock.set('2027-06-20T02:00:00.000Z');
    holder = { ...holder, cookie: await aCookie(world, holder.id) };
    learner = { ...learner, cookie: await aCookie(world, learner.id) };
    coordinator = await aPerson(world, { name: '周敏', roles: [['coordinator', city.school]] });
  },
});

async function looksWell(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-loading]') === null);
  await keepPicture(page, name);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

it('A school commends once, and a name is shown only when its owner agrees', async () => {
  const desk = await stage.browser.page(desktop, coordinator);
  await desk.goto('/school/commendations');
  await desk.getByRole('button', { name: '确认评定 1 户' }).click();
  const dialog = desk.getByRole('dialog', { name: '确认 2026-2027 学年的优秀学员？' });
  await dialog.getByRole('button', { name: '确认评定 1 户' }).click();
  await desk.getByText('还没有家长同意展示').waitFor();
  await looksWell(desk, 'commendations-confirmed');
  await stage.world.drain();

  const page = await stage.browser.page(phone, holder);
  await page.goto('/me/certificates');
  const agree = page.getByRole('checkbox', { name: '学校展示优秀学员时' });
  await agree.check();
  await page.getByText('已同意学校展示您的姓名').first().waitFor();
  await looksWell(page, 'commendation-on-the-phone');

  await desk.reload();
  await desk.getByRole('cell', { name: '王小华' }).waitFor();
  await looksWell(desk, 'commendations-shown');
});

it('Who is asked for practice finds the way from the own learning', async () => {
  const page = await stage.browser.page(phone, learner);
  await page.goto('/learning');
  await page.getByText('还差 2 篇记录').waitFor();
  await looksWell(page, 'learning-with-practice');
  await page.getByRole('link', { name: '写实践记录' }).click();
  await page.waitForURL('**/me/practice');
});
