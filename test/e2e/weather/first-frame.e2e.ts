import { aStage } from '../../support/stage';
import { aLecture, aViewer } from './a-viewer';

const stage = aStage();

describe('the first picture on a weak network', () => {
  it('is of the smallest rendition, fetched once, by a loader that came while the address was asked for', async () => {
    const lecture = await aLecture(stage.world, { seconds: 16, display: { width: 1280, height: 720 } });
    const viewer = await aViewer(stage, lecture);
    const devtools = await viewer.devtools();
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1_000_000) / 8,
      uploadThroughput: (0.75 * 1_000_000) / 8,
    });
    await viewer.page.goto(`/lessons/${viewer.lessonId}`);
    await viewer.page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);
    const framed = Date.now();
    const files = viewer.traffic.requests.filter(({ at }) => at <= framed);
    const paths = files.map(({ request }) => new URL(request.url()).pathname);
    const [opened, loader] = [/\/play-sessions$/, /hls.*\.js$/].map(
      (pattern) => viewer.traffic.of(pattern)[0]?.at ?? Infinity,
    );
    expect(loader).toBeLessThanOrEqual(opened ?? 0);
    const segments = paths.filter((path) => path.endsWith('.m4s'));
    expect(segments[0]).toContain('/v360/');
    expect(new Set(segments).size).toBe(segments.length);
    await viewer.context.close();
  }, 90_000);

  it('does not wait for the words of the lecture, nor for a loader that came while its course was read', async () => {
    const lecture = await aLecture(stage.world, { seconds: 16 });
    const viewer = await aViewer(stage, lecture);
    const { page, traffic } = viewer;
    let told: () => void = () => undefined;
    const words = new Promise<void>((resolve) => (told = resolve));
    await page.route(/\/api\/lessons\/[^/]+$/, async (route) => {
      await words;
      await route.continue();
    });
    await page.goto(`/courses/${lecture.courseId}`);
    await page.getByRole('link', { name: '第1讲' }).waitFor();
    await viewer.until(() => traffic.of(/hls.*\.js$/).length === 1);
    await page.getByRole('link', { name: '第1讲' }).click();
    await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);
    expect(await page.getByRole('heading', { name: '第1讲' }).count()).toBe(0);
    told();
    await page.getByRole('heading', { name: '第1讲' }).waitFor();
    expect(traffic.of(/hls.*\.js$/)).toHaveLength(1);
    expect(traffic.of(/\/play-sessions$/)).toHaveLength(1);
    await viewer.context.close();
  }, 60_000);
});
