export const awardedTiers = ['basic', 'excellent', 'model', 'star'] as const;
export type AwardedTier = (typeof awardedTiers)[number];

const tierMarks: Record<AwardedTier, string> = { basic: '基', excellent: '优', model: '范', star: '星' };

/**
 * As a bureau engraves it, in the form of an official document: 家校〔2026〕星0007号. The year is the one of the award;
 * each tier is counted from one each year, without gaps. The city stands on the plaque beside it.
 */
export function plaqueNumber(year: string, tier: AwardedTier, sequence: number): string {
  return `家校〔${year}〕${tierMarks[tier]}${String(sequence).padStart(4, '0')}号`;
}

const printed = /^(?:家校)?(\d{4})(?:年)?([基优范星])(?:字)?(?:第)?(\d{1,6})号?$/u;
/** Plaques of the first cities: code of the city, year, tier, number. */
const earlier = /^[A-Z0-9.-]{1,20}-\d{4}-[基优范星]-\d{4,6}$/u;

/**
 * What a person read off a plaque, as stored: brackets, spaces, full-width letters and digits, kinds of dashes and what
 * stands around year, tier and number do not matter. Null when it can be no plaque number.
 */
export function parsePlaque(typed: string): string | null {
  if (typed.length > 60) return null;
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/[‐‑‒–—―−－_]+/g, '-');
  if (earlier.test(plain)) return plain;
  const [, year, mark, sequence] = printed.exec(plain.replace(/[-〔〕()[\]【】「」]/gu, '')) ?? [];
  const tier = awardedTiers.find((each) => tierMarks[each] === mark);
  return year && tier && sequence ? plaqueNumber(year, tier, Number(sequence)) : null;
}

/** The last day of a title of so many years: the day before it began, so many years later. */
export function lastDayOf(since: string, years: number): string {
  const day = new Date(`${since}T00:00:00Z`);
  const month = day.getUTCMonth();
  day.setUTCFullYear(day.getUTCFullYear() + years);
  // Begun on 29 February: the year that has none ends on the 28th, as one begun on 1 March would.
  if (day.getUTCMonth() !== month) day.setUTCDate(1);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

export const awardStandings = ['valid', 'expired', 'suspended', 'revoked'] as const;
export type AwardStanding = (typeof awardStandings)[number];

/** What a passer-by needs to know of a title: what its school is asked to put right is between it and the bureau. */
export function standingOf(titleState: string, heldUntil: string, today: string): AwardStanding {
  if (titleState === 'SUSPENDED') return 'suspended';
  if (titleState === 'REVOKED' || titleState === 'DOWNGRADED') return 'revoked';
  return titleState === 'EXPIRED' || heldUntil < today ? 'expired' : 'valid';
}
