import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuotaPlaceView } from '@web/api/generated';
import { Card } from '../../frame/list-frame';
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

/** The same with what follows from it for the panel. */
export function QuotaHelp({ quota }: { quota: QuotaPlaceView }): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  return (
    <Card title={t('head.quota')} text={t('quota.rule')}>
      <Quota quota={quota} />
      <p>
        {t(`quota.help.${quota.verdict}`, { free: quota.placesForTied, others: quota.tiedWith.join('、') })}
      </p>
    </Card>
  );
}
