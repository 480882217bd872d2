import { SchoolFigures, SchoolYears } from '@libs/insights';
import { accessibilityFaults, desktop, keepPicture } from '../../support/browser';
import { aSubject } from '../../support/builders/graduation';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { families } from '../../support/builders/rating';
import { aStage } from '../../support/stage';
import { loaded } from './a-school';

let city: City;
let coordinator: TestPerson;
let officer: TestPerson;

const stage = aStage({
  prepare: async (world) => {
    city = await aCity(world, { gradeLevel: 4 });
    coordinator = await aPerson(world, { name: '周敏', roles: [['coordinator', city.school]] });
    officer = await aPerson(world, { name: '陈立', roles: [['district_officer', city.district]] });
    const lessonId = await aSubject(world, city.school, ['T01']);
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await families(world, city.class, { count: 15, learned: 12, seconds: 3600, lessonId, day });
    await world.get(SchoolFigures).rebuild(city.city.path);
    await world.get(SchoolYears).rebuild(city.city.path);
  },
});

test('A coordinator reads the year from the overview, exports it and prints it', async () => {
  const page = await stage.browser.page(desktop, coordinator);
  await page.goto('/school');
  await page.getByRole('link', { name: '查看学年工作报表' }).click();
  await page.getByRole('row', { name: /学习过的家庭 12 户 12 100%/ }).waitFor();
  await loaded(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepPicture(page, 'report-desktop-school');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出表格' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: '逐月数据' }).isVisible()).toBe(true);
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('table').getByRole('link', { name: /1班/ }).click();
  await page.getByRole('heading', { level: 1, name: /1班.*学年工作报表/ }).waitFor();
});

test('A district officer goes from the figures down to the year of one school', async () => {
  const page = await stage.browser.page(desktop, officer);
  await page.goto('/bureau/figures');
  await page.getByRole('link', { name: '查看学年工作报表' }).click();
  await page.getByRole('link', { name: '第一学校' }).click();
  await page.getByRole('heading', { level: 1, name: /第一学校.*学年工作报表/ }).waitFor();
  await loaded(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.getByRole('link', { name: /1班/ }).count()).toBe(0);
});
