/** How long assessments stay in a state: the days between entering and leaving it (domain: states). */
export interface Dwelling {
  state: string;
  /** Stays that have ended. */
  stays: number;
  /** Days, of the ended stays; null without one. */
  median: number | null;
  /** Nine of ten took no longer. */
  ninth: number | null;
  /** Assessments that are in it now. */
  now: number;
  /** Days that the longest of those has been in it; null when nothing is. */
  longestNow: number | null;
}

export interface Entering {
  subjectId: string;
  state: string;
  at: Date;
}

const day = 86_400_000;

/**
 * @param enterings in any order
 * @param ends states nobody leaves; being in one is no waiting
 */
export function dwellingsOf(
  enterings: readonly Entering[],
  ends: ReadonlySet<string>,
  now: Date,
): Dwelling[] {
  const ended = new Map<string, number[]>();
  const running = new Map<string, number[]>();
  const inTime = enterings.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const last = new Map<string, Entering>();
  const note = (stays: Map<string, number[]>, { state, at }: Entering, until: Date): void => {
    if (ends.has(state)) return;
    const days = (until.getTime() - at.getTime()) / day;
    const own = stays.get(state);
    if (own) own.push(days);
    else stays.set(state, [days]);
  };
  for (const entering of inTime) {
    const before = last.get(entering.subjectId);
    if (before) note(ended, before, entering.at);
    last.set(entering.subjectId, entering);
  }
  for (const entering of last.values()) note(running, entering, now);
  const states = new Set([...ended.keys(), ...running.keys()]);
  return [...states].map((state) => dwelling(state, ended.get(state) ?? [], running.get(state) ?? []));
}

function dwelling(state: string, ended: number[], running: number[]): Dwelling {
  return {
    state,
    stays: ended.length,
    median: quantile(ended, 0.5),
    ninth: quantile(ended, 0.9),
    now: running.length,
    longestNow: running.length > 0 ? running.reduce((most, days) => Math.max(most, days)) : null,
  };
}

/** The smallest of the values that the share of them does not exceed. */
function quantile(values: number[], share: number): number | null {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.max(Math.ceil(share * ordered.length) - 1, 0)] ?? null;
}
