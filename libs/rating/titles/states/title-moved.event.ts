import { defineEvent } from '@libs/platform';
import type { TitleAction } from './title-state.rule';

/** A title has come into another state. `version`: of the title afterwards. */
export const TitleMoved = defineEvent<{ titleId: string; action: TitleAction; version: number }>(
  'rating.title-moved',
);
