import { fewestFamilies } from '@libs/organization';

/** Families enrolled and graduated in one group. */
export interface FamilyCount {
  enrolled: number;
  graduated: number;
}

/** Figures as they may be shown: null where too few families stand behind them. `share` is 0–1, rounded down to three decimals. */
export interface ShownCount {
  enrolled: number;
  graduated: number | null;
  share: number | null;
}

export function shownCount(count: FamilyCount): ShownCount {
  return hides(count) ? { ...count, graduated: null, share: null } : shown(count);
}

/**
 * The parts of a whole that is shown too. Where the hidden parts together are still too few, the smallest shown part is hidden with
 * them: otherwise whole minus parts would tell what was hidden.
 */
export function shownParts(parts: FamilyCount[]): ShownCount[] {
  const hidden = new Set(parts.filter(hides));
  const bySize = parts.filter((part) => !hidden.has(part)).sort((a, b) => a.enrolled - b.enrolled);
  const families = () => [...hidden].reduce((total, part) => total + part.enrolled, 0);
  while (families() > 0 && families() < fewestFamilies) {
    const next = bySize.shift();
    if (!next) break;
    hidden.add(next);
  }
  return parts.map((part) => (hidden.has(part) ? { ...part, graduated: null, share: null } : shown(part)));
}

const hides = (count: FamilyCount) => count.enrolled < fewestFamilies;

function shown({ enrolled, graduated }: FamilyCount): ShownCount {
  return { enrolled, graduated, share: Math.floor((graduated * 1000) / enrolled) / 1000 };
}
