import { Pagination } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '@web/api/generated';
import { momentWords } from '@web/i18n/format';
import { Card } from '../frame/list-frame';
import styles from './plans.module.css';
import { usePlanVersions } from './use-plans';

/** When the plan was published, and by whom; earlier versions stay as they were. */
export function PlanHistory({ plan }: { plan: PlanView }): ReactNode {
  const { t } = useTranslation('console/plans');
  const [page, setPage] = useState(1);
  const versions = usePlanVersions(plan.id, page);
  const { items = [], total = 0, pageSize = 20 } = versions.data ?? {};
  if (total === 0) return null;
  return (
    <Card title={t('history')}>
      <ul className={styles.versions}>
        {items.map((version) => (
          <li key={version.number}>
            <strong>{t('version', { number: version.number })}</strong>{' '}
            <span className={styles.soft}>
              {[
                momentWords(version.publishedAt),
                version.publishedBy ?? t('somebody'),
                ...(version.coversGrades ? [] : [t('notCovering')]),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {total > pageSize && (
        <Pagination
          current={page}
          pageSize={pageSize}
          total={total}
          onChange={setPage}
          showSizeChanger={false}
        />
      )}
    </Card>
  );
}
