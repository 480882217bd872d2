import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@web/app/paths';
import type { AwardView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { StateTag, type Tone } from '../frame/state-tag';
import { Basis } from '../rating/basis';
import styles from './decisions.module.css';

const tones: Record<AwardView['standing'], Tone> = {
  valid: 'good',
  expired: 'faint',
  suspended: 'now',
  revoked: 'faint',
};

export function AwardStanding({ award }: { award: AwardView }): ReactNode {
  const { t } = useTranslation('console/decisions');
  return <StateTag tone={tones[award.standing]}>{t(`standing.${award.standing}`)}</StateTag>;
}

/** A title with its plaque number, its certificate and the page anybody checks it on. */
export function AwardLine({ award }: { award: AwardView }): ReactNode {
  const { t } = useTranslation('console/decisions');
  const tier = t(`topics:tier.${award.tier}`);
  return (
    <div className={styles.award}>
      <p>
        <strong>{t('award.line', { tier, number: award.number })}</strong> <AwardStanding award={award} />
      </p>
      <p>{t('award.days', { since: dayWords(award.since), until: dayWords(award.until) })}</p>
      {award.missingReason && <p>{t('award.missing', { reason: award.missingReason })}</p>}
      <p className={styles.links}>
        <a href={award.pdfUrl} target="_blank" rel="noreferrer">
          {t('award.pdf')}
        </a>
        <a href={paths.awardCheck(award.number)} target="_blank" rel="noreferrer">
          {t('award.check')}
        </a>
        {award.snapshotId && <Basis snapshotId={award.snapshotId} school={award.school} />}
      </p>
    </div>
  );
}
