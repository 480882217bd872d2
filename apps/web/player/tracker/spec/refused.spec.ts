import { aPhone, session } from './a-phone';
import { FakeStorage, anAnswer } from './fake-player';

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('when a report is not taken', () => {
  test('one failed save does not block the later ones', async () => {
    const { server, player, watching, heard, events } = aPhone();
    server.answers.push({ kind: 'unusable' });
    watching.attach(player, session('s1'), events);
    player.play();
    await player.run(31);
    expect(server.got.map(({ report }) => report.seq)).toEqual([1, 2]);
    expect(heard.progress).toHaveLength(1);
  });

  test('a superseded session stops, drops what waits and says so once', async () => {
    const { server, player, watching, storage, heard, events } = aPhone();
    server.answers.push({ kind: 'superseded' });
    watching.attach(player, session('s1'), events);
    player.play();
    await player.run(60);
    expect(server.got).toHaveLength(1);
    expect(heard.superseded).toBe(1);
    expect(storage.length).toBe(0);
  });

  test('logged out while watching: the ranges are kept and sent after signing in again', async () => {
    const { server, player, watching, storage, heard, events } = aPhone();
    server.answers.push({ kind: 'signed-out' });
    watching.attach(player, session('s1'), events);
    player.play();
    await player.run(40);
    expect(server.got).toHaveLength(1);
    expect(heard.signedOut).toBe(1);
    expect(storage.length).toBe(1);
    watching.wake();
    await jest.advanceTimersByTimeAsync(10);
    expect(storage.length).toBe(0);
    expect(heard.progress.length).toBeGreaterThan(0);
  });

  test('signed in again, the next lecture first sends what the last one left', async () => {
    const { server, player, watching, storage } = aPhone();
    server.answers.push({ kind: 'signed-out' });
    watching.attach(player, session('s1'));
    player.play();
    await player.run(16);
    const opened = watching.begin(() => Promise.resolve(session('s2')));
    await jest.advanceTimersByTimeAsync(10);
    await opened;
    expect(server.got.map(({ sessionId }) => sessionId)).toEqual(expect.arrayContaining(['s1', 's1']));
    expect(storage.length).toBe(0);
  });

  test('a player that runs on after its sitting was stopped is not listened to', async () => {
    const { server, player, watching } = aPhone();
    const sitting = watching.attach(player, session('s1'));
    player.play();
    await player.run(5);
    await sitting.stop();
    await player.run(20);
    await sitting.stop();
    expect(server.ranges).toEqual([[[0, 5]]]);
  });

  test('two people on one phone: the next user never sends what the first one left', async () => {
    const storage = new FakeStorage();
    const mother = aPhone('mother', storage);
    mother.server.answers.push({ kind: 'signed-out' });
    mother.watching.attach(mother.player, session('s1'));
    mother.player.play();
    await mother.player.run(16);
    mother.watching.close();
    const father = aPhone('father', storage);
    await father.watching.begin((unsent) => Promise.resolve(session(`s${2 + unsent.length}`)));
    expect(father.storage.length).toBe(1);
    await jest.advanceTimersByTimeAsync(120_000);
    expect(father.server.got).toEqual([]);
    expect(mother.server.got).toHaveLength(1);
    const again = aPhone('mother', storage);
    again.watching.wake();
    await jest.advanceTimersByTimeAsync(10);
    expect(again.server.got[0]?.sessionId).toBe('s1');
  });

  test('what was clipped is handed on with its reason', async () => {
    const { server, player, watching } = aPhone();
    const clipped = [{ from: 5, to: 15, reason: 'clock' as const }];
    server.answers.push({ kind: 'saved', answer: anAnswer({ clipped }) });
    const told: unknown[] = [];
    watching.attach(player, session('s1'), { onClipped: (parts) => told.push(parts) });
    player.play();
    await player.run(16);
    expect(told).toEqual([clipped]);
  });

  test('a storage that is full or forbidden only loses the parking', async () => {
    const storage = new FakeStorage();
    storage.setItem = () => {
      throw new Error('QuotaExceededError');
    };
    const { server, player, watching } = aPhone('mother', storage);
    watching.attach(player, session('s1'));
    player.play();
    await player.run(16);
    expect(server.got).toHaveLength(1);
  });
});
