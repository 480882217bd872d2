import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RaisedObjectionView } from '@web/api/generated';
import { dayWords, momentWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { Card } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { TierMark } from '../../rating/tiers/tier-mark';
import { useRaisedObjections } from './use-publicity';

/** The school’s own objections and their answers. */
export function RaisedList({ page, onPage }: { page: number; onPage: (page: number) => void }): ReactNode {
  const { t } = useTranslation('console/school/publicity');
  const unit = useDeskUnit();
  const columns: Column<RaisedObjectionView>[] = [
    { key: 'school', title: t('head.school'), rowScope: 'row', dataIndex: 'school' },
    { key: 'tier', title: t('head.tier'), optional: true, render: (_, { tier }) => <TierMark tier={tier} /> },
    { key: 'text', title: t('head.text'), dataIndex: 'text', width: 300 },
    { key: 'sent', title: t('head.sent'), render: (_, { receivedAt }) => momentWords(receivedAt) },
    {
      key: 'state',
      title: t('head.state'),
      render: (_, { state }) => (
        <StateTag tone={state === 'OPEN' ? 'now' : 'plain'}>{t(`state.${state}`)}</StateTag>
      ),
    },
    {
      key: 'answer',
      title: t('head.answer'),
      width: 300,
      render: (_, { answer, dueDay }) => answer ?? t('answeredBy', { day: dayWords(dueDay) }),
    },
  ];
  return (
    <Card title={t('own')}>
      <DataTable<RaisedObjectionView>
        name="raised-objections"
        label={t('own')}
        columns={columns}
        source={useRaisedObjections(unit.id, page)}
        rowKey="id"
        onPage={onPage}
        empty={<EmptyState icon="check" title={t('noneRaised')} text={t('noneRaisedText')} />}
      />
    </Card>
  );
}
