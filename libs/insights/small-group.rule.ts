import { fewestFamilies } from '@libs/organization';

/** The figure, or null where too few families stand behind it. */
export const shownFor = (families: number, figure: number): number | null =>
  families < fewestFamilies ? null : figure;
