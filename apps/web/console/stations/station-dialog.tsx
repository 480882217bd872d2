import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stationsOne, type StationBody, type StationView } from '@web/api/generated';
import { FormModal } from '../frame/form-modal';
import type { Merge } from '../frame/merge/changed-meanwhile';
import { useStaff, useStationAct } from './use-stations';

const valuesOf = (station: StationView): StationBody => ({
  ...station,
  counsellorIds: station.counsellors.map(({ personId }) => personId),
});

/** Opens a station, or changes one; whoever saves second chooses between the two. */
export function StationDialog({
  unitId,
  usualName,
  station,
  onClose,
}: {
  unitId: string;
  usualName: string;
  station: StationView | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/stations');
  const act = useStationAct();
  const merge = useMerge(unitId, station);
  return (
    <FormModal<StationBody, unknown>
      title={station ? t('change') : t('open')}
      ok={t('save')}
      initial={station ? valuesOf(station) : { name: usualName, place: '', about: '', counsellorIds: [] }}
      merge={merge}
      send={(body, revision) =>
        act.mutateAsync(
          station
            ? { act: 'change', station: { ...station, revision }, body }
            : { act: 'open', unitId, body },
        )
      }
      onDone={onClose}
      onClose={onClose}
    >
      <Fields unitId={unitId} station={station} />
    </FormModal>
  );
}

/** How a station is told beside one's own. */
function useMerge(unitId: string, station: StationView | null) {
  const { t } = useTranslation('console/stations');
  const people = useCounsellors(unitId, station);
  if (!station) return undefined;
  const merge: Merge<StationBody> = {
    fields: [
      { name: 'name', label: t('name') },
      { name: 'place', label: t('place') },
      { name: 'about', label: t('about') },
      {
        name: 'counsellorIds',
        label: t('counsellors'),
        show: (id: string) => people.options.find(({ value }) => value === id)?.label ?? id,
      },
    ],
    read: async () => {
      const theirs = await stationsOne({ path: { stationId: station.id } });
      return { values: valuesOf(theirs), revision: theirs.revision };
    },
  };
  return { ...merge, revision: station.revision };
}

/** Who works at the unit, and who counsels there already. */
function useCounsellors(unitId: string, station: StationView | null) {
  const staff = useStaff(unitId);
  const known = station?.counsellors.map(({ personId, name }) => ({ value: personId, label: name })) ?? [];
  const people = new Map([...known, ...(staff.data ?? [])].map((one) => [one.value, one]));
  return { isPending: staff.isPending, options: [...people.values()] };
}

function Fields({ unitId, station }: { unitId: string; station: StationView | null }): ReactNode {
  const { t } = useTranslation('console/stations');
  const { isPending, options } = useCounsellors(unitId, station);
  return (
    <>
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="place" label={t('place')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="about" label={t('about')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
      <Form.Item name="counsellorIds" label={t('counsellors')} extra={t('counsellorsText')}>
        <Select
          mode="multiple"
          loading={isPending}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
    </>
  );
}
