import type { Scored } from '../engine/indicator.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import { reaches, zero, type Exact } from '../engine/number.rule';
import { isGrowth } from '../engine/growth.rule';
import type { Indicator, StandardDocument, TierRule } from '../standards/standard.rule';
import { factorNow, firstStep, unitOf, worth, type Level, type Lever } from './level.rule';
import { missingLever } from './missing.rule';
import { motionOf, type Motion } from './motion.rule';
import type { How } from './moving.rule';
import { isOver } from './open.rule';

const LEVELS = 12;
const nobody: ReadonlySet<string> = new Set();

/** `freed`: indicators taken as if what is settled of them could still be changed. */
export function leversOf(
  standard: StandardDocument,
  inputs: SchoolInputs,
  scores: Scored[],
  rule: TierRule,
  freed: ReadonlySet<string> = nobody,
): Lever[] {
  return standard.indicators.flatMap((indicator) => {
    const now = scores.find((scored) => scored.code === indicator.code);
    if (!now || isGrowth(indicator)) return [];
    const floor = Math.max(
      0,
      ...rule.keyFloors.filter((f) => f.indicator === now.code && f.of === 'observed').map((f) => f.atLeast),
    );
    const isFreed = freed.has(indicator.code);
    if (now.score) return movable(standard, inputs, indicator, now, floor, isFreed) ?? [];
    return isFreed || !isOver(inputs, indicator) ? missingLever(inputs, indicator, now, floor) : [];
  });
}

function movable(
  standard: StandardDocument,
  inputs: SchoolInputs,
  indicator: Indicator,
  now: Scored,
  floor: number,
  isFreed: boolean,
): Lever | null {
  const motions = indicator.parts.map((part) => motionOf(standard, inputs, part, floor, isFreed));
  const most = Math.max(...motions.map((motion) => motion.most));
  if (most < 1) return null;
  const at = (step: number): Level => levelOf(inputs, motions, step);
  const steps = stepsUpTo(most, (step) => reaches(at(step).observed, floor));
  const { code, domain } = indicator;
  const first = indicator.parts.find((part) => !reaches(factorNow(inputs, part), 1))?.factor?.measure ?? null;
  return {
    code,
    domain,
    unit: unitOf(indicator),
    first,
    how: (step) => howOf(motions, step),
    weight: indicator.weight,
    now,
    steps,
    levels: steps.map(at),
    at,
  };
}

/** At most a dozen steps, evenly spread, the last one and the first that reaches the key floor among them. */
function stepsUpTo(most: number, reachesFloor: (step: number) => boolean): number[] {
  const spread = Array.from({ length: Math.min(LEVELS, most) }, (_, at) =>
    Math.ceil(((at + 1) * most) / Math.min(LEVELS, most)),
  );
  const first = firstStep(most, reachesFloor);
  return [...new Set([...spread, ...(first > 0 ? [first] : [])])].toSorted((a, b) => a - b);
}

/** Where the parts of an indicator move differently, what is not plain is told. */
function howOf(motions: Motion[], step: number): How {
  const all = motions.map((motion) => motion.how(Math.min(step, motion.most)));
  return all.find((how) => how !== 'raise') ?? 'raise';
}

function levelOf(inputs: SchoolInputs, motions: Motion[], step: number): Level {
  const units = motions.map((motion) => Math.min(step, motion.most));
  const weigh = (of: (motion: Motion, units: number) => Exact): Exact =>
    motions.reduce((sum, motion, at) => sum.plus(of(motion, units[at]!).times(motion.part.share)), zero);
  return {
    score: weigh((motion, more) => worth(inputs, motion.part, motion.x(more), motion.factor(more))),
    observed: weigh((motion, more) => motion.observed(more)),
    value: weigh((motion, more) => motion.x(more)),
    units: units.reduce((sum, more) => sum + more, 0),
    effort: motions.reduce((sum, motion, at) => sum + motion.part.effort * units[at]!, 0),
  };
}
