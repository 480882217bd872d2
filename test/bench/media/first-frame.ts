import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const script = () => readFileSync(createRequire(__filename).resolve('hls.js/dist/hls.light.min.js'), 'utf8');
const page = '<!doctype html><video muted playsinline></video><script src="/bench-hls.js"></script>';

/** 1.6 Mbit/s and 150 ms: a phone at the edge of a village. */
const throttled = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/**
 * Milliseconds from asking for a lecture to its first picture on the screen, by the library the player stands on:
 * set as the player sets it: list of renditions, list of segments, first segment, decoding. The page itself is there already.
 */
export async function firstFrame(origin: string, playlist: string, times: number): Promise<number[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'],
  });
  try {
    const found: number[] = [];
    for (let turn = 0; turn < times; turn++) {
      const context = await browser.newContext();
      const tab = await context.newPage();
      await tab.route('**/bench.html', (route) => route.fulfill({ contentType: 'text/html', body: page }));
      await tab.route('**/bench-hls.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: script() }),
      );
      await tab.goto(`${origin}/bench.html`);
      // Only what follows is throttled: a routed page would be served past the network anyway.
      await tab.unrouteAll();
      const session = await context.newCDPSession(tab);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', throttled);
      found.push(await tab.evaluate<number>(playing(playlist)));
      await context.close();
    }
    return found.sort((a, b) => a - b);
  } finally {
    await browser.close();
  }
}

/** Runs in the page; as text, because the library's name is known only there. */
function playing(playlist: string): string {
  return `new Promise((resolve, reject) => {
    const video = document.querySelector('video');
    const begun = performance.now();
    video.requestVideoFrameCallback(() => resolve(performance.now() - begun));
    const hls = new Hls({ testBandwidth: false, startFragPrefetch: true, capLevelToPlayerSize: true });
    hls.on(Hls.Events.ERROR, (_, fault) => { if (fault.fatal) reject(new Error(fault.details)); });
    hls.loadSource(${JSON.stringify(playlist)});
    hls.attachMedia(video);
    void video.play();
  })`;
}
