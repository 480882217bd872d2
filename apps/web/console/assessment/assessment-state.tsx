import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentLineView } from '@web/api/generated';
import { Note } from '@web/ui/states';
import { StateTag, type Tone } from '../frame/state-tag';

type State = AssessmentLineView['state'];

const tones: Partial<Record<State, Tone>> = {
  RETURNED: 'now',
  ADJUDICATION: 'now',
  OBJECTION: 'now',
  AWARDED: 'good',
  DISTRICT_REJECTED: 'faint',
  NOT_AWARDED: 'faint',
  WITHDRAWN: 'faint',
};

export function AssessmentState({ state }: { state: State }): ReactNode {
  const { t } = useTranslation('console/assessment');
  return <StateTag tone={tones[state] ?? 'plain'}>{t(`state.${state}`)}</StateTag>;
}

/** What happens next, and who has it now. */
export function WhatIsNext({
  assessment,
}: {
  assessment: Pick<AssessmentLineView, 'state' | 'targetTier'>;
}): ReactNode {
  const { t } = useTranslation('console/assessment');
  const { state, targetTier } = assessment;
  return <Note icon="clock">{t([`next.${state}_${targetTier}`, `next.${state}`])}</Note>;
}
