import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DrawnCourseView, EvidenceView, SheetItemView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { dayWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { RecordAmount } from '../../assessment/record-amount';
import styles from './sheet.module.css';

/** What there is to look at for one item: what chance has drawn, and what the school shows. */
export function ShownMaterials({
  reviewId,
  courses,
  evidence,
}: Pick<SheetItemView, 'courses' | 'evidence'> & { reviewId: string }): ReactNode {
  return (
    <>
      {courses.length > 0 && <DrawnCourses courses={courses} />}
      <ShownEvidence reviewId={reviewId} evidence={evidence} />
    </>
  );
}

/** The school's own courses that chance has drawn: the same for all who judge it. */
function DrawnCourses({ courses }: { courses: readonly DrawnCourseView[] }): ReactNode {
  const { t } = useTranslation('console/reviewer/sheets');
  return (
    <section aria-label={t('drawn')} className={styles.evidence}>
      <h3>{t('drawn')}</h3>
      <ul>
        {courses.map(({ id, title }) => (
          <li key={id}>
            <Icon name="article" size={16} />
            <a href={paths.course(id)} target="_blank" rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the school shows for one item: files to open, and records the platform has. */
function ShownEvidence({
  reviewId,
  evidence,
}: {
  reviewId: string;
  evidence: readonly EvidenceView[];
}): ReactNode {
  const { t } = useTranslation('console/reviewer/sheets');
  return (
    <section aria-label={t('evidence')} className={styles.evidence}>
      <h3>{t('evidence')}</h3>
      {evidence.length === 0 && <p>{t('noEvidence')}</p>}
      <ul>
        {evidence.map(({ id, title, isFile, record, addedAt }) => (
          <li key={id}>
            <Icon name={isFile ? 'article' : 'check'} size={16} />
            <span>
              {isFile ? (
                <a href={`/api/reviews/${reviewId}/evidence/${id}`} target="_blank" rel="noreferrer">
                  {title}
                </a>
              ) : (
                title
              )}
              <small>
                {record
                  ? t('record', {
                      kind: t(`console/assessment:record.${record.kind}`),
                      day: dayWords(record.day),
                    })
                  : t('added', { day: dayWords(addedAt) })}
                {record && <RecordAmount record={record} />}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
