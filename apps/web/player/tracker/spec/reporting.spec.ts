import type { ReportAnswer } from '../play-session';
import { Watching } from '../watching';
import { FakePage, FakePlayer, FakeServer, FakeStorage, anAnswer } from './fake-player';

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const session = (id: string) => ({ id, reportEverySeconds: 15 });

function aPhone(accountId = 'mother', storage = new FakeStorage()) {
  const server = new FakeServer();
  const page = new FakePage();
  const window = new EventTarget();
  const player = new FakePlayer();
  const watching = new Watching({
    accountId,
    transport: server.transport,
    storage,
    page,
    window,
    clock: () => Date.now(),
  });
  const heard = { progress: [] as ReportAnswer[], superseded: 0, signedOut: 0, trouble: [] as boolean[] };
  const events = {
    onProgress: (answer: ReportAnswer) => heard.progress.push(answer),
    onSuperseded: () => heard.superseded++,
    onSignedOut: () => heard.signedOut++,
    onTrouble: (troubled: boolean) => heard.trouble.push(troubled),
  };
  return { server, page, window, player, watching, storage, heard, events };
}

describe('when reports are sent', () => {
  test('every fifteen seconds while something plays, on pause, and never twice the same', async () => {
    const { server, player, watching, events, heard } = aPhone();
    watching.attach(player, session('s1'), events);
    player.play();
    await player.run(31);
    expect(server.got.map(({ report }) => report.seq)).toEqual([1, 2]);
    player.pause();
    await player.run(60);
    expect(server.got).toHaveLength(3);
    expect(server.got[2]?.report).toMatchObject({ seq: 3, position: 31, rate: 1, visible: true });
    expect(heard.progress).toHaveLength(3);
  });

  test('at the end of the lecture', async () => {
    const { server, watching } = aPhone();
    const player = new FakePlayer(8);
    watching.attach(player, session('s1'));
    player.play();
    await player.run(10);
    expect(server.ranges).toEqual([[[0, 8]]]);
  });

  test('a final report on leave goes out with keepalive, and hiding the page is a leave', async () => {
    const { server, player, page, window, watching } = aPhone();
    watching.attach(player, session('s1'));
    player.play();
    await player.run(5);
    page.show('hidden');
    expect(server.got.some(({ keepalive, report }) => keepalive && report.ranges[0]?.[1] === 5)).toBe(true);
    page.show('visible');
    await player.run(4);
    window.dispatchEvent(new Event('pagehide'));
    expect(server.got.some(({ keepalive, report }) => keepalive && report.position === 9)).toBe(true);
  });

  test('"next" pressed before the save: the next session is opened after the last report is in', async () => {
    const { server, player, watching } = aPhone();
    watching.attach(player, session('s1'));
    player.play();
    await player.run(7);
    const order: string[] = [];
    const opened = watching.begin(() => {
      order.push(`opened after ${server.got.length} report`);
      return Promise.resolve(session('s2'));
    });
    await jest.advanceTimersByTimeAsync(0);
    expect((await opened).id).toBe('s2');
    expect(order).toEqual(['opened after 1 report']);
    expect(server.ranges).toEqual([[[0, 7]]]);
  });

  test('the next lecture does not wait for ever for a network that is away', async () => {
    const { server, player, watching, storage } = aPhone();
    server.answers.push({ kind: 'later' });
    watching.attach(player, session('s1'));
    player.play();
    await player.run(7);
    const opened = watching.begin(() => Promise.resolve(session('s2')));
    await jest.advanceTimersByTimeAsync(3_000);
    expect((await opened).id).toBe('s2');
    expect(storage.length + server.got.length).toBeGreaterThanOrEqual(1);
  });
});

describe('when the network or the server is away', () => {
  test('one bounded, backed-off line: what is played meanwhile joins the report that waits', async () => {
    const { server, player, watching, heard, events } = aPhone();
    server.answers.push(...Array.from({ length: 6 }, () => ({ kind: 'later' }) as const));
    watching.attach(player, session('s1'), events);
    player.play();
    await player.run(120);
    const seqs = server.got.map(({ report }) => report.seq);
    expect(seqs.filter((seq) => seq === 1)).toHaveLength(7);
    expect(seqs.slice(7)).toEqual([2, 3, 4, 5]);
    // What was played during the outage is all in the second report.
    expect(server.ranges[7]?.at(-1)?.[1]).toBeGreaterThan(70);
    expect(heard.trouble).toEqual([true, false]);
  });

  test('a report once tried keeps its seq and its content', async () => {
    const { server, player, watching } = aPhone();
    server.answers.push({ kind: 'later' });
    watching.attach(player, session('s1'));
    player.play();
    await player.run(32);
    const first = server.got.filter(({ report }) => report.seq === 1);
    expect(first).toHaveLength(2);
    expect(first[0]?.report).toEqual(first[1]?.report);
  });

  test('Retry-After is obeyed', async () => {
    const { server, player, watching } = aPhone();
    server.answers.push({ kind: 'later', afterMs: 90_000 });
    watching.attach(player, session('s1'));
    player.play();
    await player.run(15.5);
    player.pause();
    await player.run(80);
    expect(server.got).toHaveLength(1);
    await player.run(12);
    expect(server.got.length).toBeGreaterThan(1);
  });

  test('unsent ranges survive the page and are sent by the next one', async () => {
    const { server, player, watching, storage } = aPhone();
    server.answers.push({ kind: 'later' }, { kind: 'later' }, { kind: 'later' });
    watching.attach(player, session('s1'));
    player.play();
    await player.run(15.25);
    const later = aPhone('mother', storage);
    const opened = later.watching.begin(() => Promise.resolve(session('s2')));
    await jest.advanceTimersByTimeAsync(10);
    await opened;
    expect(later.server.got[0]).toMatchObject({ sessionId: 's1', report: { seq: 1 } });
    expect(storage.length).toBe(0);
  });
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
    await father.watching.begin(() => Promise.resolve(session('s2')));
    await jest.advanceTimersByTimeAsync(120_000);
    expect(father.server.got).toEqual([]);
    expect(mother.server.got).toHaveLength(1);
    const again = aPhone('mother', storage);
    await again.watching.begin(() => Promise.resolve(session('s3')));
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
