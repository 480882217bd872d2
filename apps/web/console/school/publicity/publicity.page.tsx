import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicityView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { Card, ListFrame, Stack } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { TierMark } from '../../rating/tiers/tier-mark';
import { ObjectForm } from './object-form';
import { RaisedList } from './raised-list';
import { useShownTitles } from './use-publicity';

const pageOf = (value: string): number => Math.max(1, Math.floor(Number(value)) || 1);

/** Titles shown to the public today: a school may object to one, and follows here what became of it. */
export function PublicityPage(): ReactNode {
  const { t } = useTranslation('console/school/publicity');
  const [filter, change] = useAddress({ page: '1', own: '1' });
  const [objecting, setObjecting] = useState<PublicityView | null>(null);
  const columns: Column<PublicityView>[] = [
    { key: 'school', title: t('head.school'), rowScope: 'row', dataIndex: 'school' },
    { key: 'district', title: t('head.district'), dataIndex: 'district' },
    { key: 'tier', title: t('head.tier'), render: (_, { tier }) => <TierMark tier={tier} /> },
    { key: 'until', title: t('head.until'), render: (_, { until }) => dayWords(until) },
    {
      key: 'act',
      title: t('head.act'),
      align: 'right',
      render: (_, shown) => (
        <Button
          size="small"
          aria-label={t('objectTo', { school: shown.school })}
          aria-haspopup="dialog"
          onClick={() => setObjecting(shown)}
        >
          {t('object')}
        </Button>
      ),
    },
  ];
  return (
    <ListFrame title={t('title')} text={t('text')}>
      <Stack>
        <Card title={t('shown')} text={t('shownText')}>
          <DataTable<PublicityView>
            name="publicity"
            label={t('shown')}
            columns={columns}
            source={useShownTitles(pageOf(filter.page))}
            rowKey="id"
            onPage={(page) => change({ page: String(page) })}
            empty={<EmptyState icon="calendar" title={t('nothingShown')} text={t('nothingShownText')} />}
          />
        </Card>
        <RaisedList
          page={pageOf(filter.own)}
          onPage={(own) => change({ own: String(own), page: filter.page })}
        />
      </Stack>
      {objecting && <ObjectForm shown={objecting} onClose={() => setObjecting(null)} />}
    </ListFrame>
  );
}
