import { Progress } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssetView } from '@web/api/generated';
import { clockOf } from '@web/i18n/format';
import { StateTag } from '../../frame/state-tag';
import styles from './media.module.css';

/** Why it could not be packaged, in a teacher's words. */
export function failureWords(
  asset: Pick<AssetView, 'failure'>,
  t: TFunction<'console/school/media'>,
): string {
  const reason = asset.failure?.code.replace(/^media\./, '') ?? 'packaging-failed';
  const seconds = (name: string): string => clockOf(Number(asset.failure?.parameters[name] ?? 0));
  return t([`failure.${reason}`, 'failure.packaging-failed'], {
    ...asset.failure?.parameters,
    expected: seconds('expectedSeconds'),
    found: seconds('foundSeconds'),
  });
}

export function AssetStateTag({
  asset,
}: {
  asset: Pick<AssetView, 'state' | 'progress' | 'playable' | 'fileName'>;
}): ReactNode {
  const { t } = useTranslation('console/school/media');
  switch (asset.state) {
    case 'READY':
      return <StateTag tone="good">{t('state.READY')}</StateTag>;
    case 'FAILED':
      return <StateTag tone="bad">{t('state.FAILED')}</StateTag>;
    case 'PACKAGING':
    case 'RECEIVED':
      return (
        <div className={styles.moving}>
          <span>{t(asset.playable ? 'state.playableAlready' : `state.${asset.state}`)}</span>
          <Progress
            percent={Math.floor(asset.progress * 100)}
            size="small"
            status="active"
            aria-label={t('progressOf', { name: asset.fileName })}
          />
        </div>
      );
    default:
      return <StateTag>{t('state.UPLOADING')}</StateTag>;
  }
}

/** "640 kB", "1.2 GB": in thousands, as file managers say it. */
export function sizeWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const value = bytes / 1000 ** power;
  return `${value.toFixed(power === 0 || value >= 100 ? 0 : 1)} ${units[power]}`;
}
