import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StationHoursBody, StationView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { useMe } from '@web/app/session';
import styles from './stations.module.css';
import { useHours, useStationAct } from './use-stations';

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** Weekly hours; times for four weeks are made of them. */
export function HoursPart({ station }: { station: StationView }): ReactNode {
  const { t } = useTranslation('console/stations');
  const me = useMe();
  const hours = useHours(station.id);
  const act = useStationAct();
  const remove = (hoursId: string): void =>
    act.mutate(
      { act: 'remove-hours', stationId: station.id, hoursId },
      { onError: (error) => say(sentenceFor(error, t), 'urgent') },
    );
  return (
    <>
      <h3 className={styles.part}>{t('hours')}</h3>
      <ul className={styles.hours}>
        {hours.data?.map((one) => (
          <li key={one.id}>
            <span>
              {t('hoursLine', { ...one, weekday: t(`weekday.${one.weekday}`), name: one.counsellorName })}
            </span>
            {(station.manages || one.counsellorId === me.id) && (
              <Button
                size="small"
                type="text"
                aria-label={`${t('removeHours')} ${t(`weekday.${one.weekday}`)} ${one.begins}`}
                onClick={() => remove(one.id)}
              >
                {t('removeHours')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {hours.data?.length === 0 && <p className={styles.soft}>{t('noHours')}</p>}
      {station.counsellors.length > 0 && <AddHours station={station} />}
    </>
  );
}

function AddHours({ station }: { station: StationView }): ReactNode {
  const { t } = useTranslation('console/stations');
  const me = useMe();
  const act = useStationAct();
  const own = station.counsellors.filter(({ personId }) => station.manages || personId === me.id);
  const first = { weekday: 2, begins: '14:00', ends: '16:00', minutes: 40, counsellorId: own[0]?.personId };
  return (
    <Form<StationHoursBody>
      layout="inline"
      className={styles.addHours}
      initialValues={first}
      onFinish={(body) => act.mutate({ act: 'add-hours', stationId: station.id, body })}
    >
      <Form.Item name="counsellorId" label={t('who')}>
        <Select
          style={{ width: '9rem' }}
          options={own.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      </Form.Item>
      <Form.Item name="weekday" label={t('day')}>
        <Select
          style={{ width: '7rem' }}
          options={weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="begins" label={t('begins')}>
        <Input type="time" required />
      </Form.Item>
      <Form.Item name="ends" label={t('ends')}>
        <Input type="time" required />
      </Form.Item>
      <Form.Item name="minutes" label={t('minutes')}>
        <InputNumber min={15} max={180} />
      </Form.Item>
      <Button htmlType="submit" loading={act.isPending}>
        {t('addHours')}
      </Button>
      {act.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(act.error, t)}
        </Note>
      )}
    </Form>
  );
}
