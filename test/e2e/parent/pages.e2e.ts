import type { BrowserContext, Page } from 'playwright-core';
import {
  aBrowser,
  accessibilityFaults,
  desktop,
  keepPicture,
  phone,
  type TestBrowser,
} from '../../support/browser';
import { aPlayer } from '../../support/builders/learning';
import { aWorld, type World } from '../../support/world';
import { aFamily, type TestFamily } from './a-family';

let world: World;
let browser: TestBrowser;
let family: TestFamily;

beforeAll(async () => {
  world = await aWorld();
  world.clock.run();
  browser = await aBrowser(world);
  family = await aFamily(world);
  const [lecture] = family.course.lessons;
  const player = await aPlayer(world, family.parent, lecture?.id ?? '');
  world.clock.advance(5);
  await player.report([[0, 4]], { position: 4 });
  await world.drain();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const sizes = [
  ['phone', phone],
  ['desktop', desktop],
] as const;

const pages: [name: string, path: () => string][] = [
  ['home', () => '/'],
  ['courses', () => '/courses'],
  ['course', () => `/courses/${family.course.id}`],
  ['lecture', () => `/lessons/${family.course.lessons[0]?.id}`],
  ['article', () => `/lessons/${family.course.lessons[1]?.id}`],
  ['quiz', () => `/lessons/${family.course.lessons[2]?.id}`],
  ['learning', () => '/learning'],
  ['lectures', () => '/lectures'],
  ['me', () => '/me'],
  ['certificates', () => '/me/certificates'],
  ['children', () => '/me/children'],
  ['data', () => '/me/data'],
  ['account', () => '/me/account'],
];

/** Loaded means: a heading stands and no bones are left. */
async function loaded(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[data-loading]') === null);
}

describe.each(sizes)('on a %s', (sizeName, size) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.context(size, family.parent);
  });
  afterAll(() => context.close());

  it.each(pages)('the %s page reads well for everyone', async (name, path) => {
    const page = await context.newPage();
    await page.goto(path());
    await loaded(page);
    await keepPicture(page, `parent-${sizeName}-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.close();
  });

  it.each([
    ['sign-in', '/sign-in'],
    ['join', '/join'],
    ['check', '/check/7K3M-9QXA-P2RD-0VTC-H'],
    ['not-found', '/no-such-page'],
  ])('the open %s page reads well for everyone', async (name, path) => {
    const page = await browser.page(size);
    await page.goto(path);
    await page.locator('main').waitFor();
    await page.waitForLoadState('networkidle');
    await keepPicture(page, `parent-${sizeName}-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });
});
