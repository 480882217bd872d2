/** Fewer others than this are not told about: one of them could be guessed. */
export const fewestPeers = 10;

export interface Quartiles {
  low: number;
  median: number;
  high: number;
}

/** The quarter, the half and three quarters of the values, between neighbours in proportion; null for too few. */
export function quartilesOf(values: readonly number[]): Quartiles | null {
  if (values.length < fewestPeers) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return { low: at(sorted, 0.25), median: at(sorted, 0.5), high: at(sorted, 0.75) };
}

function at(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return Math.round((below + (above - below) * (place % 1)) * 100) / 100;
}

/** Upper ends of the bands of size, in families; schools above the last are one band. */
const ends = [150, 400, 900, 1800];

/** Schools of about the same size: at least `from` and fewer than `until` families; null: no upper end. */
export function sizeBand(families: number): { from: number; until: number | null } {
  const band = ends.findIndex((end) => families < end);
  return { from: ends[band < 0 ? ends.length - 1 : band - 1] ?? 0, until: ends[band] ?? null };
}

export interface LikeSchools {
  /** null: of any kind. */
  kind: string | null;
  from: number;
  until: number | null;
}

/** Who is like a school, the likest first: of its kind and size, of its kind, of its size, all. */
export function likeSchools(kind: string, families: number): LikeSchools[] {
  const band = sizeBand(families);
  const any = { from: 0, until: null };
  return [
    { kind, ...band },
    { kind, ...any },
    { kind: null, ...band },
    { kind: null, ...any },
  ];
}
