import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { PlaceView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { Tag } from '@web/ui/chips';
import { CityMap } from '@web/ui/map/city-map';
import { Page, Section } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import styles from './map.module.css';
import { OwnVisits } from './own-visits';
import { useCityMap, usePlace } from './use-map';
import { VisitTimes } from './visit-times';

export function PlacePage(): ReactNode {
  const { t } = useTranslation('map');
  const { placeId = '' } = useParams();
  const place = usePlace(placeId);
  const back = { to: paths.map, label: t('title') };
  if (place.isPending) {
    return (
      <Page title={t('title')} back={back}>
        <Loading>
          <Bone height="12rem" />
        </Loading>
      </Page>
    );
  }
  if (!place.data) {
    return (
      <Page title={t('title')} back={back}>
        <ErrorState error={place.error} retry={() => void place.refetch()} />
      </Page>
    );
  }
  const { name, kind, may, introduction } = place.data;
  return (
    <Page title={name} aside={<Tag tone="voice">{t(`kind.${kind}`)}</Tag>} back={back}>
      <div className={styles.two}>
        <div className={styles.about}>
          <Facts place={place.data} />
          {introduction && (
            <Section title={t('todo')}>
              <p className={styles.text}>{introduction}</p>
            </Section>
          )}
        </div>
        <Where place={place.data} />
      </div>
      <OwnVisits placeId={placeId} />
      <Section title={t('times')}>
        <VisitTimes placeId={placeId} mayVisit={may.includes('visit')} />
      </Section>
    </Page>
  );
}

function Facts({ place }: { place: PlaceView }): ReactNode {
  const { t } = useTranslation('map');
  const facts: [string, string | null][] = [
    ['address', [place.districtName, place.address].filter(Boolean).join(' · ')],
    ['hours', place.openingHours],
    ['capacity', place.capacity === null ? null : t('people', { count: place.capacity })],
    ['stages', place.stages.map((stage) => t(`topics:stage.${stage}`)).join(t('and'))],
    ['keeper', place.unitName],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{t(`fact.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Where({ place }: { place: PlaceView }): ReactNode {
  const { t } = useTranslation('map');
  const city = useCityMap();
  const { id, kind, name, longitude, latitude } = place;
  const pins = useMemo(
    () => [{ id, kind, name, longitude, latitude, letter: t(`letter.${kind}`) }],
    [id, kind, name, longitude, latitude, t],
  );
  if (!city.data) return null;
  return <CityMap label={t('whereLabel', { name })} drawing={city.data.map} pins={pins} chosen={id} />;
}
