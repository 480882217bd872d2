import { aBrowser, type TestBrowser } from './browser';
import { anEmptyWorld, aWorld, type World } from './world';

/** What the browser tests of one file share. */
export interface Stage {
  readonly world: World;
  readonly browser: TestBrowser;
}

interface Settings {
  /** Of a database that no other file sees: for what changes the cycle or the standard that all schools share. */
  alone?: string;
  prepare?: (world: World) => Promise<void>;
  tidy?: (world: World) => Promise<void>;
}

/** For the top of a file: a world in the real time and a browser that shows it stand before the first test, and go after the last. */
export function aStage({ alone, prepare, tidy }: Settings = {}): Stage {
  const stage = {} as { world: World; browser: TestBrowser };
  beforeAll(async () => {
    stage.world = await (alone ? anEmptyWorld(alone) : aWorld());
    stage.world.clock.run();
    await prepare?.(stage.world);
    stage.browser = await aBrowser(stage.world);
  }, 120_000);
  // What failed to start is not there to be closed.
  afterAll(async () => {
    const { world, browser }: Partial<Stage> = stage;
    await browser?.close();
    if (world) await tidy?.(world);
    await world?.close();
  });
  return stage;
}
