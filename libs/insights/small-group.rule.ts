/** Figures about what single families did are not shown for fewer of them (domain: rating standard, missing data). */
export const fewestFamilies = 10;

/** The figure, or null where too few families stand behind it. */
export const shownFor = (families: number, figure: number): number | null =>
  families < fewestFamilies ? null : figure;
