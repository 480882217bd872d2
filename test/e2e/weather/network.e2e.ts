import { aLecture, aStageOfOftenReports, aViewer, lengthOf, reportEverySeconds, unseen } from './a-viewer';

const stage = aStageOfOftenReports();

/** Requests of one backed-off line over an outage: 1, 2, 4 … s apart, and a few breaks (pause, back again). */
const mostTries = (outageSeconds: number): number => Math.ceil(Math.log2(outageSeconds + 1)) + 3;

describe('a network that goes away', () => {
  it('keeps every second of several intervals, asks seldom meanwhile and tells the server once it is back', async () => {
    const viewer = await aViewer(stage, await aLecture(stage.world));
    await viewer.open();
    await viewer.play();
    await viewer.buffered(35);
    await viewer.context.setOffline(true);
    const before = viewer.traffic.reports.length;
    const began = Date.now();
    await viewer.reach((await viewer.position()) + 4 * reportEverySeconds);
    await viewer.pause();
    const outage = (Date.now() - began) / 1000;
    const tries = viewer.traffic.reports.length - before;
    expect(tries).toBeLessThanOrEqual(mostTries(outage));
    await viewer.page.getByText('网络不太稳').waitFor();
    await viewer.context.setOffline(false);

    const played = await viewer.played();
    const covered = await viewer.countedAtLeast(lengthOf(played) - 2);
    expect(unseen(covered, played)).toEqual([]);
    await viewer.page.getByText('网络不太稳').waitFor({ state: 'detached' });
    expect(await viewer.parked()).toEqual([]);
    expect(viewer.traffic.reports.length - before - tries).toBeLessThanOrEqual(4);
    await viewer.context.close();
  }, 90_000);

  it('is away for two minutes: few ask for it meanwhile, and what was seen is there when it is back', async () => {
    const viewer = await aViewer(stage, await aLecture(stage.world));
    // The page's own clock is turned on, so that two minutes of tries pass within seconds.
    await viewer.page.clock.install();
    await viewer.open();
    await viewer.play();
    await viewer.buffered(25);
    await viewer.context.setOffline(true);
    const [reports, requests] = [viewer.traffic.reports.length, viewer.traffic.requests.length];
    await viewer.reach((await viewer.position()) + reportEverySeconds + 1);
    for (let minutes = 0; minutes < 2; minutes += 1 / 24) {
      await viewer.page.clock.runFor(2_500);
      stage.world.clock.advance(2.5);
    }
    await viewer.pause();
    await viewer.page.getByText('网络不太稳').waitFor();
    const tries = viewer.traffic.reports.length - reports;
    expect(tries).toBeLessThanOrEqual(mostTries(130));
    // Segments have a line of their own, each try of which hls.js makes thrice.
    expect(viewer.traffic.requests.length - requests).toBeLessThanOrEqual(tries + 3 * mostTries(130));
    await viewer.context.setOffline(false);

    const played = await viewer.played();
    const covered = await viewer.countedAtLeast(lengthOf(played) - 2);
    expect(unseen(covered, played)).toEqual([]);
    await viewer.page.getByText('网络不太稳').waitFor({ state: 'detached' });
    expect(await viewer.parked()).toEqual([]);
    expect(viewer.traffic.reports.length - reports - tries).toBeLessThanOrEqual(4);
    await viewer.context.close();
  }, 90_000);

  it('stands still when the picture runs dry, and goes on by itself when segments come again', async () => {
    const viewer = await aViewer(stage, await aLecture(stage.world));
    let away = true;
    let asked = 0;
    // The radio says it is connected, but what lies further on does not come: nothing tells the page when it will.
    await viewer.page.route(/\/media\/.*\/0000[2-9]\.m4s/, (route) => {
      if (!away) return route.continue();
      asked += 1;
      return route.abort('timedout');
    });
    await viewer.open();
    await viewer.play();
    await viewer.page.waitForFunction(() => {
      const video = document.querySelector('video');
      return video && video.currentTime > 6 && video.readyState < 3;
    });
    const stalled = await viewer.position();
    const began = Date.now();
    await viewer.until(() => asked >= 4);
    expect(asked).toBeLessThanOrEqual(2 * mostTries((Date.now() - began) / 1000 + 15));
    expect(await viewer.page.getByText('视频暂时放不出来').count()).toBe(0);
    away = false;
    await viewer.reach(stalled + 3);
    await viewer.pause();
    const played = await viewer.played();
    const covered = await viewer.countedAtLeast(lengthOf(played) - 2);
    expect(unseen(covered, played)).toEqual([]);
    await viewer.context.close();
  }, 90_000);
});
