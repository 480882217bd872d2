import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItemView } from '@web/api/generated';
import { ItemHead } from '@web/features/site-visits/item-card';
import styles from './site-visit.module.css';

/** What will be looked at, so that a school can have it ready. */
export function VisitList({ checklist }: { checklist: readonly ChecklistItemView[] }): ReactNode {
  const { t } = useTranslation('console/site-visit');
  return (
    <details>
      <summary className={styles.summary}>{t('list', { count: checklist.length })}</summary>
      <ul className={styles.list}>
        {checklist.map((item) => (
          <li key={item.code}>
            <ItemHead item={item} />
          </li>
        ))}
      </ul>
    </details>
  );
}
