import type { Condition, JudgedTier } from '../../engine/tier.rule';
import type { RatedTier } from '../../standards/standard.rule';
import { exact } from '../../engine/number.rule';
import type { TitleState, WarningCause } from '../states/title-state.rule';

/** Points below the threshold up to which a title is only watched. */
export const watchPoints = 3;
/** Days to put right what a warning is about (domain: yearly check). */
export const daysToRectify: Record<WarningCause, number> = { points: 90, gate: 30 };

export const checkKinds = ['holds', 'watch', 'warning', 'gate-lost'] as const;
export type CheckKind = (typeof checkKinds)[number];

export interface CheckVerdict {
  kind: CheckKind;
  /** What the figures of the year do not reach any more. */
  missing: Condition[];
}

/**
 * What a year's figures say of a title that is held: at most three points below the threshold it is watched; more, or a
 * floor lost, is a warning; a gate lost weighs most. Tenure was proved at the award, and vetoes go their own way.
 */
export function yearlyCheck(tier: RatedTier, tiers: JudgedTier[]): CheckVerdict {
  const conditions = tiers.find((each) => each.tier === tier)?.conditions ?? [];
  const missing = conditions.filter(({ code, met }) => !met && code !== 'tenure' && code !== 'veto');
  return { kind: kindOf(missing), missing };
}

function kindOf(missing: Condition[]): CheckKind {
  if (missing.length === 0) return 'holds';
  if (missing.some(({ code }) => code === 'gate')) return 'gate-lost';
  return missing.every(isNear) ? 'watch' : 'warning';
}

const isNear = ({ code, have, need }: Condition): boolean =>
  code === 'total' && have !== null && need !== null && exact(need).minus(exact(have)).lte(watchPoints);

/** What follows for a title in this state; null: it stays as it is. What is being put right, the reinspection judges. */
export function actionAfter(state: TitleState, kind: CheckKind): 'watch' | 'warn' | 'clear' | null {
  if (kind === 'holds') return state === 'WATCH' || state === 'WARNING' ? 'clear' : null;
  if (kind === 'watch') return state === 'ACTIVE' ? 'watch' : null;
  return state === 'ACTIVE' || state === 'WATCH' || state === 'RENEWAL' ? 'warn' : null;
}
