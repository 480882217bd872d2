import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StationMonthView, StationView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { monthWords } from '@web/i18n/format';
import { say } from '@web/ui/toast';
import { useDeskUnit } from '../frame/desk-unit';
import { Card } from '../frame/list-frame';
import styles from './stations.module.css';
import { HoursPart } from './hours-part';
import { useFigures, useStationAct } from './use-stations';

const columns = ['booked', 'held', 'missed', 'cancelledByGuardian', 'cancelledByStation'] as const;

/** One station: when somebody is there, and how many came. Who came is not here. */
export function StationCard({
  station,
  onChange,
}: {
  station: StationView;
  onChange: () => void;
}): ReactNode {
  const { t } = useTranslation('console/stations');
  const desk = useDeskUnit();
  const act = useStationAct();
  const names = station.counsellors.map(({ name }) => name).join(t('and'));
  const put = (wish: 'archive' | 'restore'): void =>
    act.mutate(
      { act: wish, stationId: station.id },
      {
        onSuccess: () => say(t(`done.${wish}`)),
        onError: (error) => say(sentenceFor(error, t), 'urgent'),
      },
    );
  return (
    <Card
      title={station.unitId === desk.id ? station.name : `${station.unitName} · ${station.name}`}
      text={[station.place, names || t('nobody')].filter(Boolean).join(' · ')}
      aside={
        station.manages && (
          <div className={styles.acts}>
            {station.archived ? (
              <Button onClick={() => put('restore')}>{t('restore')}</Button>
            ) : (
              <>
                <Button onClick={onChange}>{t('change')}</Button>
                <Button type="text" onClick={() => put('archive')}>
                  {t('archive')}
                </Button>
              </>
            )}
          </div>
        )
      }
    >
      {!station.archived && <HoursPart station={station} />}
      <Counts stationId={station.id} />
    </Card>
  );
}

function Counts({ stationId }: { stationId: string }): ReactNode {
  const { t } = useTranslation('console/stations');
  const { data } = useFigures(stationId);
  if (!data) return null;
  const cell = (row: StationMonthView, column: (typeof columns)[number]): ReactNode => (
    <td key={column}>{row[column]}</td>
  );
  return (
    <>
      <h3 className={styles.part}>{t('counts')}</h3>
      <p className={styles.soft}>{t('free', { count: data.free })}</p>
      {data.months.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t('counts')}>
            <thead>
              <tr>
                <th scope="col">{t('month')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`count.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.months.toReversed().map((row) => (
                <tr key={row.month}>
                  <th scope="row">{monthWords(row.month)}</th>
                  {columns.map((column) => cell(row, column))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
