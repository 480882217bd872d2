import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PinView } from '@web/api/generated';
import { LinkButton } from '@web/ui/button';
import { Tag } from '@web/ui/chips';
import { Card } from '@web/ui/page';
import styles from './map.module.css';
import { pageOf } from './page-of';

/** What was touched on the map. */
export function PinCard({ pin }: { pin: PinView }): ReactNode {
  const { t } = useTranslation('map');
  return (
    <Card className={styles.card}>
      <p className={styles.name}>{pin.name}</p>
      <p className={styles.soft}>{[pin.districtName, pin.address].filter(Boolean).join(' · ')}</p>
      <p>
        <Tag tone="voice">{t(`kind.${pin.kind}`)}</Tag>
      </p>
      <div>
        <LinkButton to={pageOf(pin)}>{t(pin.kind === 'studio' ? 'openStudio' : 'open')}</LinkButton>
      </div>
    </Card>
  );
}
