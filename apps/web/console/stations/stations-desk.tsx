import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StationView } from '@web/api/generated';
import { Icon } from '@web/ui/icon';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import { useDeskUnit, useIs } from '../frame/desk-unit';
import { ChoiceFilter } from '../frame/filters';
import { ListFrame, Stack } from '../frame/list-frame';
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
  const [filter, change] = useAddress({ archived: '' });
  const [writing, setWriting] = useState<StationView | 'new' | null>(null);
  const stations = useStations(unit.id, filter.archived === '1');
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
      filters={
        manages && (
          <ChoiceFilter
            label={t('shown')}
            value={filter.archived}
            options={[{ value: '1', label: t('archived') }]}
            onChange={(archived) => change({ archived })}
          />
        )
      }
    >
      <Stack>
        {stations.data?.items.some(({ counsels }) => counsels) && <WeekCard />}
        {stations.isPending && (
          <Loading>
            <Bone height="14rem" />
          </Loading>
        )}
        {stations.error && <ErrorState error={stations.error} retry={() => void stations.refetch()} />}
        {stations.data?.items.length === 0 && (
          <EmptyState icon="clock" title={t('empty')} text={t(`emptyText.${of}`)}>
            {opening}
          </EmptyState>
        )}
        {stations.data?.items.map((station) => (
          <StationCard key={station.id} station={station} onChange={() => setWriting(station)} />
        ))}
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
