import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import type { TestPerson } from './builders/people';

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1440, height: 900 };

const axeSource = () => readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** Debian's Chromium, driven by playwright-core. */
export class TestBrowser {
  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  /** A fresh profile, signed in as the person when one is given. */
  async context(size: typeof phone, person?: Pick<TestPerson, 'cookie'>): Promise<BrowserContext> {
    const onPhone = size.width < 600;
    const context = await this.browser.newContext({
      baseURL: this.url,
      viewport: size,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      hasTouch: onPhone,
      isMobile: onPhone,
      acceptDownloads: true,
      reducedMotion: 'reduce',
    });
    if (person) {
      const [name = '', value = ''] = person.cookie.split('=');
      await context.addCookies([{ name, value, url: this.url, httpOnly: true, sameSite: 'Lax' }]);
    }
    return context;
  }

  async page(size: typeof phone, person?: Pick<TestPerson, 'cookie'>): Promise<Page> {
    return (await this.context(size, person)).newPage();
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** Starts a browser whose relative addresses go to this platform. */
export async function aBrowser({ url }: { url: string }): Promise<TestBrowser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--autoplay-policy=no-user-gesture-required',
      '--mute-audio',
    ],
  });
  return new TestBrowser(browser, url);
}

/** Faults that axe finds on the page by WCAG 2.2 A and AA, as readable lines; empty when there are none. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource());
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
  });
}

/** Chooses an option of a console's select by the keyboard: wherever its list opens, the arrows reach every option. */
export async function choose(select: Locator, option: string): Promise<void> {
  const page = select.page();
  await select.focus();
  await select.press('ArrowDown');
  const options = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await options.locator('.ant-select-item-option', { hasText: option }).first().waitFor();
  const active = options.locator('.ant-select-item-option-active');
  const seen = new Set<string>();
  for (let now = await active.innerText(); now !== option; now = await active.innerText()) {
    if (seen.has(now)) throw new Error(`There is no option ${option} among ${[...seen].join(', ')}`);
    seen.add(now);
    await select.press('ArrowDown');
  }
  await select.press('Enter');
}

/** Keeps a picture for people to look at; the folder is not part of the repository. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = join(process.cwd(), 'test', '.artifacts');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
