import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useDeskUnit } from '../../frame/desk-unit';
import { ReportFrame } from '../../reports/report-frame';
import { useYearReport } from '../../reports/use-year-report';
import { bureauPaths } from '../bureau.paths';

/** A year of the city, a district or a school. Single classes are for their school. */
export function ReportPage(): ReactNode {
  const { t } = useTranslation('console/bureau/figures');
  const unit = useDeskUnit();
  const { unitId = unit.id } = useParams();
  const isSchool = useYearReport(unitId).data?.kind === 'school';
  const trail = [{ label: t('title', { unit: unit.name }), to: bureauPaths.figures }];
  return <ReportFrame unitId={unitId} trail={trail} to={isSchool ? undefined : bureauPaths.report} />;
}
