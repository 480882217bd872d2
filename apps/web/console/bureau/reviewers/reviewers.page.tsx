import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewerView } from '@web/api/generated';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { ListFrame } from '../../frame/list-frame';
import { useReviewers } from '../../reviews/use-reviews';

/** The pool of the city's reviewers and what each carries in this cycle. */
export function ReviewersPage(): ReactNode {
  const { t } = useTranslation('console/bureau/reviewers');
  const [page, setPage] = useState(1);
  const reviewers = useReviewers(page);
  const count = (key: 'open' | 'finished' | 'conflicts'): Column<ReviewerView> => ({
    key,
    title: t(`head.${key}`),
    align: 'right',
    dataIndex: key,
  });
  const columns: Column<ReviewerView>[] = [
    { key: 'name', title: t('head.name'), rowScope: 'row', dataIndex: 'name' },
    { key: 'unit', title: t('head.unit'), optional: true, dataIndex: 'unitName' },
    count('open'),
    count('finished'),
    count('conflicts'),
  ];
  return (
    <ListFrame title={t('title')} text={t('text')}>
      <DataTable<ReviewerView>
        name="reviewers"
        label={t('title')}
        columns={columns}
        source={reviewers}
        rowKey="id"
        onPage={setPage}
        empty={<EmptyState icon="person" title={t('empty')} text={t('emptyText')} />}
      />
    </ListFrame>
  );
}
