import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TitleRowView } from '@web/api/generated';
import { StateTag, type Tone } from '../frame/state-tag';

const tones: Readonly<Record<TitleRowView['state'], Tone>> = {
  ACTIVE: 'good',
  WATCH: 'plain',
  WARNING: 'now',
  RECTIFYING: 'now',
  REINSPECTION: 'now',
  RENEWAL: 'plain',
  SUSPENDED: 'bad',
  DOWNGRADED: 'faint',
  REVOKED: 'faint',
  EXPIRED: 'faint',
};

export function TitleState({ state }: { state: TitleRowView['state'] }): ReactNode {
  const { t } = useTranslation('console/titles');
  return <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>;
}
