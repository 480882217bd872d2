import { aCourse, type TestCourse } from '../../support/builders/catalogue';
import { aVideoAsset, type TestAsset } from '../../support/builders/media';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { bestOnPaper, families, figuresOnPaper, rate } from '../../support/builders/rating';
import type { Page } from 'playwright-core';
import type { World } from '../../support/world';

export interface TestSchool {
  city: City;
  coordinator: TestPerson;
  asset: TestAsset;
  course: TestCourse;
}

/** A school with a coordinator, a recording, a published course and a rating. */
export async function aSchoolAtWork(world: World): Promise<TestSchool> {
  const city = await aCity(world, { gradeLevel: 4 });
  const coordinator = await aPerson(world, { name: '周敏', roles: [['coordinator', city.school]] });
  const officer = await aPerson(world, { name: '陈明', roles: [['district_officer', city.district]] });
  const asset = await aVideoAsset(world, { owner: city.school, seconds: 8 });
  const course = await aCourse(world, {
    owner: city.school,
    title: '听懂孩子的话外之音',
    lessons: [{ kind: 'video', assetId: asset.id }, { kind: 'article' }, { kind: 'quiz' }],
  });
  await families(world, city.class, { count: 20, learned: 12, lessonId: course.lessons[0]?.id ?? '' });
  await figuresOnPaper(world, officer, city.school, bestOnPaper);
  await rate(world, city.city);
  return { city, coordinator, asset, course };
}

/** Loaded means: a heading stands and no bones are left. */
export async function loaded(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[data-loading]') === null);
}
