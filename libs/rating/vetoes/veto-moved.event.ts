import { defineEvent } from '@libs/platform';
import type { VetoAction } from './veto-case.rule';

/** A veto case was opened or went on. `version`: of the case afterwards. */
export const VetoMoved = defineEvent<{ vetoId: string; action: 'open' | VetoAction; version: number }>(
  'rating.veto-moved',
);
