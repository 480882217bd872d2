import { Button } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PyramidView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords, momentWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { announce } from '@web/ui/live-region';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState, Note } from '@web/ui/states';
import { useDeskUnit, useIs } from '../../frame/desk-unit';
import { Card, ListFrame } from '../../frame/list-frame';
import { viewers } from '../bureau.roles';
import { countsOf, schoolsIn } from '../../rating/tiers/tiers.rule';
import { usePyramid } from '../use-ratings';
import { DistrictStrips } from './district-strips';
import { PyramidFigure } from './pyramid-figure';
import { PyramidTable } from './pyramid-table';
import styles from './pyramid.module.css';
import { useRecomputation } from './use-recomputation';
import { WaitingWork } from './waiting-work';

export function PyramidPage(): ReactNode {
  const { t } = useTranslation('console/bureau/pyramid');
  const unit = useDeskUnit();
  const sees = useIs(...viewers);
  if (!sees) {
    return (
      <ListFrame title={unit.name}>
        <EmptyState icon="info" title={t('nothingHere')} text={t('nothingHereText')} />
      </ListFrame>
    );
  }
  return <Ratings />;
}

function Ratings(): ReactNode {
  const { t } = useTranslation('console/bureau/pyramid');
  const unit = useDeskUnit();
  const pyramid = usePyramid();
  const again = useRecomputation();
  const isCity = useIs('city_officer');
  const { state } = again;
  useEffect(() => {
    if (state === 'running' || state === 'done' || state === 'slow') announce(t(`recompute.${state}`));
  }, [state, t]);
  return (
    <ListFrame
      title={t('title', { unit: unit.name })}
      text={pyramid.data && <Dates view={pyramid.data} ratedAt={again.ratedAt} />}
      actions={
        isCity && (
          <Button
            icon={<Icon name="clock" size={16} />}
            loading={state === 'ordering' || state === 'running'}
            onClick={again.start}
          >
            {t(state === 'running' ? 'recompute.running' : 'recompute.start')}
          </Button>
        )
      }
    >
      <div className={styles.layout}>
        <Recomputed state={state} error={again.error} />
        <Body pyramid={pyramid} />
      </div>
    </ListFrame>
  );
}

function Dates({ view, ratedAt }: { view: PyramidView; ratedAt: string | null | undefined }): ReactNode {
  const { t } = useTranslation('console/bureau/pyramid');
  const { cycle } = view;
  const span = { from: dayWords(view.from), until: dayWords(view.until) };
  return (
    <>
      {t('cycle', { cycle, ...span })}
      {ratedAt && t('asOf', { at: momentWords(ratedAt) })}
    </>
  );
}

function Recomputed({ state, error }: { state: string; error: unknown }): ReactNode {
  const { t } = useTranslation('console/bureau/pyramid');
  if (error && state === 'idle') {
    return (
      <Note tone="danger" icon="alert" announce>
        {sentenceFor(error, t)}
      </Note>
    );
  }
  if (state !== 'running' && state !== 'done' && state !== 'slow') return null;
  return (
    <Note tone={state === 'done' ? 'voice' : 'plain'} icon={state === 'done' ? 'check' : 'info'}>
      {t(`recompute.${state}Text`)}
    </Note>
  );
}

function Body({ pyramid }: { pyramid: ReturnType<typeof usePyramid> }): ReactNode {
  const { t } = useTranslation('console/bureau/pyramid');
  const cityWide = useIs('city_officer', 'auditor');
  if (pyramid.isPending) {
    return (
      <Card>
        <Loading>
          <Bone height="24rem" />
        </Loading>
      </Card>
    );
  }
  if (!pyramid.data) return <ErrorState error={pyramid.error} retry={() => void pyramid.refetch()} />;
  const counts = countsOf(pyramid.data);
  const held = countsOf({ tiers: pyramid.data.held, unrated: 0 });
  const total = schoolsIn(counts);
  if (total === 0) {
    return (
      <Card>
        <EmptyState icon="hall" title={t('empty')} text={t('emptyText')} />
      </Card>
    );
  }
  return (
    <>
      <Card title={t('figure.title')} text={t('figure.text', { count: total })}>
        <PyramidFigure counts={counts} label={t('figure.label')} />
        <p className={styles.note}>{t('figure.note')}</p>
      </Card>
      <div>
        <Card title={t('table.title')}>
          <PyramidTable counts={counts} held={{ ...held, unrated: Math.max(0, total - schoolsIn(held)) }} />
        </Card>
        <WaitingWork />
      </div>
      {cityWide && <DistrictStrips />}
    </>
  );
}
