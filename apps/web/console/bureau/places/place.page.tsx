import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { placeVisitsCallOff, type VisitSlotView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { spanWords } from '@web/i18n/format';
import { Confirm } from '@web/ui/dialog';
import { EmptyState, ErrorState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DataTable, TableBones, type Column } from '../../frame/data-table';
import { DetailFrame } from '../../frame/detail-frame';
import { Card } from '../../frame/list-frame';
import { bureauPaths } from '../bureau.paths';
import { SlotForm } from './slot-form';
import { useDeskPlace, useRefreshPlaces, useSlots } from './use-places';
import { Visitors } from './visitors';

/** One place: the times it offers and who comes. */
export function PlacePage(): ReactNode {
  const { t } = useTranslation('console/bureau/places');
  const { placeId = '' } = useParams();
  const place = useDeskPlace(placeId);
  const [offering, setOffering] = useState(false);
  if (place.isPending) return <TableBones />;
  if (!place.data) return <ErrorState whole error={place.error} retry={() => void place.refetch()} />;
  const { name, kind, address, may } = place.data;
  const manages = may.includes('manage');
  return (
    <DetailFrame
      title={name}
      text={[t(`kind.${kind}`), address].join(' · ')}
      back={{ to: bureauPaths.places, label: t('title') }}
      actions={
        manages && (
          <Button type="primary" onClick={() => setOffering(true)}>
            {t('offer')}
          </Button>
        )
      }
    >
      <Card title={t('times')}>
        <Times placeId={placeId} manages={manages} />
      </Card>
      {offering && <SlotForm placeId={placeId} onClose={() => setOffering(false)} />}
    </DetailFrame>
  );
}

function Times({ placeId, manages }: { placeId: string; manages: boolean }): ReactNode {
  const { t } = useTranslation('console/bureau/places');
  const [page, setPage] = useState(1);
  const [read, setRead] = useState<VisitSlotView | null>(null);
  const [leaving, setLeaving] = useState<VisitSlotView | null>(null);
  const slots = useSlots(placeId, page);
  const columns: Column<VisitSlotView>[] = [
    {
      key: 'when',
      title: t('when'),
      rowScope: 'row',
      render: (_, { startsAt, endsAt }) => spanWords(startsAt, endsAt),
    },
    {
      key: 'taken',
      title: t('taken'),
      align: 'right',
      render: (_, { capacity, free }) => `${capacity - free} / ${capacity}`,
    },
    {
      key: 'acts',
      title: t('acts'),
      align: 'right',
      render: (_, slot) =>
        manages && (
          <>
            <Button size="small" type="text" onClick={() => setRead(slot)}>
              {t('visitors')}
            </Button>
            <Button size="small" type="text" onClick={() => setLeaving(slot)}>
              {t('callOff')}
            </Button>
          </>
        ),
    },
  ];
  return (
    <>
      <DataTable<VisitSlotView>
        name="visit-slots"
        label={t('times')}
        columns={columns}
        source={slots}
        rowKey="id"
        onPage={setPage}
        empty={<EmptyState icon="clock" title={t('noTimes')} text={t('noTimesText')} />}
      />
      {read && <Visitors slot={read} onClose={() => setRead(null)} />}
      {leaving && <CallOff slot={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function CallOff({ slot, onClose }: { slot: VisitSlotView; onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/bureau/places');
  const refresh = useRefreshPlaces();
  const off = useMutation({
    mutationFn: () => placeVisitsCallOff({ path: { id: slot.id } }),
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
    onSettled: async () => {
      await refresh();
      onClose();
    },
  });
  return (
    <Confirm
      open
      danger
      onClose={onClose}
      title={t('callOffTitle', { when: spanWords(slot.startsAt, slot.endsAt) })}
      text={t('callOffText', { count: slot.capacity - slot.free })}
      confirm={t('callOff')}
      busy={off.isPending}
      onConfirm={() => off.mutate()}
    />
  );
}
