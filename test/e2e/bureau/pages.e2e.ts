import type { BrowserContext } from 'playwright-core';
import { accessibilityFaults, desktop, keepPicture, phone } from '../../support/browser';
import { anActivity } from '../../support/builders/activities';
import { aCourse } from '../../support/builders/catalogue';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aStage } from '../../support/stage';
import { aBureau, aWaitingCourse, loaded, type TestBureau } from './a-bureau';

let bureau: TestBureau;
let courseId: string;
let activityId: string;
let publishedId: string;

const stage = aStage({
  prepare: async (world) => {
    bureau = await aBureau(world);
    const host = await aPerson(world, { roles: [['coordinator', bureau.city.school]] });
    activityId = (await anActivity(world, host, bureau.city.school, { title: '亲子读书会' })).id;
    await world.database.execute("UPDATE activities SET state = 'HELD' WHERE id = ?", [activityId]);
    publishedId = (await aCourse(world, { owner: bureau.city.school, title: '听懂孩子' })).id;
    courseId = (await aWaitingCourse(world, bureau.city.school, '先听完，再说话')).id;
  },
});

const sizes = [
  ['phone', phone],
  ['desktop', desktop],
  ['small-desktop', { width: 1366, height: 768 }],
] as const;

const school = (): string => `/bureau/schools/${bureau.city.school.id}`;

const pages: [name: string, path: () => string, who: () => TestPerson][] = [
  ['pyramid', () => '/bureau', () => bureau.cityOfficer],
  ['pyramid-of-a-district', () => '/bureau', () => bureau.districtOfficer],
  ['schools', () => '/bureau/schools', () => bureau.cityOfficer],
  ['no-schools', () => '/bureau/schools?q=zzz', () => bureau.cityOfficer],
  ['school', school, () => bureau.districtOfficer],
  ['school-faculty', () => `${school()}/faculty`, () => bureau.districtOfficer],
  ['school-instructors', () => `${school()}/instructors`, () => bureau.districtOfficer],
  ['school-activity', () => `/bureau/activities/${activityId}`, () => bureau.districtOfficer],
  ['published-course', () => `/bureau/courses/${publishedId}`, () => bureau.districtOfficer],
  ['declared', () => `${school()}?part=declared`, () => bureau.districtOfficer],
  ['history', () => `${school()}?part=history`, () => bureau.auditor],
  ['districts', () => '/bureau/districts', () => bureau.cityOfficer],
  ['figures', () => '/bureau/figures', () => bureau.cityOfficer],
  ['figures-of-a-district', () => '/bureau/figures', () => bureau.districtOfficer],
  ['review', () => '/bureau/review', () => bureau.districtOfficer],
  ['reviewed-course', () => `/bureau/review/${courseId}`, () => bureau.districtOfficer],
  ['titles', () => '/bureau/titles', () => bureau.cityOfficer],
  ['title-import', () => '/bureau/titles/import', () => bureau.cityOfficer],
  ['vetoes', () => '/bureau/vetoes', () => bureau.auditor],
  ['standard', () => '/bureau/standard', () => bureau.auditor],
  ['tiers', () => '/bureau/standard/current', () => bureau.auditor],
  ['indicators', () => '/bureau/standard/current?part=indicators', () => bureau.auditor],
  ['gates', () => '/bureau/standard/current?part=gates', () => bureau.auditor],
  ['rules', () => '/bureau/standard/current?part=rules', () => bureau.auditor],
];

describe.each(sizes)('on a %s', (sizeName, size) => {
  const contexts = new Map<string, BrowserContext>();
  const contextOf = async (person: TestPerson): Promise<BrowserContext> => {
    const context = contexts.get(person.id) ?? (await stage.browser.context(size, person));
    contexts.set(person.id, context);
    return context;
  };
  afterAll(() => Promise.all([...contexts.values()].map((context) => context.close())));

  it.each(pages)('the %s page reads well for everyone', async (name, path, who) => {
    const page = await (await contextOf(who())).newPage();
    await page.goto(path());
    await loaded(page);
    await keepPicture(page, `bureau-${sizeName}-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.close();
  });
});

test('a page of another office names who gives the right to it, not a school', async () => {
  const page = await stage.browser.page(desktop, bureau.cityOfficer);
  await page.goto('/bureau/audit');
  const refused = page.getByRole('alert');
  await refused.getByText('审计的身份由系统管理员任命').waitFor();
  expect(await refused.innerText()).not.toContain('家长学校负责人');
  await page.close();
});
