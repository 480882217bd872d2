import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { UnitInsightsView } from '@web/api/generated';
import { numberWords, percentWords } from '@web/i18n/format';
import { EmptyState, ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { Card, ListFrame, Stack } from '../../frame/list-frame';
import { bureauPaths } from '../bureau.paths';
import { MixChart, MonthsChart } from './figure-charts';
import styles from './figures.module.css';
import { HeatTable } from './heat-table';
import { useFigures, useHeatRows } from './use-figures';

/** What families learn in the city or district: totals, by month, stage and topic, and side by side. */
export function FiguresPage(): ReactNode {
  const { t } = useTranslation('console/bureau/figures');
  const unit = useDeskUnit();
  const figures = useFigures(unit.id);
  return (
    <ListFrame
      title={t('title', { unit: unit.name })}
      text={figures.data && t('text', { year: figures.data.schoolYear })}
      actions={
        <Link to={bureauPaths.report(unit.id)} className={styles.report}>
          {t('report')}
        </Link>
      }
    >
      {figures.isPending && <TableBones />}
      {figures.error && !figures.data && (
        <ErrorState error={figures.error} retry={() => void figures.refetch()} />
      )}
      {figures.data && <Figures view={figures.data} />}
    </ListFrame>
  );
}

function Figures({ view }: { view: UnitInsightsView }): ReactNode {
  const { t } = useTranslation('console/bureau/figures');
  if (view.children.length === 0) {
    return (
      <Card>
        <EmptyState icon="hall" title={t('empty')} text={t('emptyText')} />
      </Card>
    );
  }
  return (
    <Stack>
      <Tiles view={view} />
      <Heat view={view} />
      <Card>
        <MonthsChart view={view} />
      </Card>
      <div className={styles.pair}>
        <Card>
          <MixChart view={view} by="topics" />
        </Card>
        <Card>
          <MixChart view={view} by="stages" />
        </Card>
      </div>
    </Stack>
  );
}

function Tiles({ view }: { view: UnitInsightsView }): ReactNode {
  const { t } = useTranslation('console/bureau/figures');
  const { families, joined, activeThisMonth, hours, enrolled, graduated, schools } = view.together;
  const shareOf = (part: number | null, whole: number): string =>
    part === null || whole === 0 ? t('hidden') : percentWords(part / whole, 1);
  const shown = (value: number | null): string => (value === null ? '–' : numberWords(value, 0));
  const tiles: [name: string, value: string, under: string][] = [
    ['families', shown(families), t('tile.ofSchools', { count: schools })],
    ['joined', shown(joined), t('tile.ofFamilies', { share: shareOf(joined, families) })],
    ['active', shown(activeThisMonth), t('tile.ofFamilies', { share: shareOf(activeThisMonth, families) })],
    ['hours', shown(hours), t('tile.verified')],
    [
      'graduated',
      shown(graduated),
      t('tile.ofEnrolled', {
        share: shareOf(graduated, enrolled),
        enrolled: shown(enrolled),
      }),
    ],
  ];
  return (
    <dl className={styles.tiles}>
      {tiles.map(([name, value, under]) => (
        <div key={name} className={styles.tile}>
          <dt>{t(`tile.${name}`)}</dt>
          <dd>
            {value}
            <small>{under}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Heat({ view }: { view: UnitInsightsView }): ReactNode {
  const { t } = useTranslation('console/bureau/figures');
  const rows = useHeatRows(view);
  const title = t(`heat.title.${view.kind}`);
  const to = (id: string): string =>
    view.kind === 'city' ? bureauPaths.schools({ district: id }) : bureauPaths.school(id);
  return (
    <Card title={title} text={t('heat.text')}>
      {rows ? <HeatTable label={title} rows={rows} to={to} /> : <TableBones />}
      <p className={styles.note}>{t('heat.note')}</p>
    </Card>
  );
}
