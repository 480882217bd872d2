import {
  aLecture,
  aStageOfOftenReports,
  aViewer,
  lengthOf,
  reportEverySeconds,
  unseen,
  type Viewer,
} from './a-viewer';

const retryAfter = 3;
const broken = '视频暂时放不出来';

const stage = aStageOfOftenReports();

describe('a server that has too much to do', () => {
  it('is left alone as long as it asks, by a page that is hidden and shown too, and gets every second later', async () => {
    const viewer = await aViewer(stage, await aLecture(stage.world));
    let storm = true;
    const refused: number[] = [];
    await viewer.page.route(/\/reports$/, (route) => {
      if (!storm) return route.continue();
      refused.push(Date.now());
      return route.fulfill({ status: 503, headers: { 'Retry-After': String(retryAfter) } });
    });
    await viewer.open();
    await viewer.play();
    await viewer.until(() => refused.length === 1);
    await viewer.pause();
    await viewer.play();
    await viewer.until(() => refused.length === 4);
    storm = false;
    const gaps = refused.slice(1).map((at, index) => (at - (refused[index] ?? 0)) / 1000);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(retryAfter - 0.2);
    await viewer.pause();
    const played = await viewer.played();
    const covered = await viewer.countedAtLeast(lengthOf(played) - 2);
    expect(unseen(covered, played)).toEqual([]);
    expect(viewer.traffic.reports.length).toBeLessThanOrEqual(refused.length + 4);
    await viewer.context.close();
  }, 90_000);

  it('refuses segments too: the picture waits as long as told, then comes', async () => {
    const viewer = await aViewer(stage, await aLecture(stage.world));
    let storm = true;
    const refused: number[] = [];
    await viewer.page.route(/\.m4s$/, (route) => {
      if (!storm) return route.continue();
      refused.push(Date.now());
      return route.fulfill({ status: 503, headers: { 'Retry-After': String(retryAfter) } });
    });
    await viewer.open();
    await viewer.page.getByRole('button', { name: '播放', exact: true }).click();
    await viewer.until(() => refused.length === 3);
    storm = false;
    expect((refused.at(-1) ?? 0) - (refused[0] ?? 0)).toBeGreaterThanOrEqual(2 * (retryAfter * 1000 - 200));
    expect(await viewer.page.getByText(broken).count()).toBe(0);
    await viewer.reach(1);
    await viewer.context.close();
  }, 60_000);

  it('has lost the picture: that is said, and a try of one’s own brings it where it is there again', async () => {
    const viewer = await aViewer(stage, await aLecture(stage.world));
    let lost = true;
    await viewer.page.route(/\.m4s$/, (route) => (lost ? route.fulfill({ status: 404 }) : route.continue()));
    await viewer.open();
    await viewer.page.getByText(broken).waitFor();
    lost = false;
    await viewer.page.getByRole('button', { name: '再试一次' }).click();
    await viewer.page.getByText(broken).waitFor({ state: 'hidden' });
    await viewer.play();
    await viewer.reach(1);
    await viewer.context.close();
  }, 60_000);

  it('takes no reports for a whole evening: "next" and a new page open at once, and no second of either is lost', async () => {
    const lecture = await aLecture(stage.world, { lessons: 2 });
    const viewer = await aViewer(stage, lecture);
    await viewer.page.route(/\/reports$/, (route) =>
      route.fulfill({ status: 503, headers: { 'Retry-After': String(retryAfter) } }),
    );
    const began = Date.now();
    await viewer.open();
    await viewer.play();
    await viewer.reach(reportEverySeconds + 1.2);
    const first = await viewer.played();
    await viewer.page.getByRole('button', { name: '下一节' }).click();
    await viewer.page.waitForURL(new RegExp(lecture.lessonIds[1] ?? ''));
    await viewer.page.getByRole('button', { name: '播放', exact: true }).waitFor();
    const { covered } = await viewer.counted();
    expect(lengthOf(covered)).toBeGreaterThanOrEqual(Math.floor(lengthOf(first)) - 1);
    expect(unseen(covered, [[0, lengthOf(first) + 1]])).toEqual([]);

    const next = await aViewer(stage, { ...lecture, lessonIds: lecture.lessonIds.slice(1) }, viewer.context);
    await viewer.play();
    await viewer.reach(reportEverySeconds + 1.2);
    const second = await viewer.played();
    await viewer.page.reload();
    await viewer.page.getByRole('button', { name: '播放', exact: true }).waitFor();
    const afterwards = (await next.counted()).covered;
    expect(lengthOf(afterwards)).toBeGreaterThanOrEqual(Math.floor(lengthOf(second)) - 1);
    expect(unseen(afterwards, [[0, lengthOf(second) + 1]])).toEqual([]);
    expect(await viewer.parked()).toEqual([]);
    expect(viewer.traffic.reports.length).toBeLessThanOrEqual((Date.now() - began) / 1000 / retryAfter + 4);
    expect(viewer.traffic.of(/\/play-sessions$/)).toHaveLength(3);
    await viewer.context.close();
  }, 90_000);
});

/** A day passes in the middle of a lecture: what lies beyond the sixth segment is asked for with an address of yesterday. */
async function pausedForADay(viewer: Viewer): Promise<void> {
  let nextDay: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (nextDay = resolve));
  await viewer.page.route(/\/000(0[6-9]|1\d)\.m4s/, async (route) => {
    await passed;
    await route.continue();
  });
  await viewer.open();
  await viewer.play();
  await viewer.reach(2);
  await viewer.pause();
  await viewer.buffered(20);
  stage.world.clock.advance(24 * 3600);
  nextDay();
}

async function skipTo(viewer: Viewer, second: number): Promise<void> {
  const forward = viewer.page.getByRole('button', { name: '前进 10 秒' });
  while ((await viewer.position()) < second) await forward.click();
}

describe('an address that ran out during a pause', () => {
  it('is renewed once, and the picture neither starts anew nor breaks', async () => {
    const viewer = await aViewer(stage, await aLecture(stage.world));
    let refused = 0;
    viewer.page.on('response', (answer) => {
      if (answer.status() === 403) refused += 1;
    });
    await pausedForADay(viewer);
    const source = () => viewer.page.locator('video').evaluate((video: HTMLVideoElement) => video.src);
    const before = await source();
    await skipTo(viewer, 40);
    await viewer.play();
    await viewer.reach((await viewer.position()) + 1.5);
    await viewer.pause();
    expect(await source()).toBe(before);
    expect(viewer.traffic.of(/\/renewals$/)).toHaveLength(1);
    expect(refused).toBeGreaterThanOrEqual(1);
    expect(refused).toBeLessThanOrEqual(4);
    expect(await viewer.page.getByText(broken).count()).toBe(0);
    const played = await viewer.played();
    const covered = await viewer.countedAtLeast(lengthOf(played) - 3);
    expect(unseen(covered, played)).toEqual([]);
    await viewer.context.close();
  }, 60_000);

  it('is asked for again while the server cannot answer', async () => {
    const viewer = await aViewer(stage, await aLecture(stage.world));
    let asked = 0;
    await viewer.page.route(/\/renewals$/, (route) => {
      asked += 1;
      return asked < 3 ? route.fulfill({ status: 503 }) : route.continue();
    });
    await pausedForADay(viewer);
    await skipTo(viewer, 40);
    await viewer.until(() => asked >= 3);
    await viewer.play();
    await viewer.reach((await viewer.position()) + 1);
    expect(asked).toBe(3);
    expect(await viewer.page.getByText(broken).count()).toBe(0);
    await viewer.context.close();
  }, 60_000);
});
