import { Decimal } from 'decimal.js';

/** What ranks a school under a quota: total, then domain D, then C (domain: rating standard, quota). Decimal strings. */
export interface QuotaEntry {
  id: string;
  districtId: string;
  total: string;
  results: string;
  participation: string;
}

/** Of a school's domains what ranks it beside the total: to the last digit, what differs at all is no tie. */
export function rankingOf(
  domains: readonly { code: string; points: string }[],
): Record<'results' | 'participation', string | null> {
  const pointsIn = (code: string): string | null =>
    domains.find((domain) => domain.code === code)?.points ?? null;
  return { results: pointsIn('D'), participation: pointsIn('C') };
}

/** A district's room for one tier. */
export interface QuotaRoom {
  districtId: string;
  schools: number;
  /** Schools that hold the tier already and are not on the list: their places are taken. */
  held: number;
}

/**
 * within: fits. beyond: no place left. tied: equal to others at the last place, and the places do not reach for all of
 * them; the panel decides, never the order of a database.
 */
export type QuotaVerdict = 'within' | 'tied' | 'beyond';

export interface QuotaPlace {
  id: string;
  verdict: QuotaVerdict;
  /** 1 for the first; equal ones share a rank. */
  rank: number;
  /** Places of the district for this tier that are not held already. */
  places: number;
  /** With whom it is tied; its own id among them. Empty unless tied. */
  tiedWith: string[];
  /** Places that those who are tied have between them. */
  placesForTied: number;
}

/** Rounded down: "at most" a share is never exceeded. */
export const placesOf = (share: number, { schools, held }: QuotaRoom): number =>
  Math.max(0, new Decimal(share).times(schools).floor().minus(held).toNumber());

/** Places everybody on the list of one tier, district by district; a district without room has no place. */
export function placeUnderQuota(share: number, entries: QuotaEntry[], rooms: QuotaRoom[]): QuotaPlace[] {
  const districts = [...new Set(entries.map(({ districtId }) => districtId))];
  return districts.flatMap((districtId) => {
    const room = rooms.find((each) => each.districtId === districtId);
    const own = entries.filter((entry) => entry.districtId === districtId);
    return placeInDistrict(own, room ? placesOf(share, room) : 0);
  });
}

function placeInDistrict(entries: QuotaEntry[], places: number): QuotaPlace[] {
  let ahead = 0;
  return tiesOf(entries).flatMap((tie) => {
    const left = Math.max(0, places - ahead);
    const verdict = tie.length <= left ? 'within' : left > 0 ? 'tied' : 'beyond';
    const rank = ahead + 1;
    ahead += tie.length;
    const ids = tie.map(({ id }) => id).toSorted();
    const shared =
      verdict === 'tied' ? { tiedWith: ids, placesForTied: left } : { tiedWith: [], placesForTied: 0 };
    return ids.map((id): QuotaPlace => ({ id, verdict, rank, places, ...shared }));
  });
}

/** Best first; whoever is equal in all three numbers stands together. */
function tiesOf(entries: QuotaEntry[]): QuotaEntry[][] {
  const ties: QuotaEntry[][] = [];
  for (const entry of entries.toSorted(better)) {
    const last = ties.at(-1);
    if (last?.[0] && better(last[0], entry) === 0) last.push(entry);
    else ties.push([entry]);
  }
  return ties;
}

function better(a: QuotaEntry, b: QuotaEntry): number {
  return (
    new Decimal(b.total).cmp(a.total) ||
    new Decimal(b.results).cmp(a.results) ||
    new Decimal(b.participation).cmp(a.participation)
  );
}
