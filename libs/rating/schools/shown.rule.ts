import type { Fact } from '../engine/inputs.rule';
import { getMeasure, isAboutFamilies } from '../engine/measure.rule';

/** A rate over fewer than the small-group size is not shown (domain: rating standard, missing data). */
export function isHidden(fact: Pick<Fact, 'code' | 'of'>, smallGroup: number): boolean {
  return fact.of !== null && isAboutFamilies(getMeasure(fact.code)) && Number(fact.of) < smallGroup;
}

/** An indicator or gate is hidden with any of its facts: from its points or checks the rate could be worked out. */
export const isJudgedHidden = ({ facts }: { facts: Fact[] }, smallGroup: number): boolean =>
  facts.some((fact) => isHidden(fact, smallGroup));
