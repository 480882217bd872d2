export type Begin = <T>(part: (signal: AbortSignal) => Promise<T>) => Promise<T>;

/**
 * Lets parts of a work run at the same time. Each part is begun with `begin`, and what came of it is heard where
 * `work` awaits it: of several faults the one heard first is the one that counts, whenever they happened. However the
 * work ends, parts that still run are told to end, and have ended before the answer comes.
 * @throws what `work` throws
 */
export async function sideBySide<T>(
  outer: AbortSignal | undefined,
  work: (begin: Begin) => Promise<T>,
): Promise<T> {
  const over = new AbortController();
  const signal = outer ? AbortSignal.any([outer, over.signal]) : over.signal;
  const parts: Promise<unknown>[] = [];
  const begin: Begin = (part) => {
    const running = part(signal);
    // Also says that somebody listens, should it fail before `work` does.
    parts.push(running.catch(() => undefined));
    return running;
  };
  try {
    return await work(begin);
  } finally {
    over.abort(new Error('the work that this was a part of is over'));
    await Promise.all(parts);
  }
}
