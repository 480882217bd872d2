import { Form, type FormInstance } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CityMap } from '@web/ui/map/city-map';
import { useDeskMap } from './use-places';

const round = (degrees: number): number => Math.round(degrees * 1_000_000) / 1_000_000;

/** Fills `longitude` and `latitude` of a form by a click on the city's map; the fields beside it do the same by keyboard. */
export function MapPoint({ form, kind = 'base' }: { form: FormInstance; kind?: string }): ReactNode {
  const { t } = useTranslation('console/bureau/places');
  const map = useDeskMap();
  const longitude: unknown = Form.useWatch('longitude', form);
  const latitude: unknown = Form.useWatch('latitude', form);
  const pins = useMemo(
    () =>
      typeof longitude === 'number' && typeof latitude === 'number'
        ? [{ id: 'here', kind, letter: '·', name: t('here'), longitude, latitude }]
        : [],
    [longitude, latitude, kind, t],
  );
  if (!map.data) return null;
  return (
    <Form.Item label={t('point')} extra={t('pointHint')}>
      <CityMap
        label={t('point')}
        drawing={map.data.map}
        pins={pins}
        chosen="here"
        onPoint={(east, north) => form.setFieldsValue({ longitude: round(east), latitude: round(north) })}
      />
    </Form.Item>
  );
}
