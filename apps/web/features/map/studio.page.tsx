import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { StudioDetailView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { momentWords } from '@web/i18n/format';
import { Tag } from '@web/ui/chips';
import { CityMap } from '@web/ui/map/city-map';
import { Card, Page, Section } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import styles from './map.module.css';
import { useCityMap, useStudio } from './use-map';

/** 名师工作室: who works there, whom it helps, what comes next. */
export function StudioPage(): ReactNode {
  const { t } = useTranslation('map');
  const { studioId = '' } = useParams();
  const studio = useStudio(studioId);
  const back = { to: paths.map, label: t('title') };
  if (studio.isPending) {
    return (
      <Page title={t('kind.studio')} back={back}>
        <Loading>
          <Bone height="12rem" />
        </Loading>
      </Page>
    );
  }
  if (!studio.data) {
    return (
      <Page title={t('kind.studio')} back={back}>
        <ErrorState error={studio.error} retry={() => void studio.refetch()} />
      </Page>
    );
  }
  const { name, introduction } = studio.data;
  return (
    <Page title={name} aside={<Tag tone="voice">{t('kind.studio')}</Tag>} back={back}>
      <div className={styles.two}>
        <div className={styles.about}>
          {introduction && <p className={styles.text}>{introduction}</p>}
          <Facts studio={studio.data} />
          <People studio={studio.data} />
        </div>
        <Where studio={studio.data} />
      </div>
      <Coming studio={studio.data} />
    </Page>
  );
}

function Facts({ studio }: { studio: StudioDetailView }): ReactNode {
  const { t } = useTranslation('map');
  const facts: [string, string][] = [
    ['address', studio.address],
    ['keeper', studio.unitName],
    ['communities', studio.communities.join(t('and'))],
    ['partners', studio.partners.join(t('and'))],
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

function People({ studio }: { studio: StudioDetailView }): ReactNode {
  const { t } = useTranslation('map');
  const people = [studio.leader, ...studio.members];
  return (
    <Section title={t('team.title')}>
      <ul className={styles.list}>
        {people.map(({ memberId, name, schoolName, level }) => (
          <li key={memberId} className={styles.words}>
            <span className={styles.name}>
              {name || t('team.gone')}{' '}
              {memberId === studio.leader.memberId && <Tag tone="now">{t('team.leader')}</Tag>}
            </span>
            <span className={styles.soft}>
              {[level && t(`level.${level}`), schoolName].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Coming({ studio }: { studio: StudioDetailView }): ReactNode {
  const { t } = useTranslation('map');
  return (
    <Section title={t('coming')}>
      {studio.coming.length === 0 && <p className={styles.soft}>{t('nothingComing')}</p>}
      <ul className={styles.list}>
        {studio.coming.map(({ id, title, community, place, startsAt, schoolName }) => (
          <li key={id}>
            <Card className={styles.card}>
              <p className={styles.name}>{title}</p>
              <p className={styles.soft}>{[momentWords(startsAt), community, place].join(' · ')}</p>
              <p className={styles.soft}>{t('by', { school: schoolName })}</p>
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Where({ studio }: { studio: StudioDetailView }): ReactNode {
  const { t } = useTranslation('map');
  const city = useCityMap();
  const { id, name, longitude, latitude } = studio;
  const pins = useMemo(
    () =>
      longitude === null || latitude === null
        ? []
        : [{ id, kind: 'studio', name, longitude, latitude, letter: t('letter.studio') }],
    [id, name, longitude, latitude, t],
  );
  if (!city.data || pins.length === 0) return null;
  return <CityMap label={t('whereLabel', { name })} drawing={city.data.map} pins={pins} chosen={id} />;
}
