/** Two-sided 95 %. */
const z = 1.96;

/**
 * Whether a survey of a school speaks at all: 30 answers and 30 % of its families; a school of under 60 families 60 % of
 * them (domain: rating standard, missing data). The rating applies the numbers of its own standard version.
 */
export function isValid(answers: number, families: number): boolean {
  if (families <= 0) return false;
  return families < 60 ? answers >= 0.6 * families : answers >= 30 && answers >= 0.3 * families;
}

/** Lower end of Wilson's interval for a share, 0–1 (domain: rating standard, D1); null of nobody. For screens: the rating has its own, exact one. */
export function wilsonLower(satisfied: number, answers: number): number | null {
  if (answers <= 0) return null;
  const share = satisfied / answers;
  const square = z * z;
  const centre = share + square / (2 * answers);
  const spread = z * Math.sqrt((share * (1 - share)) / answers + square / (4 * answers * answers));
  return Math.max(0, (centre - spread) / (1 + square / answers));
}
