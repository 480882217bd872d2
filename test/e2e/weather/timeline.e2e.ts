import type { Locator } from 'playwright-core';
import { accessibilityFaults } from '../../support/browser';
import { aStage } from '../../support/stage';
import { aLecture, aViewer, type Viewer } from './a-viewer';

const stage = aStage();
const seconds = 30;

const slider = (viewer: Viewer): Locator => viewer.page.getByRole('slider', { name: '播放位置' });
/** What stands above the timeline: nothing of it is read aloud, so it has no role to be found by. */
const glance = (viewer: Viewer): Locator => slider(viewer).locator('xpath=..').locator('[class*=glance]');
const asked = (viewer: Viewer): number => viewer.traffic.of(/\/storyboard\.(vtt|jpg)$/).length;

async function aPageOfALecture(prepare?: (viewer: Viewer) => Promise<unknown>): Promise<Viewer> {
  const viewer = await aViewer(stage, await aLecture(stage.world, { seconds }));
  await prepare?.(viewer);
  await viewer.open();
  return viewer;
}

/** The middle of the picture that is shown, as a place on the sheet. */
const pictureShown = (viewer: Viewer): Promise<string> =>
  glance(viewer)
    .locator('span')
    .evaluate((tile) => getComputedStyle(tile).backgroundPosition);

describe('the timeline', () => {
  it('shows what is to be seen under the mouse, from one sheet that is fetched when first wanted', async () => {
    const viewer = await aPageOfALecture();
    const { page } = viewer;
    await viewer.play();
    await viewer.pause();
    expect(asked(viewer)).toBe(0);
    const box = (await slider(viewer).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const over = (share: number) => page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
    await over(0.5);
    await glance(viewer).locator('span').waitFor();
    expect(await glance(viewer).textContent()).toBe('0:15');
    const middle = await pictureShown(viewer);
    for (const share of [0.55, 0.7, 0.99]) await over(share);
    expect(await glance(viewer).textContent()).toBe('0:30');
    expect(await pictureShown(viewer)).not.toBe(middle);
    const shown = await glance(viewer).boundingBox();
    expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeLessThanOrEqual(390);
    expect(asked(viewer)).toBe(2);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.mouse.move(5, 5);
    await glance(viewer).waitFor({ state: 'detached' });
    await viewer.context.close();
  }, 60_000);

  it('shows it where the slider stands to who goes by the keyboard, until Escape', async () => {
    const viewer = await aPageOfALecture();
    const { page } = viewer;
    while (!(await slider(viewer).evaluate((one) => one === document.activeElement))) {
      await page.keyboard.press('Tab');
    }
    await glance(viewer).locator('span').waitFor();
    const before = await slider(viewer).getAttribute('aria-valuetext');
    // A press before the picture is there, or before the last one has arrived, has nothing to go on from.
    await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) > 1);
    for (let second = 1; second <= 5; second += 1) {
      await page.keyboard.press('ArrowRight');
      // The slider, not the picture: it hears of the jump a moment later, and the next press goes on from where it stands.
      await page.waitForFunction(
        (at) => Number(document.querySelector<HTMLInputElement>('input[type=range]')?.value) >= at,
        second,
      );
    }
    await page.waitForFunction(() => document.querySelector('[class*=glance]')?.textContent === '0:05');
    expect(await slider(viewer).getAttribute('aria-valuetext')).not.toBe(before);
    await page.keyboard.press('Escape');
    await glance(viewer).waitFor({ state: 'detached' });
    await viewer.context.close();
  }, 60_000);

  it('follows a finger that drags, and the picture goes there', async () => {
    const viewer = await aPageOfALecture();
    const devtools = await viewer.devtools();
    const box = (await slider(viewer).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const touch = (type: 'touchStart' | 'touchMove', share: number) =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: [{ x: box.x + box.width * share, y: box.y + box.height / 2 }],
      });
    await touch('touchStart', 0.1);
    for (const share of [0.2, 0.4, 0.6]) await touch('touchMove', share);
    await glance(viewer).locator('span').waitFor();
    expect(await glance(viewer).textContent()).toBe('0:18');
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await glance(viewer).waitFor({ state: 'detached' });
    await viewer.reach(17);
    await viewer.context.close();
  }, 60_000);

  it.each([
    ['who saves data', { saveData: true }],
    ['a slow network', { effectiveType: '3g' }],
  ])(
    'shows the time alone to %s: nothing is fetched that nobody needs',
    async (_, connection) => {
      const viewer = await aPageOfALecture(({ page }) =>
        page.addInitScript(
          (given) => Object.defineProperty(navigator, 'connection', { value: given }),
          connection,
        ),
      );
      await slider(viewer).hover();
      await glance(viewer).waitFor();
      expect(await glance(viewer).textContent()).toBe('0:15');
      expect(await glance(viewer).locator('span').count()).toBe(0);
      expect(asked(viewer)).toBe(0);
      await viewer.context.close();
    },
    60_000,
  );
});
