import type { BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults, desktop, keepPicture, phone } from '../../support/browser';
import { aPlayer } from '../../support/builders/learning';
import { aStage } from '../../support/stage';
import { aFamily, type TestFamily } from './a-family';

const stage = aStage();
let family: TestFamily;

beforeAll(async () => {
  const { world } = stage;
  family = await aFamily(world);
  const [lecture] = family.course.lessons;
  const player = await aPlayer(world, family.parent, lecture?.id ?? '');
  world.clock.advance(5);
  await player.report([[0, 4]], { position: 4 });
  await world.drain();
}, 120_000);

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

const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe.each(sizes)('on a %s', (sizeName, size) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await stage.browser.context(size, family.parent);
  });
  afterAll(() => context.close());

  it.each(pages)('the %s page reads well for everyone', async (name, path) => {
    const page = await context.newPage();
    await page.goto(path());
    await loaded(page);
    await keepPicture(page, `parent-${sizeName}-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
    // Colours that fade over would be judged half way.
    await page.addStyleTag({ content: '* { transition: none !important }' });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    expect(await fits(page)).toBe(true);
    await page.close();
  });

  it.each([
    ['sign-in', '/sign-in'],
    ['join', '/join'],
    ['check', '/check/7K3M-9QXA-P2RD-0VTC-H'],
    ['not-found', '/no-such-page'],
  ])('the open %s page reads well for everyone', async (name, path) => {
    const page = await stage.browser.page(size);
    await page.goto(path);
    await page.locator('main').waitFor();
    await page.waitForLoadState('networkidle');
    await keepPicture(page, `parent-${sizeName}-${name}`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().close();
  });
});

it('leaves the words their room in large type on a narrow phone', async () => {
  const page = await stage.browser.page({ width: 320, height: 640 }, family.parent);
  for (const path of ['/', '/me', `/courses/${family.course.id}`]) {
    await page.goto(path);
    await loaded(page);
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    const narrow = await page.locator('main a').evaluateAll((links) =>
      links
        .flatMap((link) => [...link.querySelectorAll(':scope > span')])
        .filter(({ textContent }) => (textContent ?? '').length > 8)
        .map((words) => words.getBoundingClientRect().width / parseFloat(getComputedStyle(words).fontSize))
        .filter((signs) => signs < 4),
    );
    expect([path, narrow]).toEqual([path, []]);
  }
  await page.context().close();
});

it('says of an address that cannot be read that nothing was found, not that something is to be corrected', async () => {
  const page = await stage.browser.page(phone, family.parent);
  await page.goto('/courses/no-such-course');
  await page.getByText('没有找到').waitFor();
  expect(await page.getByRole('button', { name: '再试一次' }).count()).toBe(0);
  await page.context().close();
});

describe("a parent's first page", () => {
  /** Bytes over the network; 1.6 Mbit/s brings as many in three quarters of a second. */
  const budget = 155_000;

  it('comes in few packed files, and asks for what it shows while they are put together', async () => {
    const page = await stage.browser.page(phone, family.parent);
    let ask = (): void => undefined;
    const asked = new Promise<void>((resolve) => (ask = resolve));
    // Who is signed in is told only once the page has asked where that person stopped.
    await page.route('**/api/me', async (route) => {
      await asked;
      await route.continue();
    });
    page.on('request', (request) => {
      if (request.url().endsWith('/api/me/continue')) ask();
    });
    await page.goto('/');
    await loaded(page);
    const html = await (await page.request.get('/')).text();
    const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    const entries = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((entry): [string, number] => [
          new URL(entry.name).pathname,
          (entry as PerformanceResourceTiming).encodedBodySize,
        ]),
    );
    const sizeOf = new Map(entries);
    expect(files.length).toBeLessThanOrEqual(6);
    expect(files.filter((path) => !sizeOf.get(path))).toEqual([]);
    expect(files.reduce((sum, path) => sum + (sizeOf.get(path) ?? 0), 0)).toBeLessThan(budget);
    // What only desks and the player need stays where it is.
    expect(entries.map(([path]) => path).filter((path) => path.includes('/later/'))).toEqual([]);
    await page.context().close();
  });
});
