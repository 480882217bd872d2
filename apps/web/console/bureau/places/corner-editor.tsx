import { Button, InputNumber, Radio } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CityMap } from '@web/ui/map/city-map';
import { fewestCorners, inserted, moved, removed, rounded, type Corner } from './outline.rule';
import styles from './places.module.css';

interface Corners {
  corners: Corner[];
  onChange: (corners: Corner[]) => void;
}

/** Corners of an outline, on the map by pointing and beside it by number and coordinates. */
export function CornerEditor({
  drawing,
  corners,
  onChange,
}: Corners & { drawing: object | null }): ReactNode {
  const { t } = useTranslation('console/bureau/places');
  const [at, choose] = useState(0);
  const [adds, setAdds] = useState(corners.length < fewestCorners);
  const pins = useMemo(
    () =>
      corners.map(([longitude, latitude], index) => ({
        ...{ id: String(index), kind: 'base', letter: String(index + 1) },
        ...{ name: t('outline.corner', { number: index + 1 }), longitude, latitude },
      })),
    [corners, t],
  );
  const add = (where?: Corner): void => {
    onChange(inserted(corners, corners.length === 0 ? -1 : at, where));
    choose(corners.length === 0 ? 0 : at + 1);
  };
  const point = (longitude: number, latitude: number): void => {
    const where: Corner = [rounded(longitude), rounded(latitude)];
    if (adds) add(where);
    else onChange(moved(corners, at, where));
  };
  return (
    <>
      <Radio.Group
        aria-label={t('outline.click')}
        optionType="button"
        value={adds}
        onChange={({ target }) => setAdds(target.value as boolean)}
        options={[
          { value: false, label: t('outline.move') },
          { value: true, label: t('outline.add') },
        ]}
      />
      <CityMap
        label={t('outline.map')}
        drawing={drawing}
        pins={pins}
        chosen={String(at)}
        onChoose={(id) => choose(Number(id))}
        onPoint={point}
      />
      {corners.length > 0 && (
        <ByHand corners={corners} onChange={onChange} at={at} choose={choose} add={() => add()} />
      )}
    </>
  );
}

function ByHand({
  corners,
  onChange,
  at,
  choose,
  add,
}: Corners & { at: number; choose: (at: number) => void; add: () => void }): ReactNode {
  const { t } = useTranslation('console/bureau/places');
  const [longitude = 0, latitude = 0] = corners[at] ?? [];
  const remove = (): void => {
    onChange(removed(corners, at));
    choose(Math.max(0, at - 1));
  };
  return (
    <>
      <Radio.Group
        aria-label={t('outline.corners')}
        value={at}
        onChange={({ target }) => choose(target.value as number)}
        options={corners.map((_, index) => ({ value: index, label: String(index + 1) }))}
      />
      <div className={styles.coordinates}>
        <label className={styles.field}>
          {t('field.longitude')}
          <InputNumber
            min={-180}
            max={180}
            precision={5}
            value={longitude}
            onChange={(east) => east !== null && onChange(moved(corners, at, [east, latitude]))}
          />
        </label>
        <label className={styles.field}>
          {t('field.latitude')}
          <InputNumber
            min={-90}
            max={90}
            precision={5}
            value={latitude}
            onChange={(north) => north !== null && onChange(moved(corners, at, [longitude, north]))}
          />
        </label>
        <Button onClick={add}>{t('outline.insert')}</Button>
        <Button disabled={corners.length <= fewestCorners} onClick={remove}>
          {t('outline.remove')}
        </Button>
      </div>
    </>
  );
}
