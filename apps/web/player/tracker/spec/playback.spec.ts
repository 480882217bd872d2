import { PlaybackTracker } from '../playback-tracker';
import { FakePage, FakePlayer } from './fake-player';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function aTracker(page = new FakePage()) {
  const player = new FakePlayer();
  const breaks: boolean[] = [];
  const tracker = new PlaybackTracker(player, page, { onBreak: (leaving) => breaks.push(leaving) }, () =>
    Date.now(),
  );
  return { player, page, tracker, breaks };
}

describe('what counts as played', () => {
  test('playing on a visible page counts, at the speed of the player', async () => {
    const { player, tracker } = aTracker();
    player.play();
    await player.run(10);
    player.playbackRate = 1.5;
    await player.run(10);
    expect(tracker.take()).toEqual([[0, 25]]);
  });

  test('a range that goes on begins again with the second it was cut in', async () => {
    const { player, tracker } = aTracker();
    player.play();
    await player.run(4.75);
    expect(tracker.take()).toEqual([[0, 4.75]]);
    expect(tracker.take()).toEqual([]);
    await player.run(2);
    expect(tracker.take()).toEqual([[4, 6.75]]);
  });

  test('seeking jumps; what lies between does not count', async () => {
    const { player, tracker } = aTracker();
    player.play();
    await player.run(3);
    player.seek(100);
    await player.run(2);
    expect(tracker.take()).toEqual([
      [0, 3],
      [100, 102],
    ]);
  });

  test('a jump without an event is a jump all the same', async () => {
    const { player, tracker } = aTracker();
    player.play();
    await player.run(2);
    player.currentTime = 300;
    await player.run(1);
    expect(tracker.take()).toEqual([
      [0, 2],
      [300.25, 301],
    ]);
  });

  test('a stalled player counts nothing, however long it stands', async () => {
    const { player, tracker } = aTracker();
    player.play();
    await player.run(2);
    player.stalled = true;
    player.dispatchEvent(new Event('waiting'));
    await player.run(60);
    expect(tracker.take()).toEqual([[0, 2]]);
    player.stalled = false;
    await player.run(2);
    expect(tracker.take()).toEqual([[2, 4]]);
  });

  test('a paused player counts nothing and asks for a report', async () => {
    const { player, tracker, breaks } = aTracker();
    player.play();
    await player.run(2);
    player.pause();
    await player.run(30);
    expect(tracker.take()).toEqual([[0, 2]]);
    expect(breaks).toEqual([false]);
  });

  test('a background tab counts nothing and asks for a report at once', async () => {
    const { player, page, tracker, breaks } = aTracker();
    player.play();
    await player.run(2);
    page.show('hidden');
    await player.run(30);
    expect(tracker.take()).toEqual([[0, 2]]);
    expect(breaks).toEqual([true]);
    page.show('visible');
    await player.run(2);
    expect(tracker.take()).toEqual([[32.25, 34]]);
  });

  test('a tab born hidden counts nothing until it is seen', async () => {
    const { player, page, tracker } = aTracker(new FakePage('hidden'));
    player.play();
    await player.run(20);
    expect(tracker.take()).toEqual([]);
    page.show('visible');
    await player.run(2);
    expect(tracker.take()).toEqual([[20.25, 22]]);
  });

  test('the fraction of a second at the end is played too', async () => {
    const player = new FakePlayer(9.6);
    const tracker = new PlaybackTracker(player, new FakePage(), { onBreak: () => undefined }, () =>
      Date.now(),
    );
    player.play();
    await player.run(12);
    expect(tracker.take()).toEqual([[0, 9.6]]);
  });

  test('a stopped tracker hears nothing any more', async () => {
    const { player, tracker } = aTracker();
    player.play();
    await player.run(2);
    tracker.stop();
    await player.run(2);
    expect(tracker.take()).toEqual([[0, 2]]);
  });
});
