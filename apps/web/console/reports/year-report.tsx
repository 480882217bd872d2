import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearReportView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { Card, Stack } from '../frame/list-frame';
import { FigureTable } from './figure-table';
import { MonthsChart, SharesChart } from './report-charts';
import { PartsTable } from './parts-table';
import { PrintedMonths } from './printed-months';
import styles from './reports.module.css';

/** A year of work of one unit, to be read on the screen and printed on A4. */
export function YearReport({
  report,
  to,
}: {
  report: YearReportView;
  /** Where the report of a part is, for who may see it. */
  to?: (unitId: string) => string;
}): ReactNode {
  const { t } = useTranslation('console/reports');
  const days = { from: dayWords(report.firstDay), to: dayWords(report.lastDay) };
  const counted = report.countedAt ? t('countedAt', { day: dayWords(report.countedAt) }) : t('notCountedYet');
  return (
    <Stack>
      <p className={styles.note}>{[t('days', days), counted, t('small')].join(' ')}</p>
      <Card title={t('figures')}>
        <FigureTable report={report} />
      </Card>
      <div className={styles.charts}>
        <Card>
          <SharesChart report={report} />
        </Card>
        <Card>
          <MonthsChart report={report} what="hours" />
        </Card>
        <Card>
          <MonthsChart report={report} what="attendances" />
        </Card>
      </div>
      <PrintedMonths report={report} />
      {report.parts.length > 0 && (
        <Card title={t(`parts.${report.kind}`)} text={t('partsText')}>
          <PartsTable report={report} to={to} />
        </Card>
      )}
    </Stack>
  );
}
