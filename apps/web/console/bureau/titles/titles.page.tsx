import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { titleChecksOrder, type TitleRowView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DataTable, type Column } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';
import { ChoiceFilter, SearchFilter } from '../../frame/filters';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { ratedTiers } from '../../rating/tiers/tiers.rule';
import { TierMark } from '../../rating/tiers/tier-mark';
import { TitleState } from '../../titles/title-state';
import { useTitleList } from '../../titles/use-titles';
import { bureauPaths } from '../bureau.paths';
import { titleFilters } from './title-filters';

/** Titles within reach, those with a term first. */
export function TitlesPage(): ReactNode {
  const { t } = useTranslation('console/bureau/titles');
  const [filter, change] = useAddress({ state: 'attention', tier: '', q: '', page: '1' });
  const state = titleFilters.find((each) => each === filter.state);
  const tier = ratedTiers.find((each) => each === filter.tier);
  const titles = useTitleList({
    page: Math.max(1, Math.floor(Number(filter.page)) || 1),
    ...(state && { state }),
    ...(tier && { tier }),
    ...(filter.q && { q: filter.q }),
  });
  return (
    <ListFrame
      title={t('list.title')}
      text={t('list.text')}
      actions={<CityActs />}
      filters={
        <>
          <SearchFilter label={t('list.search')} value={filter.q} onChange={(q) => change({ q })} />
          <ChoiceFilter
            label={t('list.state')}
            value={filter.state}
            options={titleFilters.map((value) => ({
              value,
              label: value === 'attention' ? t('list.attention') : t(`console/titles:state.${value}`),
            }))}
            onChange={(next) => change({ state: next })}
          />
          <ChoiceFilter
            label={t('list.tier')}
            value={filter.tier}
            options={ratedTiers.map((value) => ({ value, label: t(`topics:tier.${value}`) }))}
            onChange={(next) => change({ tier: next })}
          />
        </>
      }
    >
      <DataTable<TitleRowView>
        name="titles"
        label={t('list.title')}
        columns={columns(t)}
        source={titles}
        rowKey="id"
        onPage={(page) => change({ page: String(page) })}
        empty={<EmptyState icon="certificate" title={t('list.none')} text={t('list.noneText')} />}
      />
    </ListFrame>
  );
}

/** What the city does with all titles at once. */
function CityActs(): ReactNode {
  const { t } = useTranslation('console/bureau/titles');
  const go = useNavigate();
  const isCity = useIs('city_officer');
  const check = useMutation({
    mutationFn: () => titleChecksOrder(),
    onSuccess: ({ cycle, titles }) =>
      say(titles > 0 ? t('list.checkOrdered', { cycle, count: titles }) : t('list.checkNone', { cycle })),
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  if (!isCity) return null;
  return (
    <>
      <Button loading={check.isPending} onClick={() => check.mutate()}>
        {t('list.check')}
      </Button>
      <Button onClick={() => void go(bureauPaths.titleImport)}>{t('list.import')}</Button>
    </>
  );
}

function columns(t: TFunction): Column<TitleRowView>[] {
  return [
    {
      key: 'school',
      title: t('list.school'),
      rowScope: 'row',
      render: (_, { id, school }) => <Link to={bureauPaths.title(id)}>{school}</Link>,
    },
    { key: 'district', title: t('list.district'), dataIndex: 'district', optional: true },
    { key: 'tier', title: t('list.tier'), render: (_, { tier }) => <TierMark tier={tier} /> },
    { key: 'state', title: t('list.state'), render: (_, { state }) => <TitleState state={state} /> },
    { key: 'due', title: t('list.due'), render: (_, { dueDay }) => (dueDay ? dayWords(dueDay) : '–') },
    {
      key: 'days',
      title: t('list.days'),
      render: (_, { since, until }) =>
        t('console/titles:days', { since: dayWords(since), until: dayWords(until) }),
    },
    {
      key: 'document',
      title: t('list.document'),
      dataIndex: 'documentNumber',
      optional: true,
      extra: true,
    },
  ];
}
