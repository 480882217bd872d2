import { dayOf, newId } from '@libs/platform';
import type { BrowserContext } from 'playwright-core';
import { accessibilityFaults, desktop, keepPicture, phone } from '../../support/browser';
import { anActivity } from '../../support/builders/activities';
import { aCourse } from '../../support/builders/catalogue';
import { aQuestion } from '../../support/builders/counsel';
import { aMember } from '../../support/builders/faculty';
import { aGuardian, aPupil } from '../../support/builders/identity';
import { aPerson } from '../../support/builders/people';
import { rate } from '../../support/builders/rating';
import { aStage } from '../../support/stage';
import type { World } from '../../support/world';
import { aSchoolAtWork, loaded, type TestSchool } from './a-school';

let school: TestSchool;
let draftId: string;

const stage = aStage({
  prepare: async (world) => {
    school = await aSchoolAtWork(world);
    const draft = await aCourse(world, {
      owner: school.city.school,
      title: '家庭会议怎么开',
      published: false,
      lessons: [
        { kind: 'video', assetId: school.asset.id },
        { kind: 'article', articleHtml: '' },
      ],
    });
    draftId = draft.id;
    const { id } = await anActivity(world, school.coordinator, school.city.school, { title: '亲子读书会' });
    await world.database.execute(
      `UPDATE activities SET state = 'CLOSED', starts_at = NOW(3) - INTERVAL 2 DAY, ends_at = NOW(3) - INTERVAL 1 DAY
        WHERE id = ?`,
      [id],
    );
    await workThatCounts(world);
    await rate(world, school.city.school);
  },
});

/** Two visits and an old one, a question answered at once and one that waits, and two who teach parents, one of them on the register. */
async function workThatCounts(world: World): Promise<void> {
  const { city, coordinator } = school;
  const desk = world.as(coordinator);
  const today = dayOf(world.clock.now());
  for (let at = 0; at < 2; at += 1) {
    const { id } = await aPupil(world, city.class);
    await desk.post(`/api/pupils/${id}/visits`, { kind: 'home', doneOn: today });
  }
  const { id: another } = await aPupil(world, city.class);
  const held = await desk.post(`/api/pupils/${another}/visits`, { kind: 'home', doneOn: today });
  // Of a year that nobody rates any more.
  await world.database.execute("UPDATE visits SET done_on = '2020-03-02' WHERE id = ?", [held.body.id]);
  const guardian = await aGuardian(world, { class: city.class });
  const { id, revision } = await aQuestion(world, guardian);
  await desk.post(`/api/questions/${id}/answers`, { text: '先听孩子把话说完。', revision });
  await aQuestion(world, guardian);
  await aMember(world, coordinator, city.school, { name: '李老师', instructs: true });
  await aPerson(world, { name: '郑一', roles: [['instructor', city.school]] });
}

const pages: [name: string, path: () => string][] = [
  ['overview', () => '/school'],
  ['courses', () => '/school/courses'],
  ['new-course', () => '/school/courses/new'],
  ['course', () => `/school/courses/${school.course.id}`],
  ['draft', () => `/school/courses/${draftId}`],
  ['draft-details', () => `/school/courses/${draftId}?part=details`],
  ['draft-history', () => `/school/courses/${draftId}?part=history`],
  ['media', () => '/school/media'],
  ['recording', () => `/school/media/${school.asset.id}`],
  ['classes', () => '/school/classes'],
  ['class', () => `/school/classes/${school.city.class.id}`],
  ['import', () => '/school/classes/import'],
  ['staff', () => '/school/staff'],
  ['rating', () => '/school/rating'],
  ['publicity', () => '/school/publicity'],
];

describe.each([
  ['phone', phone],
  ['desktop', desktop],
  ['small desktop', { width: 1366, height: 768 }],
] as const)('the desk of a school on a %s', (sizeName, size) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await stage.browser.context(size, school.coordinator);
  });
  afterAll(() => context.close());

  it.each(pages)('the %s page reads well for everyone', async (name, path) => {
    const page = await context.newPage();
    await page.goto(path());
    await loaded(page);
    await keepPicture(page, `school-${sizeName.replace(' ', '-')}-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.close();
  });
});

it('speaks English when asked to', async () => {
  const page = await stage.browser.page(desktop, school.coordinator);
  await page.goto('/school/rating');
  await loaded(page);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Rating', exact: true }).waitFor();
  expect(await page.getByRole('link', { name: 'Recordings' }).isVisible()).toBe(true);
  await page.context().close();
});

it('tells a guardian without a role here that this is not the desk', async () => {
  const page = await stage.browser.page(desktop, await aPerson(stage.world));
  await page.goto('/school');
  await page.getByText('您没有这个工作台的身份').waitFor();
  await page.context().close();
});

it('opens an indicator down to what was declared, by whom and on which paper', async () => {
  const page = await stage.browser.page(desktop, school.coordinator);
  await page.goto('/school/rating');
  await page.getByRole('row', { name: 'A1 校务管理运行 4 次' }).waitFor();
  await page.getByRole('button', { name: 'A1 校务管理运行' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('区教〔2026〕3号').waitFor();
  expect(await drawer.innerText()).toContain('申报');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.context().close();
});

it.each([
  ['desktop', desktop],
  ['phone', phone],
] as const)('opens a gate down to the records behind it, each with its page, on a %s', async (name, size) => {
  const page = await stage.browser.page(size, school.coordinator);
  await page.goto('/school/rating');
  await page.getByRole('button', { name: 'G7 活动档案' }).click();
  const drawer = page.getByRole('dialog');
  const record = drawer.getByRole('link', { name: '亲子读书会' });
  await record.waitFor();
  await keepPicture(page, `school-${name}-gate`);
  expect(await accessibilityFaults(page)).toEqual([]);
  await record.press('Enter');
  await page.getByRole('heading', { name: '亲子读书会' }).waitFor();
  await page.context().close();
});

it.each([
  ['G4 指导教师', '指导教师', '全校指导教师', '郑一'],
  ['C6 家访覆盖', '已家访的新生', '家访记录', '入户'],
  ['C6 家访覆盖', '一年内家访过的学生', '家访记录', '入户'],
  ['D4 诉求响应', '5 个工作日内答复的提问', /^\d{4}-\d{2}$/, '当天答复'],
] as const)(
  'leads from a line of %s, %s, to a list of as many as it counts',
  async (judged, part, line, listed) => {
    const page = await stage.browser.page(desktop, school.coordinator);
    await page.goto('/school/rating');
    await page.getByRole('button', { name: judged }).click();
    const figure = page.getByRole('dialog').getByRole('region', { name: part, exact: true });
    const link = page.getByRole('link', { name: line });
    const row = figure.getByRole('row').filter({ has: link });
    const counted = await row.getByRole('cell').innerText();
    await row.getByRole('link').press('Enter');
    await page.getByText(listed).first().waitFor();
    await page.getByText(`共 ${Number.parseInt(counted, 10)} 条`).waitFor();
    await keepPicture(page, `school-counted-${judged.slice(0, 2)}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  },
);

it('gives a page its heading also where what it shows is not there, or cannot be reached', async () => {
  const page = await stage.browser.page(desktop, school.coordinator);
  const heading = page.getByRole('alert').getByRole('heading', { level: 1 });
  for (const noun of ['committees', 'faculty', 'questions', 'practice', 'media', 'courses', 'surveys']) {
    await page.goto(`/school/${noun}/${newId()}`);
    await heading.waitFor();
  }
  await page.route('**/api/schools/*/assessment*', (route) => route.abort());
  await page.goto('/school/assessment');
  await heading.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.context().close();
});

it('narrows the list of visits to those that were counted, and widens it again', async () => {
  const page = await stage.browser.page(desktop, school.coordinator);
  await page.goto('/school/rating');
  await page.getByRole('button', { name: 'C6 家访覆盖' }).click();
  const visited = page.getByRole('dialog').getByRole('region', { name: '一年内家访过的学生' });
  await visited.getByRole('link', { name: '家访记录' }).press('Enter');
  const narrowed = page.getByText(/^只显示.*的家访，与评定所数的一致。/);
  await narrowed.waitFor();
  await page.getByText('共 2 条').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.getByText('共 3 条').waitFor();
  await narrowed.waitFor({ state: 'hidden' });
  await page.context().close();
});

it('gives the focus back to where a dialog or a choice of columns was opened', async () => {
  const page = await stage.browser.page(desktop, school.coordinator);
  const atOpener = (name: string) =>
    page.waitForFunction((words) => document.activeElement?.textContent === words, name);
  await page.goto('/school/classes');
  await page.getByRole('button', { name: '加年级' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '取消' }).waitFor();
  expect(await dialog.evaluate((frame) => frame.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await atOpener('加年级');

  await page.goto('/school/staff');
  await page.getByRole('button', { name: '显示的列' }).press('Enter');
  const first = page.getByRole('group', { name: '显示的列' }).getByRole('checkbox').first();
  await first.waitFor();
  await page.keyboard.press('Tab');
  expect(await first.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await atOpener('显示的列');
  await page.context().close();
});
