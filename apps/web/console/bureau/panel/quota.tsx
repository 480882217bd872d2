import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuotaPlaceView } from '@web/api/generated';
import { StateTag, type Tone } from '../../frame/state-tag';

const tones: Record<QuotaPlaceView['verdict'], Tone> = { within: 'good', tied: 'now', beyond: 'faint' };

/** Where a school stands under the quota of its district, and with whom it is tied. */
export function Quota({ quota }: { quota: QuotaPlaceView | null }): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  if (!quota) return t('quota.none');
  const { verdict, rank, places, placesForTied, tiedWith } = quota;
  const facts = { rank, places, free: placesForTied, others: tiedWith.join('、') };
  return <StateTag tone={tones[verdict]}>{t(`quota.${verdict}`, facts)}</StateTag>;
}
