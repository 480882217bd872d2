import type { Page } from 'playwright-core';
import { phone } from '../../support/browser';
import { lessonOf } from '../../support/builders/learning';
import { aStage } from '../../support/stage';
import { aFamily, type TestFamily } from './a-family';

const stage = aStage();

const progressOf = async (family: TestFamily): Promise<{ percent: number; completed: boolean }> =>
  (await stage.world.as(family.parent).get(`/api/lessons/${lessonOf(family.course)}/progress`)).body;

const position = (page: Page): Promise<number> =>
  page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);

async function playing(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.3);
}

describe('a parent at the phone', () => {
  it('finds a course by its topic, and the filter stays in the address', async () => {
    const { parent } = await aFamily(stage.world);
    const page = await stage.browser.page(phone, parent);
    await page.goto('/courses');
    await page.getByRole('button', { name: '青春期与性教育' }).click();
    await page.waitForURL(/topic=T10/);
    await page.getByRole('link', { name: /青春期的边界感/ }).waitFor();
    await page.getByRole('link', { name: /家庭会议怎么开/ }).waitFor({ state: 'detached' });
    expect(await page.getByRole('main').getByRole('link').count()).toBe(1);
    await page.getByRole('searchbox').fill('没有这样的课');
    await page.getByText('没有找到合适的课程').waitFor();
    await page.getByRole('button', { name: '清除条件' }).click();
    await page.getByRole('link', { name: /家庭会议怎么开/ }).waitFor();
    await page.context().close();
  });

  it('watches a lecture to its end, and the server counts every second', async () => {
    const family = await aFamily(stage.world, { seconds: 6 });
    const page = await stage.browser.page(phone, family.parent);
    await page.goto(`/courses/${family.course.id}`);
    await page.getByRole('link', { name: '开始学习' }).click();
    await page.getByRole('button', { name: '播放', exact: true }).click();
    await playing(page);
    await page.getByText('这节课学完了').waitFor({ timeout: 20_000 });
    expect(await progressOf(family)).toMatchObject({ completed: true });
    await page.getByRole('link', { name: '听懂孩子的话外之音' }).click();
    await page.getByText('已学完').waitFor();
    await page.context().close();
  });

  it('pauses, leaves for the next lesson and finds every minute saved, and comes back to where it stopped', async () => {
    const family = await aFamily(stage.world, { seconds: 30 });
    const page = await stage.browser.page(phone, family.parent);
    await page.goto(`/lessons/${lessonOf(family.course)}`);
    await page.getByRole('button', { name: '播放', exact: true }).click();
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 3.2);
    await page.getByRole('button', { name: '下一节' }).click();
    await page.getByRole('button', { name: '我读完了' }).waitFor();
    const saved = await progressOf(family);
    expect(saved.percent).toBeGreaterThanOrEqual(10);
    await page.goto('/');
    await page.goto(`/lessons/${lessonOf(family.course)}`);
    await page.getByText(`已记下 ${saved.percent}%`).first().waitFor();
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 2);
    await page.context().close();
  });

  it('seeks with the keys; what was jumped over does not count', async () => {
    const family = await aFamily(stage.world, { seconds: 30 });
    const page = await stage.browser.page(phone, family.parent);
    await page.goto(`/lessons/${lessonOf(family.course)}`);
    await page.getByRole('button', { name: '播放', exact: true }).waitFor();
    await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await position(page)).toBeGreaterThanOrEqual(20);
    expect(await progressOf(family)).toMatchObject({ percent: 0 });
    await page.context().close();
  });

  it('is told when the lecture goes on elsewhere, and takes it over again', async () => {
    const family = await aFamily(stage.world, { seconds: 30 });
    const [here, there] = [
      await stage.browser.page(phone, family.parent),
      await stage.browser.page(phone, family.parent),
    ];
    await here.goto(`/lessons/${lessonOf(family.course)}`);
    await here.getByRole('button', { name: '播放', exact: true }).click();
    await playing(here);
    await there.goto(`/lessons/${lessonOf(family.course)}`);
    await there.getByRole('button', { name: '播放', exact: true }).waitFor();
    await here.getByRole('button', { name: '暂停' }).click();
    await here.getByText('您在另一处打开了课程').waitFor();
    await here.getByRole('button', { name: '改在这里继续' }).click();
    await here.getByText('您在另一处打开了课程').waitFor({ state: 'detached' });
    await here.context().close();
    await there.context().close();
  });

  it('loses nothing when the network is gone for a while', async () => {
    const family = await aFamily(stage.world, { seconds: 30 });
    const page = await stage.browser.page(phone, family.parent);
    await page.goto(`/lessons/${lessonOf(family.course)}`);
    await page.getByRole('button', { name: '播放', exact: true }).click();
    await page.waitForFunction(() => {
      const buffered = document.querySelector('video')?.buffered;
      return buffered !== undefined && buffered.length > 0 && buffered.end(0) > 20;
    });
    await page.context().setOffline(true);
    await page.getByText('现在没有网络').waitFor();
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 4);
    await page.getByRole('button', { name: '暂停' }).click();
    expect((await progressOf(family)).percent).toBeLessThan(12);
    await page.context().setOffline(false);
    await page
      .getByText(/已记下 1\d(\.\d)?%/)
      .first()
      .waitFor({ timeout: 20_000 });
    await page.context().close();
  });

  it('plays on when the address of the lecture has run out', async () => {
    const family = await aFamily(stage.world, { seconds: 30 });
    const page = await stage.browser.page(phone, family.parent);
    await page.goto(`/lessons/${lessonOf(family.course)}`);
    await page.getByRole('button', { name: '播放', exact: true }).click();
    await playing(page);
    // Whatever is fetched next after the clock has moved asks for the renewal: the player's own reading ahead, or the click.
    const renewal = page.waitForResponse((answer) => answer.url().endsWith('/renewals'));
    stage.world.clock.advance(24 * 3600);
    await page.getByRole('button', { name: '画质' }).click();
    await page.getByRole('button', { name: '只听声音' }).waitFor();
    // All choices are in sight, and the page does not slide sideways under them.
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.getByRole('button', { name: '只听声音' }).click();
    expect((await renewal).ok()).toBe(true);
    await page.waitForFunction(() => {
      const video = document.querySelector('video');
      return video !== null && video.videoWidth === 0 && !video.paused && video.currentTime > 3;
    });
    expect(await page.getByText('视频暂时放不出来').count()).toBe(0);
    await page.context().close();
  });

  it('reads an article and passes a quiz, with the notes to each answer', async () => {
    const family = await aFamily(stage.world);
    const page = await stage.browser.page(phone, family.parent);
    await page.goto(`/lessons/${lessonOf(family.course, 1)}`);
    await page.getByRole('button', { name: '我读完了' }).click();
    await page.getByText('已记下：读完').waitFor();
    await page.getByRole('button', { name: '下一节' }).click();
    await page.getByRole('button', { name: '交卷' }).click();
    await page.getByText('还有 2 题没有选').waitFor();
    await page.getByLabel('“今天作业让你觉得累了。”').check();
    await page.getByLabel('错', { exact: true }).check();
    await page.getByRole('button', { name: '交卷' }).click();
    await page.getByText('通过了，得分 100').waitFor();
    await page.getByText('先说出孩子的感受，他才愿意往下说。').waitFor();
    await page.context().close();
  });
});
