import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useDeskUnit } from '../../frame/desk-unit';
import { ReportFrame } from '../../reports/report-frame';
import { schoolPaths } from '../school.paths';

/** The year of the school, or of one of its classes. */
export function ReportPage(): ReactNode {
  const unit = useDeskUnit();
  const { unitId = unit.id } = useParams();
  return <ReportFrame unitId={unitId} to={schoolPaths.report} />;
}
