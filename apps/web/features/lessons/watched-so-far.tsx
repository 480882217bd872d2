import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaySessionView } from '@web/api/generated';
import { clockOf, numberWords } from '@web/i18n/format';
import { announce } from '@web/ui/live-region';
import { Icon } from '@web/ui/icon';
import { ProgressBar } from '@web/ui/progress';
import { Note } from '@web/ui/states';
import styles from './lesson.module.css';
import type { Figures, SittingState } from './use-sitting';

interface WatchedProps {
  sitting: SittingState;
  figures: Figures;
  session: PlaySessionView;
}

/** The server's figures in words; what did not count is said kindly, with the reason. */
export function WatchedSoFar({ sitting, figures, session }: WatchedProps): ReactNode {
  const { t } = useTranslation('lessons');
  const percent = numberWords(figures.percent);
  const tenth = Math.floor(figures.percent / 10);
  useEffect(() => {
    if (tenth > 0) announce(t('progress', { percent: tenth * 10 }));
  }, [tenth, t]);
  const { clipped } = sitting;
  return (
    <div className={styles.progress}>
      {figures.completed ? (
        <p className={styles.done} role="status">
          <Icon name="check" />
          <span>
            <strong>{t('completed')}</strong>
            {t('completedText')}
          </span>
        </p>
      ) : (
        <>
          <p className={styles.progressHead}>
            <span className={styles.percent}>{t('progress', { percent })}</span>
            <span className={styles.soft}>
              {t('progressOf', {
                covered: clockOf(figures.coveredSeconds),
                duration: clockOf(session.durationSeconds),
              })}
            </span>
          </p>
          <ProgressBar share={figures.percent / 100} label={t('progress', { percent })} />
          <p className={styles.soft}>{t('threshold', { percent: numberWords(session.threshold * 100) })}</p>
        </>
      )}
      {sitting.troubled && (
        <Note tone="now" icon="offline" announce>
          {t('trouble')}
        </Note>
      )}
      {clipped && !figures.completed && (
        <Note tone="now">
          {t(`clip.${clipped.reason}`, {
            amount: t('seconds', { count: Math.max(1, Math.round(clipped.to - clipped.from)) }),
          })}
        </Note>
      )}
    </div>
  );
}
