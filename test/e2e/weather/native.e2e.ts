import {
  aLecture,
  aStageOfOftenReports,
  aViewer,
  lengthOf,
  reportEverySeconds,
  unseen,
  type Viewer,
} from './a-viewer';

const stage = aStageOfOftenReports();

/** Like an iPhone: no media source extensions, and a video element that plays lists by itself. */
async function withoutLoader(viewer: Viewer): Promise<void> {
  await viewer.page.addInitScript(() => {
    for (const name of ['MediaSource', 'ManagedMediaSource', 'WebKitMediaSource'])
      Reflect.deleteProperty(window, name);
  });
}

describe('a phone that plays HLS by itself', () => {
  it('feeds the same tracker: plays, seeks, and every second seen is counted, no other', async () => {
    const viewer = await aViewer(stage, await aLecture(stage.world, { seconds: 30 }));
    await withoutLoader(viewer);
    await viewer.open();
    await viewer.play();
    await viewer.reach(reportEverySeconds + 1);
    await viewer.page.getByRole('button', { name: '前进 10 秒' }).click();
    await viewer.reach((await viewer.position()) + 3);
    await viewer.pause();
    const played = await viewer.played();
    const covered = await viewer.countedAtLeast(lengthOf(played) - 3);
    expect(unseen(covered, played)).toEqual([]);
    expect(covered.length).toBeGreaterThan(1);
    expect(await viewer.page.locator('video').getAttribute('src')).toContain('master.m3u8');
    await viewer.context.close();
  }, 60_000);

  it('starts where the parent stopped, with a fresh address when the first one has run out', async () => {
    const viewer = await aViewer(stage, await aLecture(stage.world, { seconds: 30 }));
    await withoutLoader(viewer);
    await viewer.open();
    await viewer.play();
    await viewer.reach(4.5);
    await viewer.pause();
    await viewer.countedAtLeast(3);
    await viewer.page.route(/\/master\.m3u8$/, (route) => route.fulfill({ status: 403 }), { times: 1 });
    await viewer.page.reload();
    await viewer.page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 1);
    await viewer.play();
    expect(await viewer.position()).toBeGreaterThanOrEqual(3);
    await viewer.reach((await viewer.position()) + 2);
    await viewer.pause();
    expect(viewer.traffic.of(/\/renewals$/)).toHaveLength(1);
    expect(await viewer.page.getByText('视频暂时放不出来').count()).toBe(0);
    const covered = await viewer.countedAtLeast(5);
    expect(covered.length).toBe(1);
    await viewer.context.close();
  }, 60_000);
});
