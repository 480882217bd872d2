import { Form, Input, InputNumber, Select, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { placesAdd, placesChange, placesOpen, type PlaceBody, type PlaceView } from '@web/api/generated';
import { stages } from '../../advice/choices';
import { FormModal } from '../../frame/form-modal';
import type { Merge } from '../../frame/merge/changed-meanwhile';
import { MapPoint } from './map-point';
import { useDistrictChoices, useRefreshPlaces } from './use-places';

const kinds = ['base', 'museum', 'station', 'library'] as const;

/** Puts a place on the map, by pointing at it or by its coordinates. */
export function PlaceForm({
  unitId,
  place,
  onClose,
}: {
  unitId: string;
  place: PlaceView | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/places');
  const refresh = useRefreshPlaces();
  const send = async (values: PlaceBody, revision: number): Promise<PlaceView> => {
    const body = { ...values, capacity: values.capacity ?? null, districtId: values.districtId ?? null };
    const done = place
      ? await placesChange({ path: { id: place.id }, body: { ...body, revision } })
      : await placesAdd({ path: { id: unitId }, body });
    await refresh();
    return done;
  };
  const merge = useMerge(unitId, place);
  return (
    <FormModal<PlaceBody, PlaceView>
      title={t(place ? 'changePlace' : 'add')}
      ok={t('app:save')}
      width={720}
      initial={place ?? { kind: 'base', stages: [] }}
      merge={merge}
      send={send}
      onDone={onClose}
      onClose={onClose}
    >
      {(form) => <Fields unitId={unitId} form={form} />}
    </FormModal>
  );
}

/** How a place is told beside one's own. */
function useMerge(unitId: string, place: PlaceView | null) {
  const { t } = useTranslation('console/bureau/places');
  const districts = useDistrictChoices(unitId);
  if (!place) return undefined;
  const district = (id: string): string => districts.data?.find(({ value }) => value === id)?.label ?? id;
  const merge: Merge<PlaceBody> = {
    fields: [
      { name: 'name', label: t('field.name') },
      { name: 'kind', label: t('field.kind'), show: (kind: string) => t(`kind.${kind}`) },
      { name: 'address', label: t('field.address') },
      { name: 'districtId', label: t('field.districtId'), show: district },
      { name: 'stages', label: t('field.stages'), show: (stage: string) => t(`topics:stage.${stage}`) },
      ...plainFields.map((name) => ({ name, label: t(`field.${name}`) })),
    ],
    read: async () => {
      const values = await placesOpen({ path: { id: place.id } });
      return { values, revision: values.revision };
    },
  };
  return { ...merge, revision: place.revision };
}

const plainFields = ['introduction', 'openingHours', 'capacity', 'longitude', 'latitude'] as const;

function Fields({ unitId, form }: { unitId: string; form: FormInstance<PlaceBody> }): ReactNode {
  const { t } = useTranslation('console/bureau/places');
  const districts = useDistrictChoices(unitId);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <>
      <Form.Item name="name" label={t('field.name')} rules={[{ ...needed[0], whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="kind" label={t('field.kind')} rules={needed}>
        <Select options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="address" label={t('field.address')} rules={[{ ...needed[0], whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      {(districts.data?.length ?? 0) > 0 && (
        <Form.Item name="districtId" label={t('field.districtId')}>
          <Select allowClear options={districts.data} />
        </Form.Item>
      )}
      <Form.Item name="stages" label={t('field.stages')} rules={needed}>
        <Select
          mode="multiple"
          options={stages.map((value) => ({ value, label: t(`topics:stage.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="introduction" label={t('field.introduction')}>
        <Input.TextArea maxLength={1000} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="openingHours" label={t('field.openingHours')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="capacity" label={t('field.capacity')}>
        <InputNumber min={1} max={100_000} precision={0} style={{ width: '12rem' }} />
      </Form.Item>
      <MapPoint form={form} />
      <Form.Item name="longitude" label={t('field.longitude')} rules={needed}>
        <InputNumber min={-180} max={180} precision={6} style={{ width: '12rem' }} />
      </Form.Item>
      <Form.Item name="latitude" label={t('field.latitude')} rules={needed}>
        <InputNumber min={-90} max={90} precision={6} style={{ width: '12rem' }} />
      </Form.Item>
    </>
  );
}
