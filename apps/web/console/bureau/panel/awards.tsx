import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardView } from '@web/api/generated';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { useAwards } from '../../decisions/use-decisions';
import { DataTable } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';
import { useAwardColumns } from './award-columns';
import styles from './panel.module.css';
import { PrintRun } from './print-run';

/** The plaques of the last cycle, each with its certificate; a page of them is printed at once. */
export function Awards(): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const prints = useIs('city_officer');
  const [page, setPage] = useState(1);
  const awards = useAwards(page);
  const columns = useAwardColumns();
  return (
    <>
      {prints && (awards.data?.total ?? 0) > 0 && (
        <p className={styles.prints}>
          <Button href={`/api/awards/pdf?page=${page}`} target="_blank" icon={<Icon name="file" size={18} />}>
            {t('award.printPage')}
          </Button>
        </p>
      )}
      {prints && (awards.data?.total ?? 0) > 0 && <PrintRun count={awards.data?.total ?? 0} />}
      <DataTable<AwardView>
        name="awards"
        label={t('part.awards')}
        columns={columns}
        source={awards}
        rowKey="id"
        onPage={setPage}
        empty={<EmptyState icon="certificate" title={t('award.empty')} text={t('award.emptyText')} />}
      />
    </>
  );
}
