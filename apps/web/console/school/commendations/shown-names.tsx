import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownCommendationView } from '@web/api/generated';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { Card } from '../../frame/list-frame';
import { useShown } from './use-commendations';

interface ShownProps {
  schoolId: string;
  schoolYear: string;
  page: number;
  onPage: (page: number) => void;
}

/** Names by class, of those who agree. */
export function ShownNames({ schoolId, schoolYear, page, onPage }: ShownProps): ReactNode {
  const { t } = useTranslation('console/school/commendations');
  const shown = useShown(schoolId, schoolYear, page);
  const columns: Column<ShownCommendationView>[] = [
    { key: 'name', title: t('name'), dataIndex: 'name' },
    { key: 'class', title: t('class'), render: (_, one) => `${one.gradeName}${one.className}` },
  ];
  return (
    <Card title={t('shown')} text={t('shownText')}>
      <DataTable
        name="commendations"
        label={t('shown')}
        columns={columns}
        source={shown}
        rowKey="id"
        onPage={onPage}
        empty={<EmptyState icon="certificate" title={t('nobody')} text={t('nobodyText')} />}
      />
    </Card>
  );
}
