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
});
