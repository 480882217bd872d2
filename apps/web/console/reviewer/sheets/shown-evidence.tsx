import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import styles from './sheet.module.css';

/** What the school shows for one item: files to open, and records the platform has. */
export function ShownEvidence({
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
                {record ? t('record', { day: dayWords(record.day) }) : t('added', { day: dayWords(addedAt) })}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
