import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenStationView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { Button } from '@web/ui/button';
import { Card, Page, Section } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import styles from './appointments.module.css';
import { BookingSheet } from './booking-sheet';
import { OwnAppointments } from './own-appointments';
import { useStations } from './use-appointments';

export function AppointmentsPage(): ReactNode {
  const { t } = useTranslation('appointments');
  const [chosen, setChosen] = useState<OpenStationView | null>(null);
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: paths.me, label: t('nav.me') }} width="text">
      <OwnAppointments />
      <Section title={t('stations')}>
        <Stations onChoose={setChosen} />
      </Section>
      {chosen && <BookingSheet station={chosen} onClose={() => setChosen(null)} />}
    </Page>
  );
}

function Stations({ onChoose }: { onChoose: (station: OpenStationView) => void }): ReactNode {
  const { t } = useTranslation('appointments');
  const stations = useStations();
  if (stations.isPending) {
    return (
      <Loading>
        <Bone height="8rem" />
      </Loading>
    );
  }
  if (!stations.data) return <ErrorState error={stations.error} retry={() => void stations.refetch()} />;
  if (stations.data.length === 0)
    return <EmptyState icon="clock" title={t('noStation')} text={t('noStationText')} />;
  return (
    <ul className={styles.list}>
      {stations.data.map((station) => (
        <li key={station.id}>
          <Card className={styles.row}>
            <p className={styles.name}>{station.name}</p>
            <p className={styles.soft}>{[station.unitName, station.place].filter(Boolean).join(' · ')}</p>
            {station.about && <p>{station.about}</p>}
            <p className={styles.soft}>{t('free', { count: station.free })}</p>
            {station.free > 0 && (
              <div className={styles.act}>
                <Button
                  look="primary"
                  aria-label={t('chooseTimeAt', { station: station.name })}
                  onClick={() => onChoose(station)}
                >
                  {t('chooseTime')}
                </Button>
              </div>
            )}
          </Card>
        </li>
      ))}
    </ul>
  );
}
