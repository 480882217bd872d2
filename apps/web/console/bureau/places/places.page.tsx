import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { placesArchive, placesRestore, type PlaceView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Icon } from '@web/ui/icon';
import { CityMap } from '@web/ui/map/city-map';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit, useIs } from '../../frame/desk-unit';
import { SearchFilter } from '../../frame/filters';
import { Card, ListFrame, Stack } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { useUndo } from '../../frame/use-undo';
import { bureauPaths } from '../bureau.paths';
import { MapUpload } from './map-upload';
import { PlaceForm } from './place-form';
import { useDeskMap, usePlaces, useRefreshPlaces } from './use-places';

/** The register of places, and the drawing they stand on. */
export function PlacesPage(): ReactNode {
  const { t } = useTranslation('console/bureau/places');
  const unit = useDeskUnit();
  const draws = useIs('city_officer');
  const [filter, change] = useAddress({ q: '', page: '1' });
  const [written, write] = useState<{ place: PlaceView | null } | null>(null);
  const [undo, offer] = useUndo();
  const refresh = useRefreshPlaces();
  const places = usePlaces(unit.id, Math.max(1, Math.floor(Number(filter.page)) || 1), filter.q.slice(0, 40));
  const archive = useMutation({
    mutationFn: async (place: PlaceView) => {
      await placesArchive({ path: { id: place.id } });
      await refresh();
      return place;
    },
    onSuccess: ({ id, name }) =>
      offer(t('gone', { name }), () => placesRestore({ path: { id } }).then(refresh)),
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      actions={
        <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={() => write({ place: null })}>
          {t('add')}
        </Button>
      }
      filters={<SearchFilter label={t('search')} value={filter.q} onChange={(q) => change({ q })} />}
    >
      {undo}
      <Stack>
        <DataTable<PlaceView>
          name="places"
          label={t('title')}
          columns={useColumns(
            (place) => write({ place }),
            (place) => archive.mutate(place),
          )}
          source={places}
          rowKey="id"
          onPage={(page) => change({ page: String(page) })}
          empty={<EmptyState icon="map" title={t('none')} text={t('noneText')} />}
        />
        <Drawing places={places.data?.items ?? []} draws={draws} />
      </Stack>
      {written && <PlaceForm unitId={unit.id} place={written.place} onClose={() => write(null)} />}
    </ListFrame>
  );
}

function Drawing({ places, draws }: { places: readonly PlaceView[]; draws: boolean }): ReactNode {
  const { t } = useTranslation('console/bureau/places');
  const map = useDeskMap();
  const pins = useMemo(
    () => places.map((place) => ({ ...place, letter: t(`letter.${place.kind}`) })),
    [places, t],
  );
  if (!map.data) return null;
  return (
    <Card title={t('map')} text={t('mapText')} aside={draws && <MapUpload map={map.data} />}>
      <CityMap label={t('map')} drawing={map.data.map} pins={pins} />
    </Card>
  );
}

function useColumns(
  write: (place: PlaceView) => void,
  archive: (place: PlaceView) => void,
): Column<PlaceView>[] {
  const { t } = useTranslation('console/bureau/places');
  return [
    {
      key: 'name',
      title: t('field.name'),
      rowScope: 'row',
      render: (_, { id, name }) => <Link to={bureauPaths.place(id)}>{name}</Link>,
    },
    { key: 'kind', title: t('field.kind'), render: (_, { kind }) => t(`kind.${kind}`) },
    { key: 'district', title: t('field.districtId'), optional: true, dataIndex: 'districtName' },
    { key: 'address', title: t('field.address'), optional: true, dataIndex: 'address' },
    { key: 'hours', title: t('field.openingHours'), optional: true, dataIndex: 'openingHours' },
    { key: 'unit', title: t('field.unit'), optional: true, dataIndex: 'unitName' },
    {
      key: 'acts',
      title: t('acts'),
      align: 'right',
      render: (_, place) => (
        <>
          <Button
            size="small"
            type="text"
            aria-label={`${t('change')} ${place.name}`}
            onClick={() => write(place)}
          >
            {t('change')}
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={`${t('remove')} ${place.name}`}
            onClick={() => archive(place)}
          >
            {t('remove')}
          </Button>
        </>
      ),
    },
  ];
}
