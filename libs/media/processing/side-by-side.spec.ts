import { sideBySide } from './side-by-side';

/** A part that runs until it is told to end or, here, to fail. */
function aPart(signal: AbortSignal) {
  let fail: (reason: Error) => void = () => undefined;
  const promise = new Promise<never>((_, reject) => (fail = reject));
  signal.addEventListener('abort', () => fail(signal.reason as Error));
  return { promise, fail };
}

describe('work side by side', () => {
  it('answers when all that it heard is done', async () => {
    const answer = await sideBySide(undefined, async (begin) => {
      const [one, other] = [begin(async () => 'one'), begin(async () => 'other')];
      return `${await one} and ${await other}`;
    });
    expect(answer).toBe('one and other');
  });

  it('gives the fault that is heard first, whichever happened first', async () => {
    let first: ReturnType<typeof aPart> | undefined;
    const working = sideBySide(undefined, async (begin) => {
      const heardFirst = begin((signal) => (first = aPart(signal)).promise);
      const heardLast = begin(() => Promise.reject(new Error('happened first')));
      await heardFirst;
      await heardLast;
    });
    // Long enough for a fault that nobody listens to, to be noticed as such.
    await new Promise(setImmediate);
    first?.fail(new Error('happened last'));
    await expect(working).rejects.toThrow('happened last');
  });

  it('ends the other parts at a fault, and waits for their end', async () => {
    const seen: string[] = [];
    const working = sideBySide(undefined, async (begin) => {
      void begin(async (signal) => {
        await aPart(signal).promise.catch(() => undefined);
        await new Promise(setImmediate);
        seen.push('the other has ended');
      });
      await begin(() => Promise.reject(new Error('broken')));
    });
    await working.catch(() => seen.push('the fault is told'));
    expect(seen).toEqual(['the other has ended', 'the fault is told']);
  });

  it('ends all parts when it is no longer wanted, with the reason given', async () => {
    const stop = new AbortController();
    const signals: AbortSignal[] = [];
    const working = sideBySide(stop.signal, async (begin) => {
      const parts = ['one', 'other'].map(() =>
        begin((signal) => {
          signals.push(signal);
          return aPart(signal).promise;
        }),
      );
      await Promise.all(parts);
    });
    stop.abort(new Error('the worker stops'));
    await expect(working).rejects.toThrow('the worker stops');
    expect(signals.map((signal) => signal.aborted)).toEqual([true, true]);
  });
});
