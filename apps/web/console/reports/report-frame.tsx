import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '@web/ui/states';
import { TableBones } from '../frame/data-table';
import { ListFrame } from '../frame/list-frame';
import type { Crumb } from '../frame/trail';
import { useAddress } from '../frame/use-address';
import { ReportActions } from './report-actions';
import { useYearReport } from './use-year-report';
import { YearReport } from './year-report';

/** The report of a unit with its choice of year, file and print. */
export function ReportFrame({
  unitId,
  trail,
  to,
}: {
  unitId: string;
  trail?: readonly Crumb[];
  to?: (unitId: string) => string;
}): ReactNode {
  const { t } = useTranslation('console/reports');
  const [{ year }, change] = useAddress({ year: '' });
  const report = useYearReport(unitId, year);
  const { data } = report;
  return (
    <ListFrame
      title={data ? t('title', { name: data.name, year: data.schoolYear }) : t('bareTitle')}
      text={t('text')}
      trail={trail}
      actions={data && <ReportActions report={data} onYear={(next) => change({ year: next })} />}
    >
      {report.isPending && <TableBones />}
      {report.error && !data && <ErrorState error={report.error} retry={() => void report.refetch()} />}
      {data && <YearReport report={data} to={to} />}
    </ListFrame>
  );
}
