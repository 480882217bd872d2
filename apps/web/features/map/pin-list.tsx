import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PinView } from '@web/api/generated';
import { Button } from '@web/ui/button';
import { cx } from '@web/ui/cx';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState } from '@web/ui/states';
import styles from './map.module.css';
import { pageOf } from './page-of';

const step = 20;

/** The same places as words, for the keyboard, for screen readers and for whoever does not like maps. */
export function PinList({
  pins,
  pending,
  chosen,
  onChoose,
}: {
  pins: readonly PinView[];
  pending: boolean;
  chosen: string | null;
  onChoose: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation('map');
  const [shown, setShown] = useState(step);
  if (pending) {
    return (
      <Loading>
        <Bone height="5rem" />
        <Bone height="5rem" />
      </Loading>
    );
  }
  if (pins.length === 0) return <EmptyState icon="map" title={t('none')} text={t('noneText')} />;
  return (
    <section aria-label={t('list')} className={styles.listed}>
      <p className={styles.soft} role="status">
        {t('found', { count: pins.length })}
      </p>
      <ul className={styles.list}>
        {pins.slice(0, shown).map((pin) => (
          <li key={pin.id} className={cx(styles.row, pin.id === chosen && styles.chosen)}>
            <span className={styles.words}>
              <Link to={pageOf(pin)} className={styles.name}>
                {pin.name}
              </Link>
              <span className={styles.soft}>
                {[t(`kind.${pin.kind}`), pin.districtName, pin.address].filter(Boolean).join(' · ')}
              </span>
            </span>
            <Button
              look="plain"
              aria-label={t('showOnMap', { name: pin.name })}
              onClick={() => onChoose(pin.id)}
            >
              {t('onMap')}
            </Button>
          </li>
        ))}
      </ul>
      {pins.length > shown && <Button onClick={() => setShown(shown + step)}>{t('app:more')}</Button>}
    </section>
  );
}
