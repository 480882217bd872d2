import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolRatingView } from '@web/api/generated';
import { momentWords } from '@web/i18n/format';
import { Card, Stack } from '../frame/list-frame';
import { GateList } from './gate-list';
import { IndicatorTable } from './indicator-table';
import { NextSteps } from './next-steps';
import { OpenedDrawer, type Opened } from './opened-drawer';
import { PeersCard } from './peers-card';
import { PointBar } from './point-bar';
import styles from './rating.module.css';
import { TierConditions } from './tier-conditions';

/**
 * Why a school's figures give what they give, down to the counted facts; first of all what would reach the next tier.
 * Stands on the school's own page and on the bureau's. Words: `console/rating`, `console/rating/measures`.
 */
export function RatingBreakdown({
  view,
  past = false,
}: {
  view: SchoolRatingView;
  /** What a decision rests on: as it was, without what could still be done and how others stand today. */
  past?: boolean;
}): ReactNode {
  const { t } = useTranslation('console/rating');
  const [open, setOpen] = useState<Opened | null>(null);
  const declared = view.indicators.filter((indicator) => indicator.state === 'declared').length;
  return (
    <Stack>
      {!past && <NextSteps view={view} />}
      <Card title={t('points.title', { total: view.total.toFixed(2) })} text={t('points.text')}>
        <PointBar domains={view.domains} />
      </Card>
      <TierConditions view={view} onOpen={setOpen} />
      {!past && <PeersCard unitId={view.school.id} />}
      <Card title={t('gates.title')} text={t('gates.text')}>
        <GateList gates={view.gates} onOpen={setOpen} />
      </Card>
      <Card
        title={t('indicators.title')}
        text={t('indicators.text', { declared, all: view.indicators.length })}
      >
        <IndicatorTable view={view} onOpen={setOpen} />
      </Card>
      <p className={styles.small}>
        {t('origin', {
          cycle: view.cycle.code,
          version: view.standardVersion,
          at: momentWords(view.computedAt),
          hash: view.inputsHash.slice(0, 12),
        })}
      </p>
      <OpenedDrawer unitId={view.school.id} opened={open} past={past} onClose={() => setOpen(null)} />
    </Stack>
  );
}
