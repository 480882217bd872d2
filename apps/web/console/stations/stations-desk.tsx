import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StationPage, StationView } from '@web/api/generated';
import { Icon } from '@web/ui/icon';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import { useDeskUnit, useIs } from '../frame/desk-unit';
import { ChoiceFilter, SearchFilter } from '../frame/filters';
import { ListFrame, Stack } from '../frame/list-frame';
import { Pages } from '../frame/pages';
import { useAddress } from '../frame/use-address';
import { reviewers } from '../bureau/bureau.roles';
import { StationCard } from './station-card';
import { StationDialog } from './station-dialog';
import { useStations } from './use-stations';
import { WeekCard } from './week-card';

/** The stations of a school, a district or the city: the counsellor sees her own week, who manages them sees counts. */
export function StationsDesk({ of }: { of: 'school' | 'bureau' }): ReactNode {
  const { t } = useTranslation('console/stations');
  const unit = useDeskUnit();
  const manages = useIs(...(of === 'school' ? (['coordinator'] as const) : reviewers));
  const [filter, change] = useAddress({ archived: '', q: '', page: '1' });
  const [writing, setWriting] = useState<StationView | 'new' | null>(null);
  const shown = { page: Math.max(1, Math.floor(Number(filter.page)) || 1), q: filter.q.slice(0, 40) };
  const stations = useStations(unit.id, { ...shown, archived: filter.archived === '1' });
  const opening = manages && (
    <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={() => setWriting('new')}>
      {t('open')}
    </Button>
  );
  return (
    <ListFrame
      title={t(`title.${of}`)}
      text={t('text')}
      actions={opening}
      filters={manages && <Filters filter={filter} searched={of === 'bureau'} onChange={change} />}
    >
      <Stack>
        <OwnWeek unitId={unit.id} />
        <StationCards
          stations={stations}
          label={t(`title.${of}`)}
          empty={
            filter.q ? (
              <EmptyState icon="search" title={t('noneFound')} text={t('noneFoundText')} />
            ) : (
              <EmptyState icon="clock" title={t('empty')} text={t(`emptyText.${of}`)}>
                {opening}
              </EmptyState>
            )
          }
          onChange={setWriting}
          onPage={(page) => change({ page: String(page) })}
        />
      </Stack>
      {writing && (
        <StationDialog
          unitId={unit.id}
          usualName={t(`usualName.${of}`)}
          station={writing === 'new' ? null : writing}
          onClose={() => setWriting(null)}
        />
      )}
    </ListFrame>
  );
}

interface Filter {
  archived: string;
  q: string;
}

function Filters({
  filter,
  searched,
  onChange,
}: {
  filter: Filter;
  searched: boolean;
  onChange: (change: Partial<Filter>) => void;
}): ReactNode {
  const { t } = useTranslation('console/stations');
  return (
    <>
      {searched && <SearchFilter label={t('search')} value={filter.q} onChange={(q) => onChange({ q })} />}
      <ChoiceFilter
        label={t('shown')}
        value={filter.archived}
        options={[{ value: '1', label: t('archived') }]}
        onChange={(archived) => onChange({ archived })}
      />
    </>
  );
}

/** Of who counsels at the unit, whatever is searched below. */
function OwnWeek({ unitId }: { unitId: string }): ReactNode {
  const stations = useStations(unitId, { page: 1, q: '', archived: false });
  return stations.data?.items.some(({ counsels }) => counsels) && <WeekCard />;
}

interface CardsProps {
  stations: UseQueryResult<StationPage>;
  label: string;
  empty: ReactNode;
  onChange: (station: StationView) => void;
  onPage: (page: number) => void;
}

function StationCards({ stations, label, empty, onChange, onPage }: CardsProps): ReactNode {
  if (stations.isPending)
    return (
      <Loading>
        <Bone height="14rem" />
      </Loading>
    );
  if (!stations.data) return <ErrorState error={stations.error} retry={() => void stations.refetch()} />;
  const { items } = stations.data;
  if (items.length === 0) return empty;
  return (
    <>
      {items.map((station) => (
        <StationCard key={station.id} station={station} onChange={() => onChange(station)} />
      ))}
      <Pages label={label} of={stations.data} onPage={onPage} />
    </>
  );
}
