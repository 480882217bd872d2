import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TitleDetailView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { Note } from '@web/ui/states';
import { Card } from '../frame/list-frame';
import { TierMark } from '../rating/tiers/tier-mark';
import { TitleState } from './title-state';
import styles from './titles.module.css';

/** The title in a few lines: tier, state, days, and what follows if nothing is done. */
export function TitleFacts({ title }: { title: TitleDetailView }): ReactNode {
  const { t } = useTranslation('console/titles');
  const { tier, state, since, until, documentNumber, dueDay, cause, check } = title;
  // While the bureau inspects, the school has done its part and no term runs.
  const isRunning = state === 'WARNING' || state === 'RECTIFYING';
  const days = t('days', { since: dayWords(since), until: dayWords(until) });
  return (
    <Card>
      <div className={styles.facts}>
        <p className={styles.head}>
          <TierMark tier={tier} />
          <TitleState state={state} />
          <span className={styles.quiet}>{`${days} · ${documentNumber}`}</span>
        </p>
        {isRunning && dueDay && cause && (
          <Note tone="now" icon="clock">
            {`${t('due', { day: dayWords(dueDay) })} · ${t(`cause.${cause}`)}`}
          </Note>
        )}
        {check && (
          <p className={styles.quiet}>
            {t('check', { cycle: check.cycle, verdict: t(`verdict.${check.verdict}`) })}
          </p>
        )}
      </div>
    </Card>
  );
}
