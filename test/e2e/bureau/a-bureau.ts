import { ReviewService } from '@libs/catalogue';
import { Units, type UnitEntity } from '@libs/organization';
import type { Page } from 'playwright-core';
import { aCourse, type TestCourse } from '../../support/builders/catalogue';
import { aSubject } from '../../support/builders/graduation';
import { aVideoAsset } from '../../support/builders/media';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { bestOnPaper, families, figuresOnPaper, rate } from '../../support/builders/rating';
import type { World } from '../../support/world';

export interface TestBureau {
  city: City;
  /** A district of its own with one school nobody has figures for. */
  west: { district: UnitEntity; school: UnitEntity };
  cityOfficer: TestPerson;
  districtOfficer: TestPerson;
  auditor: TestPerson;
}

/** Two districts: in the east a school with figures and one without any, in the west another without. */
export async function aBureau(world: World): Promise<TestBureau> {
  const city = await aCity(world);
  await aSchool(world, city.district, { name: '第二学校' });
  const district = await world.get(Units).add(city.city, { kind: 'district', name: '西区' });
  const { school } = await aSchool(world, district, { name: '第三学校' });
  const cityOfficer = await aPerson(world, { name: '康亚男', roles: [['city_officer', city.city]] });
  const districtOfficer = await aPerson(world, {
    name: '林志强',
    roles: [['district_officer', city.district]],
  });
  const auditor = await aPerson(world, { name: '纪明', roles: [['auditor', city.city]] });
  const lessonId = await aSubject(world, city.school, ['T01']);
  await families(world, city.class, { count: 20, learned: 18, lessonId });
  await aPerson(world, { roles: [['instructor', city.school]] });
  await aPerson(world, { roles: [['instructor', city.school]] });
  await figuresOnPaper(world, districtOfficer, city.school, bestOnPaper);
  await rate(world, city.city);
  return { city, west: { district, school }, cityOfficer, districtOfficer, auditor };
}

/** A course with a recording, an article and a quiz that waits for its reviewer. */
export async function aWaitingCourse(world: World, owner: UnitEntity, title: string): Promise<TestCourse> {
  const asset = await aVideoAsset(world, { owner, seconds: 4 });
  const course = await aCourse(world, {
    owner,
    title,
    topics: ['T07'],
    published: false,
    lessons: [
      { kind: 'video', title: '第一讲　听见情绪', assetId: asset.id },
      { kind: 'article', articleHtml: '<p>放下手机，看着孩子。</p>' },
      { kind: 'quiz' },
    ],
  });
  await world.get(ReviewService).submit(course.author, course.id);
  return course;
}

/** Loaded means: a heading stands and no bones are left. */
export async function loaded(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[data-loading]') === null);
}
