import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AskedQueryView } from '@web/api/generated';
import { momentWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { ChoiceFilter, SearchFilter } from '../../frame/filters';
import { ListFrame } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { bureauPaths } from '../bureau.paths';
import { QueryDrawer } from './query-drawer';
import { useAskedQueries } from './use-asked-queries';

const states = ['OPEN', 'ANSWERED', 'WITHDRAWN'] as const;

/** Figures that schools doubt: the open ones first, answered where they stand. */
export function FigureQueriesPage(): ReactNode {
  const { t } = useTranslation(['console/bureau/figure-queries', 'console/assessment']);
  const [filter, change] = useAddress({ state: '', q: '', page: '1' });
  const [opened, setOpened] = useState<string | null>(null);
  const state = states.find((each) => each === filter.state);
  const queries = useAskedQueries({
    page: Math.max(1, Math.floor(Number(filter.page)) || 1),
    ...(state && { state }),
    ...(filter.q && { q: filter.q }),
  });
  const open = useAskedQueries({ state: 'OPEN', page: 1, pageSize: 1 }).data?.total;
  return (
    <ListFrame
      title={t('title')}
      text={open ? t('waiting', { count: open }) : t('text')}
      filters={
        <>
          <ChoiceFilter
            label={t('head.state')}
            value={filter.state}
            options={states.map((value) => ({ value, label: t(`console/assessment:query.state.${value}`) }))}
            onChange={(value) => change({ state: value })}
          />
          <SearchFilter label={t('search')} value={filter.q} onChange={(q) => change({ q })} />
        </>
      }
    >
      <DataTable<AskedQueryView>
        name="figure-queries"
        label={t('title')}
        columns={useColumns(setOpened)}
        source={queries}
        rowKey="id"
        onPage={(page) => change({ page: String(page) })}
        empty={<EmptyState icon="check" title={t('empty')} text={t('emptyText')} />}
      />
      <QueryDrawer
        query={queries.data?.items.find(({ id }) => id === opened) ?? null}
        onClose={() => setOpened(null)}
      />
    </ListFrame>
  );
}

function useColumns(open: (id: string) => void): Column<AskedQueryView>[] {
  const { t } = useTranslation(['console/bureau/figure-queries', 'console/assessment']);
  return [
    {
      key: 'school',
      title: t('head.school'),
      rowScope: 'row',
      render: (_, { assessmentId, school }) => (
        <Link to={bureauPaths.assessment(assessmentId)}>{school}</Link>
      ),
    },
    { key: 'district', title: t('head.district'), optional: true, dataIndex: 'district' },
    { key: 'item', title: t('head.item'), render: (_, { code, itemName }) => `${code} ${itemName}` },
    { key: 'reason', title: t('head.reason'), dataIndex: 'reason', width: 320 },
    { key: 'asked', title: t('head.asked'), render: (_, { askedAt }) => momentWords(askedAt) },
    {
      key: 'state',
      title: t('head.state'),
      render: (_, { state }) => (
        <StateTag tone={state === 'OPEN' ? 'now' : 'plain'}>
          {t(`console/assessment:query.state.${state}`)}
        </StateTag>
      ),
    },
    {
      key: 'act',
      title: t('head.act'),
      align: 'right',
      render: (_, { id, school, code, mayAnswer }) => (
        <Button
          size="small"
          type={mayAnswer ? 'primary' : 'default'}
          aria-label={t(mayAnswer ? 'answerOf' : 'showOf', { school, code })}
          aria-haspopup="dialog"
          onClick={() => open(id)}
        >
          {t(mayAnswer ? 'answer' : 'show')}
        </Button>
      ),
    },
  ];
}
