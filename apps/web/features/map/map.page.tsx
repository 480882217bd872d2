import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { PinView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { Chips } from '@web/ui/chips';
import { CityMap } from '@web/ui/map/city-map';
import { Page } from '@web/ui/page';
import { Select } from '@web/ui/select';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import styles from './map.module.css';
import { OwnVisits } from './own-visits';
import { PinCard } from './pin-card';
import { PinList } from './pin-list';
import { useCityMap, usePins } from './use-map';

const kinds = ['base', 'museum', 'station', 'library', 'studio'] as const;
const stages = ['L1', 'L2', 'L3a', 'L3b', 'L4', 'L5'] as const;
const all = 'all';

interface Filter {
  kind: string;
  district: string;
  stage: string;
}

const fits = (pin: PinView, { kind, district, stage }: Filter): boolean =>
  (kind === all || pin.kind === kind) &&
  (district === all || pin.districtName === district) &&
  (stage === all || pin.stages.length === 0 || pin.stages.some((each) => each === stage));

/** 育人地图: where families may go, on the city's own drawing and as a list beside it. */
export function MapPage(): ReactNode {
  const { t } = useTranslation('map');
  const city = useCityMap();
  const pins = usePins();
  const [search, setSearch] = useSearchParams();
  const kind = search.get('kind') ?? all;
  const district = search.get('district') ?? all;
  const stage = search.get('stage') ?? all;
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useMemo(
    () => pins.data?.filter((pin) => fits(pin, { kind, district, stage })) ?? [],
    [pins.data, kind, district, stage],
  );
  const drawn = useMemo(() => found.map((pin) => ({ ...pin, letter: t(`letter.${pin.kind}`) })), [found, t]);
  const choose = (name: keyof Filter, value: string): void => {
    const next = new URLSearchParams(search);
    if (value === all) next.delete(name);
    else next.set(name, value);
    setChosen(null);
    setSearch(next, { replace: true });
  };
  const back = { to: paths.activities(), label: t('nav.activities') };
  const error = city.error ?? pins.error;
  const again = (): void => void Promise.all([city.refetch(), pins.refetch()]);
  return (
    <Page title={t('title')} lead={t('lead')} back={back}>
      {error && <ErrorState error={error} retry={again} />}
      <Filters pins={pins.data ?? []} filter={{ kind, district, stage }} choose={choose} />
      <div className={styles.two}>
        <div className={styles.stick}>
          {city.data && pins.data ? (
            <CityMap
              label={t('mapLabel')}
              drawing={city.data.map}
              pins={drawn}
              chosen={chosen}
              onChoose={setChosen}
            />
          ) : (
            <Loading>
              <Bone height="24rem" />
            </Loading>
          )}
          <div aria-live="polite">
            {found
              .filter(({ id }) => id === chosen)
              .map((pin) => (
                <PinCard key={pin.id} pin={pin} />
              ))}
          </div>
        </div>
        <PinList pins={found} pending={pins.isPending} chosen={chosen} onChoose={setChosen} />
      </div>
      <OwnVisits />
    </Page>
  );
}

function Filters({
  pins,
  filter,
  choose,
}: {
  pins: readonly PinView[];
  filter: Filter;
  choose: (name: keyof Filter, value: string) => void;
}): ReactNode {
  const { t } = useTranslation('map');
  const districts = [...new Set(pins.flatMap(({ districtName }) => districtName ?? []))].toSorted();
  const every = { value: all, label: t('all') };
  return (
    <div className={styles.filters}>
      <Chips
        label={t('kinds')}
        value={filter.kind}
        onChange={(value) => choose('kind', value)}
        choices={[every, ...kinds.map((value) => ({ value, label: t(`kind.${value}`) }))]}
      />
      <div className={styles.selects}>
        <Select
          label={t('district')}
          value={filter.district}
          onChange={(value) => choose('district', value)}
          choices={[every, ...districts.map((value) => ({ value, label: value }))]}
        />
        <Select
          label={t('stage')}
          value={filter.stage}
          onChange={(value) => choose('stage', value)}
          choices={[every, ...stages.map((value) => ({ value, label: t(`topics:stage.${value}`) }))]}
        />
      </div>
    </div>
  );
}
