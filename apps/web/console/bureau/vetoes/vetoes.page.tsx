import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { VetoCaseView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';
import { ChoiceFilter } from '../../frame/filters';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { VetoState } from '../../titles/veto-state';
import { bureauPaths } from '../bureau.paths';
import { NewVeto } from './new-veto';
import { useVetoes } from './use-vetoes';

const states = ['OPEN', 'VERIFIED', 'CONCLUDED', 'DISMISSED', 'LIFTED'] as const;

/** All cases, what waits for the city first. */
export function VetoesPage(): ReactNode {
  const { t } = useTranslation('console/bureau/vetoes');
  const go = useNavigate();
  const isCity = useIs('city_officer');
  const [opening, setOpening] = useState(false);
  const [filter, change] = useAddress({ state: '', page: '1' });
  const state = states.find((each) => each === filter.state);
  const page = Math.max(1, Math.floor(Number(filter.page)) || 1);
  const cases = useVetoes({ page, ...(state && { state }) });
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      actions={
        isCity && (
          <Button type="primary" onClick={() => setOpening(true)}>
            {t('new')}
          </Button>
        )
      }
      filters={
        <ChoiceFilter
          label={t('state')}
          value={filter.state}
          options={states.map((value) => ({ value, label: t(`states.${value}`) }))}
          onChange={(next) => change({ state: next })}
        />
      }
    >
      <DataTable<VetoCaseView>
        name="vetoes"
        label={t('title')}
        columns={columns(t)}
        source={cases}
        rowKey="id"
        onPage={(next) => change({ page: String(next) })}
        empty={<EmptyState icon="check" title={t('none')} text={t('noneText')} />}
      />
      {opening && (
        <NewVeto onClose={() => setOpening(false)} onDone={({ id }) => void go(bureauPaths.veto(id))} />
      )}
    </ListFrame>
  );
}

function columns(t: TFunction): Column<VetoCaseView>[] {
  return [
    {
      key: 'school',
      title: t('school'),
      rowScope: 'row',
      render: (_, { id, school }) => <Link to={bureauPaths.veto(id)}>{school}</Link>,
    },
    { key: 'district', title: t('district'), dataIndex: 'district', optional: true },
    { key: 'matter', title: t('matterOf'), render: (_, { code, name }) => `${code} ${name}` },
    {
      key: 'state',
      title: t('state'),
      render: (_, { state }) => <VetoState state={state}>{t(`states.${state}`)}</VetoState>,
    },
    { key: 'opened', title: t('opened'), render: (_, { openedAt }) => dayWords(openedAt) },
    {
      key: 'until',
      title: t('until'),
      render: (_, { untilDay }) => (untilDay ? dayWords(untilDay) : '–'),
    },
  ];
}
