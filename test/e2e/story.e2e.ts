import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { aBrowser, desktop, keepPicture, phone, type TestBrowser } from '../support/browser';
import { aClip } from '../support/clips';
import { temporaryFolder } from '../support/settings';
import { Stack, type DemoAccount } from '../support/stack';

const school = '听松区松涛小学';
const courseTitle = '晚饭后的二十分钟';

describe('the story of the platform, as npm start runs it', () => {
  const stack = new Stack();
  let browser: TestBrowser;

  beforeAll(async () => {
    await stack.start();
    browser = await aBrowser(stack);
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await stack.stop();
  }, 60_000);

  async function signIn(account: DemoAccount, size: typeof phone, to: string): Promise<Page> {
    const page = await browser.page(size);
    await page.goto(`/sign-in?next=${encodeURIComponent(to)}`);
    await page.getByLabel('手机号').fill(account.phone);
    await page.getByLabel('密码', { exact: true }).fill(account.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL((url) => url.pathname === to);
    return page;
  }

  async function json<T>(page: Page, path: string): Promise<T> {
    return (await (await page.request.get(path)).json()) as T;
  }

  it('goes from a recording to a rating that can be explained', async () => {
    const before = await graduatedFamilies();
    await uploadAndPublish();
    const { serial } = await watchAndGraduate();
    await checkWithoutSignIn(serial);
    await seeWhyTheRatingRose(before);
  }, 600_000);

  interface Rating {
    total: number;
    indicators: { code: string; formula: string; facts: { code: string; value: number; of: number }[] }[];
  }

  async function ratingOf(page: Page): Promise<Rating & { unitId: string }> {
    const list = await json<{ items: { unitId: string }[] }>(
      page,
      `/api/rating/schools?q=${encodeURIComponent(school)}`,
    );
    const unitId = list.items[0]?.unitId ?? '';
    return { unitId, ...(await json<Rating>(page, `/api/rating/schools/${unitId}`)) };
  }

  const graduatesIn = (rating: Rating): number => {
    const facts = rating.indicators.find(({ code }) => code === 'C3')?.facts ?? [];
    return facts.find(({ code }) => code === 'families-graduated')?.value ?? -1;
  };

  async function graduatedFamilies(): Promise<{ graduates: number; total: number }> {
    const page = await signIn(stack.account('city_officer'), desktop, '/bureau');
    const rating = await ratingOf(page);
    await page.context().close();
    return { graduates: graduatesIn(rating), total: rating.total };
  }

  /** The coordinator sends a real file, waits until it is packaged, writes a course around it and publishes it. */
  async function uploadAndPublish(): Promise<void> {
    const clip = await aClip({ seconds: 50, size: '640x360', rate: 15 });
    const page = await signIn(stack.account('coordinator', school), desktop, '/school/media');
    await page.locator('input[type=file]').setInputFiles(clip);
    await page.getByRole('link', { name: /\.mp4/ }).first().waitFor();
    await page.getByText('可以使用').first().waitFor({ timeout: 240_000 });
    await keepPicture(page, 'story-1-recording');
    await writeCourse(page, basename(clip));
    await page.context().close();
  }

  async function writeCourse(page: Page, fileName: string): Promise<void> {
    await page.goto('/school/courses/new');
    await page.getByLabel('课程名称').fill(courseTitle);
    for (const choice of ['小学 1–3 年级', '小学 4–6 年级', '亲子沟通'])
      await page.getByLabel(choice).check();
    await page.getByRole('button', { name: '建立草稿' }).click();
    await page.getByRole('button', { name: '加一章' }).click();
    await page.getByRole('button', { name: '加录像课' }).click();
    await page.getByRole('radio', { name: fileName }).check();
    await page.getByRole('button', { name: /完\s?成/ }).click();
    await page.getByRole('button', { name: '保存目录' }).click();
    await page.getByText('内容完整，可以送审和发布。').waitFor();
    await keepPicture(page, 'story-1-course');
    await act(page, '送审', '把课程送审吗？');
    await act(page, '发布', '发布这门课程吗？');
    await page.getByText('已发布，家长现在可以学习了。').waitFor();
  }

  /** Presses an act of the review and confirms it in the dialog. antd puts a space between two characters. */
  async function act(page: Page, label: string, question: string): Promise<void> {
    const name = new RegExp(`^${label.split('').join('\\s?')}$`);
    await page.getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog', { name: question });
    await dialog.getByRole('button', { name }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** The guardian is 45 seconds short of eight class hours; one short lecture is enough. */
  async function watchAndGraduate(): Promise<{ serial: string }> {
    const guardian = stack.account('guardian', school);
    const page = await signIn(guardian, phone, '/learning');
    await page.getByText('还差 0.1 课时').waitFor();
    await keepPicture(page, 'story-2-before');
    await page.goto('/courses');
    await page.getByRole('link', { name: courseTitle }).click();
    await page.getByRole('link', { name: '开始学习' }).click();
    await page.getByRole('button', { name: '播放', exact: true }).click();
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 10);
    await keepPicture(page, 'story-3-watching');
    await page.getByText('这节课学完了').waitFor({ timeout: 90_000 });
    interface Certificate {
      serial: string;
      pdfUrl: string;
    }
    const certificates = () => json<Certificate[]>(page, '/api/me/certificates');
    await stack.until(async () => (await certificates()).length === 1, 'the certificate', 30);
    const [certificate] = await certificates();
    if (!certificate) throw new Error('the certificate is gone again');
    await page.goto('/me/certificates');
    await page.getByText(certificate.serial).first().waitFor();
    await keepPicture(page, 'story-4-certificate');
    const text = await textOf(await (await page.request.get(certificate.pdfUrl)).body());
    for (const part of [guardian.name, school, '家长学校年度课程', certificate.serial]) {
      expect(text.replace(/\s/g, '')).toContain(part.replace(/\s/g, ''));
    }
    await page.context().close();
    return certificate;
  }

  async function textOf(pdf: Buffer): Promise<string> {
    const file = join(temporaryFolder('certificate'), 'certificate.pdf');
    await writeFile(file, pdf);
    return (await promisify(execFile)('pdftotext', ['-layout', file, '-'])).stdout;
  }

  async function checkWithoutSignIn(serial: string): Promise<void> {
    const { name } = stack.account('guardian', school);
    const page = await browser.page(phone);
    await page.goto(`/check/${serial}`);
    await page.getByText('证书真实有效').waitFor();
    await page.getByText(school).first().waitFor();
    expect(await page.getByText(name, { exact: true }).count()).toBe(0);
    await keepPicture(page, 'story-5-check');
    await page.context().close();
  }

  async function seeWhyTheRatingRose(before: { graduates: number; total: number }): Promise<void> {
    const page = await signIn(stack.account('city_officer'), desktop, '/bureau');
    await stack.until(
      async () => graduatesIn(await ratingOf(page)) === before.graduates + 1,
      'the rating to follow',
      60,
    );
    const after = await ratingOf(page);
    expect(after.total).toBeGreaterThan(before.total);
    await page.goto(`/bureau/schools/${after.unitId}`);
    await page.getByText('结业率').first().waitFor();
    await keepPicture(page, 'story-6-rating');
    await page.context().close();
  }
});
