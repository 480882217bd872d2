import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetItemView } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import styles from './sheet.module.css';

/** What the others gave, shown only once both first reviewers have finished; nobody is named. */
export function OtherScores({ item }: { item: Pick<SheetItemView, 'others'> }): ReactNode {
  const { t } = useTranslation('console/reviewer/sheets');
  return (
    <section aria-label={t('others')} className={styles.others}>
      <h3>{t('others')}</h3>
      <ul>
        {item.others.map(({ seat, step, comment }) => (
          <li key={seat}>
            <strong>{t(`seat.${seat}`)}</strong> {step === null ? '–' : numberWords(step, 2)}
            {comment && <p>{comment}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
