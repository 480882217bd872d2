import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryItemView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { Dialog } from '@web/ui/dialog';
import { ErrorState } from '@web/ui/states';
import styles from './library.module.css';
import { useRatings } from './use-library';

/** What schools say of a course; no person is named. */
export function RatingsDialog({
  unitId,
  item,
  onClose,
}: {
  unitId: string;
  item: LibraryItemView;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/library');
  const ratings = useRatings(unitId, item.courseId);
  return (
    <Dialog open onClose={onClose} title={t('ratingsOf', { title: item.title })}>
      {ratings.error && <ErrorState error={ratings.error} retry={() => void ratings.refetch()} />}
      <ul className={styles.ratings}>
        {ratings.data?.items.map((rating) => (
          <li key={`${rating.schoolName}${rating.at}`}>
            <strong>{t('points', { score: rating.score })}</strong> {rating.note}
            <br />
            <small>
              {rating.schoolName} · {dayWords(rating.at)}
            </small>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
