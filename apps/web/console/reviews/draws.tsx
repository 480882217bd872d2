import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseDrawView, DrawView } from '@web/api/generated';
import { momentWords } from '@web/i18n/format';
import { StateTag } from '../frame/state-tag';
import styles from './reviews.module.css';

/** Each draw with its seed, so that anybody can draw again; the platform just did. */
export function Draws({
  draws,
  courses,
}: {
  draws: readonly DrawView[];
  courses: CourseDrawView | null;
}): ReactNode {
  const { t } = useTranslation('console/reviews');
  return (
    <details className={styles.draws}>
      <summary>{t('draws.title', { count: draws.length + (courses ? 1 : 0) })}</summary>
      <p className={styles.soft}>{t('draws.text')}</p>
      <ul>
        {draws.map(({ seed, free, drawn, holds, drawnAt }) => (
          <li key={seed}>
            {t('draws.one', { at: momentWords(drawnAt), free, drawn })} <Again seed={seed} holds={holds} />
          </li>
        ))}
        {courses && <CourseDraw {...courses} />}
      </ul>
    </details>
  );
}

function CourseDraw({ free, titles, seed, holds }: CourseDrawView): ReactNode {
  const { t } = useTranslation('console/reviews');
  if (free === 0) return <li>{t('draws.noCourses')}</li>;
  const named = titles.map((title) => t('draws.course', { title })).join('、');
  return (
    <li>
      {t('draws.courses', { count: free, titles: named })} <Again seed={seed} holds={holds} />
    </li>
  );
}

function Again({ seed, holds }: Pick<DrawView, 'seed' | 'holds'>): ReactNode {
  const { t } = useTranslation('console/reviews');
  return (
    <>
      <code>{seed}</code>{' '}
      <StateTag tone={holds ? 'good' : 'bad'}>{t(holds ? 'draws.holds' : 'draws.fails')}</StateTag>
    </>
  );
}
