import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { ClassVisits } from './class-visits';

export function ClassVisitsPage(): ReactNode {
  const { classId = '' } = useParams();
  return <ClassVisits classId={classId} />;
}
