import type { PlaySession, UnsentReport } from '../play-session';
import { aPhone, session } from './a-phone';
import { FakePlayer, FakeStorage } from './fake-player';

beforeEach(() => {
  jest.useFakeTimers();
  jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

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

  test.each([
    ['stays busy', { kind: 'later', afterMs: 5_000 } as const],
    ['is away', { kind: 'later' } as const],
  ])('what a server that %s has not taken goes along with the next opening', async (_, outcome) => {
    const { server, player, watching, storage } = aPhone();
    server.answers.push(...Array.from({ length: 30 }, () => outcome));
    watching.attach(player, session('s1'));
    player.play();
    await player.run(35);
    const sent: UnsentReport[][] = [];
    const refused = watching.begin((unsent) => {
      sent.push(unsent);
      return Promise.reject(new Error('not now'));
    });
    await Promise.all([expect(refused).rejects.toThrow('not now'), jest.advanceTimersByTimeAsync(3_000)]);
    expect(storage.length).toBe(1);
    const opened = watching.begin((unsent) => {
      sent.push(unsent);
      return Promise.resolve(session('s2'));
    });
    await jest.advanceTimersByTimeAsync(3_000);
    expect((await opened).id).toBe('s2');
    expect(sent[1]).toEqual(sent[0]);
    expect(sent[0]?.map(({ playSessionId, seq }) => [playSessionId, seq])).toEqual([
      ['s1', 1],
      ['s1', 2],
    ]);
    expect(sent[0]?.at(-1)?.ranges.at(-1)?.[1]).toBe(35);
    expect(storage.length).toBe(0);
    const before = server.got.length;
    await jest.advanceTimersByTimeAsync(120_000);
    expect(server.got).toHaveLength(before);
  });

  test('what a killed tab has left goes along too, also from a page that was there before', async () => {
    const storage = new FakeStorage();
    const here = aPhone('mother', storage);
    const killed = aPhone('mother', storage);
    killed.server.answers.push({ kind: 'later' });
    killed.watching.attach(killed.player, session('s1'));
    killed.player.play();
    await killed.player.run(15.25);
    const unsent = jest.fn<Promise<PlaySession>, [UnsentReport[]]>(() => Promise.resolve(session('s2')));
    await here.watching.begin(unsent);
    expect(unsent.mock.calls[0]?.[0]).toMatchObject([{ playSessionId: 's1', seq: 1, ranges: [[0, 14.75]] }]);
    expect(here.server.got).toEqual([]);
    expect(storage.length).toBe(0);
  });
});

describe('the session of this very player', () => {
  const opening = (id: string) =>
    jest.fn<Promise<PlaySession>, [UnsentReport[], string?]>(() => Promise.resolve(session(id)));

  test('goes along as the former one, also after the page was loaded again, and never from another tab', async () => {
    const { watching, storage, tab } = aPhone();
    const opened = [opening('s1'), opening('s2'), opening('s3'), opening('s4'), opening('s5')] as const;
    await watching.begin(opened[0]);
    await watching.begin(opened[1]);
    await aPhone('mother', storage, tab).watching.begin(opened[2]);
    await aPhone('mother', storage).watching.begin(opened[3]);
    await aPhone('father', storage, tab).watching.begin(opened[4]);
    const formers = opened.map(({ mock }) => mock.calls[0]?.[1]);
    expect(formers).toEqual([undefined, 's1', 's2', undefined, undefined]);
  });

  test('"next" twice in a hurry: the second replaces the one just being opened, which may also fail', async () => {
    const { watching } = aPhone();
    const second = opening('s2');
    const failing = jest.fn<Promise<PlaySession>, []>(() => Promise.reject(new Error('not now')));
    const third = opening('s3');
    const all = [opening('s1'), second, failing, third].map((open) => watching.begin(open));
    await expect(all[2]).rejects.toThrow('not now');
    await Promise.all([all[0], all[1], all[3]]);
    expect([second.mock.calls[0]?.[1], third.mock.calls[0]?.[1]]).toEqual(['s1', 's2']);
  });

  test('an opening that is never answered does not keep the next one waiting', async () => {
    const { watching } = aPhone();
    void watching.begin(() => new Promise<PlaySession>(() => undefined));
    const next = watching.begin(opening('s2'));
    await jest.advanceTimersByTimeAsync(3_000);
    expect((await next).id).toBe('s2');
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

  test('asked to be left alone, it is left alone by a hidden page and a network that is back, too', async () => {
    const { server, player, page, window, watching } = aPhone();
    server.answers.push({ kind: 'later', afterMs: 60_000 });
    watching.attach(player, session('s1'));
    player.play();
    await player.run(15.5);
    page.show('hidden');
    page.show('visible');
    await player.run(10);
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('pagehide'));
    await player.run(30);
    expect(server.got).toHaveLength(1);
    await player.run(30);
    expect(server.got.length).toBeGreaterThan(1);
  });

  test('what another tab of the account has sent is not added to', async () => {
    const { server, player, watching, storage } = aPhone();
    server.answers.push({ kind: 'later', afterMs: 60_000 });
    watching.attach(player, session('s1'));
    player.play();
    await player.run(31);
    const other = aPhone('mother', storage);
    other.watching.wake();
    await jest.advanceTimersByTimeAsync(10);
    expect(other.server.got.map(({ report }) => report.seq)).toEqual([1, 2]);
    await player.run(60);
    player.pause();
    await player.run(1);
    const second = server.got.filter(({ report }) => report.seq === 2);
    expect(second.map(({ report }) => report)).toEqual([other.server.got[1]?.report]);
    expect(server.ranges.at(-1)?.at(-1)?.[1]).toBeGreaterThan(85);
  });

  test('unsent ranges survive the page and are sent by the next one', async () => {
    const { server, player, watching, storage } = aPhone();
    server.answers.push({ kind: 'later' }, { kind: 'later' }, { kind: 'later' });
    watching.attach(player, session('s1'));
    player.play();
    await player.run(15.25);
    const later = aPhone('mother', storage);
    later.watching.wake();
    await jest.advanceTimersByTimeAsync(10);
    expect(later.server.got[0]).toMatchObject({ sessionId: 's1', report: { seq: 1 } });
    expect(storage.length).toBe(0);
  });
});
