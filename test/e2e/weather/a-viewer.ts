import type { BrowserContext, CDPSession, Page, Request } from 'playwright-core';
import { phone } from '../../support/browser';
import { aCourse } from '../../support/builders/catalogue';
import { aGuardianship, aPupil } from '../../support/builders/graduation';
import { aVideoAsset } from '../../support/builders/media';
import { aCity } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aStage, type Stage } from '../../support/stage';
import type { World } from '../../support/world';

export type Ranges = [from: number, to: number][];

/** The shortest a city may set, so that several intervals pass within seconds. */
export const reportEverySeconds = 5;

/** A stage on which reports come often. Settings are kept in memory for a while: they are made before anybody asks. */
export const aStageOfOftenReports = (): Stage =>
  aStage({
    prepare: async (world) => {
      const values = [String(reportEverySeconds)];
      const sql = `REPLACE INTO watching_settings (name, value) VALUES ('reportEverySeconds', ?)`;
      await world.database.execute(sql, values);
    },
    // The next file of the run finds it as usual.
    tidy: async (world) => {
      await world.database.execute(`DELETE FROM watching_settings WHERE name = 'reportEverySeconds'`);
    },
  });

export interface TestLecture {
  parents: [TestPerson, TestPerson];
  courseId: string;
  lessonIds: string[];
}

/** Two parents of one class with a course of real lectures, each `seconds` long. */
export async function aLecture(
  world: World,
  wish: { seconds?: number; lessons?: number; display?: { width: number; height: number } } = {},
) {
  const city = await aCity(world, { gradeLevel: 5 });
  const lessons = await Promise.all(
    Array.from({ length: wish.lessons ?? 1 }, async (_, index) => {
      const asset = await aVideoAsset(world, { owner: city.school, ...wish, seconds: wish.seconds ?? 60 });
      return { kind: 'video' as const, title: `第${index + 1}讲`, assetId: asset.id };
    }),
  );
  const course = await aCourse(world, { owner: city.school, title: '听懂孩子', lessons });
  const parents = await Promise.all([aParent(world, city.class), aParent(world, city.class)]);
  return {
    parents,
    courseId: course.id,
    lessonIds: course.lessons.map(({ id }) => id),
  } satisfies TestLecture;
}

async function aParent(world: World, unit: Parameters<typeof aPupil>[1]): Promise<TestPerson> {
  const parent = await aPerson(world, { name: '林一诺' });
  await aGuardianship(world, parent.id, await aPupil(world, unit));
  return parent;
}

/** What a page has asked for. */
export class Traffic {
  readonly requests: { request: Request; at: number }[] = [];

  constructor(page: Page) {
    page.on('request', (request) => this.requests.push({ request, at: Date.now() }));
  }

  of(pattern: RegExp): { request: Request; at: number }[] {
    return this.requests.filter(({ request }) => pattern.test(new URL(request.url()).pathname));
  }

  get reports(): { request: Request; at: number }[] {
    return this.of(/\/reports$/);
  }
}

/** A parent's phone on the page of a lecture. */
export class Viewer {
  readonly traffic: Traffic;

  constructor(
    readonly page: Page,
    private readonly world: World,
    private readonly parent: TestPerson,
    readonly lessonId: string,
  ) {
    this.traffic = new Traffic(page);
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  async open(): Promise<void> {
    await this.page.goto(`/lessons/${this.lessonId}`);
    await this.page.getByRole('button', { name: '播放', exact: true }).waitFor();
  }

  async play(): Promise<void> {
    await this.page.getByRole('button', { name: '播放', exact: true }).click();
    await this.reach((await this.position()) + 0.3);
  }

  async pause(): Promise<void> {
    await this.page.getByRole('button', { name: '暂停' }).click();
  }

  position(): Promise<number> {
    return this.page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime);
  }

  /** Waits until the picture stands at this second of the lecture. */
  async reach(second: number): Promise<void> {
    await this.page.waitForFunction(
      (at) => (document.querySelector('video')?.currentTime ?? 0) >= at,
      second,
      { timeout: 40_000 },
    );
  }

  async buffered(second: number): Promise<void> {
    await this.page.waitForFunction(
      (at) => {
        const { buffered } = document.querySelector('video') ?? {};
        return Boolean(buffered?.length && buffered.end(buffered.length - 1) >= at);
      },
      second,
      { timeout: 30_000 },
    );
  }

  async until(fine: () => boolean): Promise<void> {
    for (let tries = 0; tries < 300 && !fine(); tries += 1) await this.page.waitForTimeout(100);
    if (!fine()) throw new Error(`Waited in vain for ${fine.toString()}`);
  }

  /** What the browser itself says was played: the tracker has no part in it. */
  played(): Promise<Ranges> {
    return this.page
      .locator('video')
      .evaluate(({ played }: HTMLVideoElement) =>
        Array.from({ length: played.length }, (_, i) => [played.start(i), played.end(i)] as [number, number]),
      );
  }

  async counted(): Promise<{ coveredSeconds: number; covered: Ranges; completed: boolean }> {
    return (await this.world.as(this.parent).get(`/api/lessons/${this.lessonId}/progress`)).body;
  }

  /** Waits until the server counts at least so many seconds, and answers what it counts. */
  async countedAtLeast(seconds: number): Promise<Ranges> {
    for (let tries = 0; tries < 200; tries += 1) {
      const { coveredSeconds, covered } = await this.counted();
      if (coveredSeconds >= seconds) return covered;
      await this.page.waitForTimeout(100);
    }
    const { covered } = await this.counted();
    throw new Error(`Waited for ${seconds} s, counted is ${JSON.stringify(covered)}`);
  }

  /** Reports that no server has answered yet, as they lie on the phone. */
  parked(): Promise<{ sessionId: string; reports: { ranges: Ranges }[] }[]> {
    return this.page.evaluate(() =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith('jiaxue.watching.'))
        .map((key) => JSON.parse(localStorage.getItem(key) ?? 'null')),
    );
  }

  devtools(): Promise<CDPSession> {
    return this.context.newCDPSession(this.page);
  }
}

export async function aViewer(
  { world, browser }: Stage,
  { parents: [parent], lessonIds: [lessonId = ''] }: TestLecture,
  context?: BrowserContext,
): Promise<Viewer> {
  const page = await (context ?? (await browser.context(phone, parent))).newPage();
  return new Viewer(page, world, parent, lessonId);
}

export const lengthOf = (ranges: Ranges): number => ranges.reduce((sum, [from, to]) => sum + to - from, 0);

/** Seconds the server counts although the picture never showed them; the second a range begins or ends in is free. */
export function unseen(covered: Ranges, played: Ranges): Ranges {
  return covered.filter(([from, to]) => !played.some(([start, end]) => from >= start - 1 && to <= end + 1));
}
