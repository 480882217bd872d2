import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignedReviewView } from '@web/api/generated';
import { dayWords, numberWords } from '@web/i18n/format';
import { StateTag, type Tone } from '../frame/state-tag';
import { ReplaceForm } from './replace-form';
import styles from './reviews.module.css';

const tones: Readonly<Record<AssignedReviewView['state'], Tone>> = {
  OPEN: 'now',
  FINISHED: 'good',
  ENDED: 'faint',
};

/** Who has which seat and how far each is. */
export function Assignments({ reviews }: { reviews: readonly AssignedReviewView[] }): ReactNode {
  const { t } = useTranslation('console/reviews');
  const [replaced, setReplaced] = useState<AssignedReviewView | null>(null);
  return (
    <>
      <ul className={styles.assigned} aria-label={t('city.assigned')}>
        {reviews.map((review) => (
          <li key={review.id}>
            <strong>{t(`seat.${review.seat}`)}</strong>
            <span>{review.reviewerName}</span>
            <StateTag tone={tones[review.state]}>{t(`state.${review.state}`)}</StateTag>
            <span className={styles.soft}>{factsOf(review, t)}</span>
            {review.setAside.length > 0 && <SetAside lines={review.setAside} />}
            {review.replaceable && (
              <Button size="small" type="text" onClick={() => setReplaced(review)}>
                {t('city.replace')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {replaced && <ReplaceForm review={replaced} onClose={() => setReplaced(null)} />}
    </>
  );
}

/** Nobody counts it any more; what was written is kept. */
function SetAside({ lines }: { lines: AssignedReviewView['setAside'] }): ReactNode {
  const { t } = useTranslation('console/reviews');
  return (
    <details className={styles.setAside}>
      <summary>{t('city.setAside')}</summary>
      <ul>
        {lines.map(({ code, name, step, comment }) => (
          <li key={code}>
            {`${code} ${name}`}
            <span className={styles.number}>{step === null ? t('city.noStep') : numberWords(step, 2)}</span>
            {comment && <span className={styles.comment}>{comment}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function factsOf(review: AssignedReviewView, t: TFunction<'console/reviews'>): string {
  if (review.state === 'ENDED')
    return [t(`ended.${review.endedBecause}`), review.endedReason].filter(Boolean).join(' · ');
  if (review.finishedAt) return t('city.finished', { day: dayWords(review.finishedAt) });
  const how = t(review.drawn ? 'city.drawn' : 'city.chosen', { day: dayWords(review.assignedAt) });
  return `${how} · ${t('city.answered', { count: review.answered, of: review.of })}`;
}
