import { conclude, type Judgement } from '../engine/assess.rule';
import type { Scored } from '../engine/indicator.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import type { ConditionCode } from '../engine/tier.rule';
import type { RatedTier, StandardDocument } from '../standards/standard.rule';
import { firstStep, type Lever } from './level.rule';
import type { Pick } from './frontier.rule';

export interface Move {
  lever: Lever;
  step: number;
}

/** Gates, vetoes and tenure are steps of their own kind; raising indicators can only answer for these. */
const answerable: ConditionCode[] = ['total', 'domain-rated', 'domain-floor', 'key-floor'];

export function reaches(judgement: Judgement, tier: RatedTier): boolean {
  const { conditions } = judgement.tiers.find((each) => each.tier === tier)!;
  return conditions.every((condition) => condition.met || !answerable.includes(condition.code));
}

/** The scores as they would be after these moves. */
export function suppose(scores: Scored[], moves: Move[]): Scored[] {
  return scores.map((scored) => {
    const move = moves.find(({ lever }) => lever.code === scored.code);
    if (!move) return scored;
    const { score, observed, value } = move.lever.at(move.step);
    return { ...scored, score, observed, value, missing: null };
  });
}

/** Takes back every unit that is not needed, the dearest first, with the engine itself as the judge. */
export function trim(
  standard: StandardDocument,
  inputs: SchoolInputs,
  now: Judgement,
  tier: RatedTier,
  picks: Pick[],
): Move[] {
  const moves = picks.map(({ lever, level }): Move => ({ lever, step: lever.steps[level]! }));
  const dearestFirst = moves.toSorted((a, b) => effortOfOne(b) - effortOfOne(a));
  for (const move of dearestFirst) {
    const most = move.step;
    const holds = (step: number): boolean => {
      move.step = Math.max(1, step);
      return reaches(conclude(standard, inputs, now.gates, suppose(now.scores, moves)), tier);
    };
    move.step = Math.max(1, firstStep(most, holds));
  }
  return moves;
}

const effortOfOne = ({ lever, step }: Move): number => lever.at(step).effort / step;
