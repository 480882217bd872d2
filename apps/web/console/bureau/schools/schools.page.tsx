import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@web/ui/states';
import { DataTable } from '../../frame/data-table';
import { ChoiceFilter, SearchFilter } from '../../frame/filters';
import { ListFrame } from '../../frame/list-frame';
import { tiers } from '../../rating/tiers/tiers.rule';
import { useDistricts } from '../use-ratings';
import { schoolColumns } from './school-columns';
import { schoolKinds, sorts, useSchools, type SchoolsAddress } from './use-schools';

const cleared = { district: '', tier: '', kind: '', q: '' };

export function SchoolsPage(): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const { filter, change, schools } = useSchools();
  const filtered = !!(filter.district || filter.tier || filter.kind || filter.q);
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      filters={<Filters filter={filter} change={change} filtered={filtered} />}
    >
      <DataTable
        name="bureau-schools"
        label={t('title')}
        columns={schoolColumns(t)}
        source={schools}
        rowKey="unitId"
        onPage={(page) => change({ page: String(page) })}
        empty={
          filtered ? (
            <EmptyState icon="search" title={t('console:noMatch')} text={t('console:noMatchText')}>
              <Button onClick={() => change(cleared)}>{t('console:clear')}</Button>
            </EmptyState>
          ) : (
            <EmptyState icon="hall" title={t('empty')} text={t('emptyText')} />
          )
        }
      />
    </ListFrame>
  );
}

function Filters({
  filter,
  change,
  filtered,
}: {
  filter: SchoolsAddress;
  change: (change: Partial<SchoolsAddress>) => void;
  filtered: boolean;
}): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const { data: districts = [] } = useDistricts();
  return (
    <>
      <SearchFilter label={t('search')} value={filter.q} onChange={(q) => change({ q })} />
      {districts.length > 1 && (
        <ChoiceFilter
          label={t('column.district')}
          value={filter.district}
          onChange={(district) => change({ district })}
          options={districts.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        />
      )}
      <ChoiceFilter
        label={t('column.tier')}
        width="11rem"
        value={filter.tier}
        onChange={(tier) => change({ tier })}
        options={[...tiers].reverse().map((tier) => ({ value: tier, label: t(`topics:tier.${tier}`) }))}
      />
      <ChoiceFilter
        label={t('column.kind')}
        value={filter.kind}
        onChange={(kind) => change({ kind })}
        options={schoolKinds.map((kind) => ({ value: kind, label: t(`console:schoolKind.${kind}`) }))}
      />
      <Select
        aria-label={t('sort.label')}
        style={{ width: '12rem' }}
        value={filter.sort}
        onChange={(sort) => change({ sort })}
        options={sorts.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
      />
      {filtered && (
        <Button type="link" onClick={() => change(cleared)}>
          {t('console:clear')}
        </Button>
      )}
    </>
  );
}
