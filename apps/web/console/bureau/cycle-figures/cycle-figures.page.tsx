import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { CycleFiguresView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { EmptyState, ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { Card, ListFrame, Stack } from '../../frame/list-frame';
import { bureauPaths } from '../bureau.paths';
import { AgreementPart } from './agreement-part';
import styles from './cycle-figures.module.css';
import { FunnelChart } from './funnel-chart';
import { GroupChart } from './group-chart';
import { IndicatorHeat } from './indicator-heat';
import { MovementChart } from './movement-chart';
import { StayTable } from './stay-table';
import { fileOf, useCycleFigures, useReportedCycles } from './use-cycle-figures';

/** How a rating cycle went: how far schools came, where they stand, how well the reviewers agree. */
export function CycleFiguresPage(): ReactNode {
  const { t } = useTranslation('console/bureau/cycle-figures');
  const unit = useDeskUnit();
  const go = useNavigate();
  const cycles = useReportedCycles();
  const { cycleId = cycles.data?.[0]?.id } = useParams();
  const figures = useCycleFigures(cycleId);
  const error = cycles.error ?? figures.error;
  return (
    <ListFrame
      title={t('title', { unit: unit.name })}
      text={t('text')}
      actions={figures.data && <Files view={figures.data} />}
      filters={
        cycles.data &&
        cycles.data.length > 1 && (
          <Segmented
            aria-label={t('cycle')}
            value={cycleId}
            options={cycles.data.map(({ id, code }) => ({ value: id, label: code }))}
            onChange={(id) => void go(bureauPaths.cycleFigures(id))}
          />
        )
      }
    >
      {!error && !figures.data && <TableBones />}
      {error && !figures.data && <ErrorState error={error} retry={() => void figures.refetch()} />}
      {figures.data && <Figures view={figures.data} />}
    </ListFrame>
  );
}

function Files({ view }: { view: CycleFiguresView }): ReactNode {
  const { t } = useTranslation('console/bureau/cycle-figures');
  const { id } = view.cycle;
  return (
    <>
      <Button href={fileOf(id, 'figures.xlsx')} download>
        {t('sheet')}
      </Button>
      <Button type="primary" href={fileOf(id, 'report.pdf')} download>
        {t('paper')}
      </Button>
    </>
  );
}

function Figures({ view }: { view: CycleFiguresView }): ReactNode {
  const { t } = useTranslation('console/bureau/cycle-figures');
  const begun = view.funnel[0]?.assessments ?? 0;
  return (
    <Stack>
      <Card
        title={t('funnel.title')}
        text={t('funnel.text', { from: dayWords(view.cycle.from), until: dayWords(view.cycle.until) })}
      >
        {begun > 0 ? (
          <FunnelChart view={view} />
        ) : (
          <EmptyState icon="article" title={t('funnel.empty')} text={t('funnel.emptyText')} />
        )}
      </Card>
      <div className={styles.pair}>
        <Card>
          <GroupChart
            title={t('districts.title')}
            groups={view.districts}
            nameOf={({ name }) => name ?? ''}
          />
        </Card>
        <Card>
          <GroupChart
            title={t('kinds.title')}
            groups={view.kinds}
            nameOf={({ code }) => t(`console:schoolKind.${code}`)}
          />
        </Card>
      </div>
      {view.movement && (
        <Card>
          <MovementChart movement={view.movement} />
        </Card>
      )}
      <Card title={t('heat.title')} text={t('heat.text')}>
        <IndicatorHeat view={view} />
      </Card>
      <Card title={t('stays.title')} text={t('stays.text')}>
        <StayTable stays={view.dwellings} />
      </Card>
      <AgreementPart view={view} />
    </Stack>
  );
}
