/** The first name after this one that is free: 2026.2 → 2026.3; a name without a number at its end gets one. */
export function nextVersion(version: string, taken: string[]): string {
  const [, stem, number] = /^(.*?)\.?(\d*)$/.exec(version) ?? [];
  const base = stem === '' ? version : (stem ?? version);
  let next = stem === '' ? 1 : Number(number || '0') + 1;
  while (taken.includes(`${base}.${next}`)) next += 1;
  return `${base}.${next}`;
}
