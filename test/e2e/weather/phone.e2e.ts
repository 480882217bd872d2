import { phone } from '../../support/browser';
import type { TestPerson } from '../../support/builders/people';
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

/** The tab is gone from one moment to the next: no event, no last word. */
async function kill(viewer: Viewer): Promise<void> {
  const devtools = await viewer.devtools();
  const gone = viewer.page.waitForEvent('crash');
  devtools.send('Page.crash').catch(() => undefined);
  await gone;
}

async function signIn(viewer: Viewer, { cookie }: TestPerson): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await viewer.context.addCookies([{ name, value, url: stage.world.url, httpOnly: true, sameSite: 'Lax' }]);
}

describe('a tab that is killed', () => {
  it('costs at most one interval', async () => {
    const viewer = await aViewer(stage, await aLecture(stage.world));
    await viewer.open();
    await viewer.play();
    await viewer.reach(2 * reportEverySeconds + 2);
    const played = await viewer.played();
    await kill(viewer);
    const { coveredSeconds, covered } = await viewer.counted();
    expect(coveredSeconds).toBeGreaterThanOrEqual(lengthOf(played) - reportEverySeconds - 2);
    expect(unseen(covered, played)).toEqual([]);
    await viewer.context.close();
  }, 60_000);

  it('leaves what it could not send to the next visit of its own account, never to another', async () => {
    const lecture = await aLecture(stage.world);
    const [mother, father] = lecture.parents;
    const viewer = await aViewer(stage, lecture);
    await viewer.open();
    await viewer.play();
    await viewer.buffered(30);
    await viewer.page.route(/\/reports$/, (route) => route.abort('internetdisconnected'));
    await viewer.reach((await viewer.position()) + 2 * reportEverySeconds);
    const kept = await viewer.parked();
    const watched = lengthOf(kept.flatMap(({ reports }) => reports.flatMap(({ ranges }) => ranges)));
    expect(watched).toBeGreaterThanOrEqual(reportEverySeconds);
    const before = (await viewer.counted()).coveredSeconds;
    await kill(viewer);

    await signIn(viewer, father);
    const his = await aViewer(stage, { ...lecture, parents: [father, mother] }, viewer.context);
    await his.open();
    await his.play();
    await his.reach(1.5);
    await his.pause();
    await his.countedAtLeast(1);
    expect((await viewer.counted()).coveredSeconds).toBe(before);
    expect(JSON.stringify(his.traffic.reports.map(({ request }) => request.url()))).not.toContain(
      kept[0]?.sessionId,
    );
    expect(await his.parked()).toEqual(kept);

    await signIn(viewer, mother);
    const again = await aViewer(stage, lecture, viewer.context);
    await again.page.goto('/');
    await again.countedAtLeast(before + watched - 2);
    expect(again.traffic.reports.length).toBeLessThanOrEqual(kept[0]?.reports.length ?? 0);
    await again.page.waitForFunction(
      () => !Object.keys(localStorage).some((key) => key.includes('watching')),
    );
    await viewer.context.close();
  }, 90_000);
});

describe('a phone that sleeps', () => {
  it('frozen: nothing counts meanwhile, and waking up is not a storm', async () => {
    const viewer = await aViewer(stage, await aLecture(stage.world));
    await viewer.open();
    await viewer.play();
    await viewer.reach(reportEverySeconds + 1);
    const devtools = await viewer.devtools();
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    const before = viewer.traffic.reports.length;
    stage.world.clock.advance(3600);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    const asleep = viewer.traffic.reports.length - before;
    expect(asleep).toBeLessThanOrEqual(1);
    if (await viewer.page.getByRole('button', { name: '播放', exact: true }).isVisible()) await viewer.play();
    await viewer.reach((await viewer.position()) + 2);
    await viewer.pause();
    const played = await viewer.played();
    const covered = await viewer.countedAtLeast(lengthOf(played) - 3);
    expect(unseen(covered, played)).toEqual([]);
    expect(viewer.traffic.reports.length - before).toBeLessThanOrEqual(4);
    await viewer.context.close();
  }, 60_000);

  it('hidden: what was seen before is told at once, what plays unseen does not count', async () => {
    const viewer = await aViewer(stage, await aLecture(stage.world));
    await viewer.open();
    await viewer.play();
    await viewer.reach(3.3);
    await turn(viewer, 'hidden');
    const hiddenAt = await viewer.position();
    await viewer.countedAtLeast(Math.floor(hiddenAt) - 1);
    await viewer.reach(hiddenAt + 4);
    await turn(viewer, 'visible');
    const shownAt = await viewer.position();
    await viewer.reach(shownAt + 2.5);
    await viewer.pause();
    const end = await viewer.position();
    const covered = await viewer.countedAtLeast(Math.floor(hiddenAt + end - shownAt) - 2);
    expect(
      unseen(covered, [
        [0, hiddenAt],
        [shownAt, end],
      ]),
    ).toEqual([]);
    expect(viewer.traffic.reports.length).toBeLessThanOrEqual(6);
    await viewer.context.close();
  }, 60_000);
});

/** A browser under test always shows its pages; what a page hears when it is covered is told to it by hand. */
async function turn(viewer: Viewer, state: 'hidden' | 'visible'): Promise<void> {
  await viewer.page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

describe('one account in two places', () => {
  it('two tabs: the later one counts, the earlier one says so and falls silent', async () => {
    const lecture = await aLecture(stage.world);
    const first = await aViewer(stage, lecture);
    await first.open();
    await first.play();
    await first.reach(2.3);
    const second = await aViewer(stage, lecture, first.context);
    await second.open();
    await first.page.getByText('您在另一处打开了课程').waitFor();
    const sent = first.traffic.reports.length;
    await second.play();
    await second.reach((await second.position()) + reportEverySeconds + 1);
    await second.pause();
    const covered = await second.countedAtLeast(lengthOf(await second.played()) - 2);
    expect(unseen(covered, [...(await first.played()), ...(await second.played())])).toEqual([]);
    expect(first.traffic.reports.length).toBe(sent);
    expect(sent).toBeLessThanOrEqual(3);
    await first.context.close();
  }, 60_000);

  it('two devices: one comes out of a tunnel after the other took over, hears it once and asks no more', async () => {
    const lecture = await aLecture(stage.world);
    const first = await aViewer(stage, lecture);
    await first.open();
    await first.play();
    await first.buffered(20);
    await first.context.setOffline(true);
    await first.reach((await first.position()) + reportEverySeconds + 1);
    const second = await aViewer(stage, lecture, await stage.browser.context(phone, lecture.parents[0]));
    await second.open();
    await second.play();
    await second.reach((await second.position()) + 2);
    const before = first.traffic.reports.length;
    await first.context.setOffline(false);
    await first.page.getByText('您在另一处打开了课程').waitFor();
    await second.reach((await second.position()) + reportEverySeconds);
    await second.pause();
    expect(first.traffic.reports.length - before).toBeLessThanOrEqual(2);
    expect(await first.parked()).toEqual([]);
    await second.countedAtLeast(lengthOf(await second.played()) - 2);

    await first.page.getByRole('button', { name: '改在这里继续' }).click();
    await first.page.getByText('您在另一处打开了课程').waitFor({ state: 'detached' });
    await first.play();
    await first.reach((await first.position()) + 2);
    await first.pause();
    await second.context.close();
    await first.context.close();
  }, 90_000);
});
