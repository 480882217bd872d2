import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { schoolRatingExplain } from '@web/api/generated';
import { Instructors } from '../../school/faculty/instructors.page';
import { Register, type RegisterProps } from '../../school/faculty/register.page';
import { bureauKeys } from '../bureau.keys';
import { bureauPaths } from '../bureau.paths';

/** The register of a school, read by its bureau. */
export const SchoolFacultyPage = (): ReactNode => <Register {...useSchool()} />;

/** Whom the rating counts as instructors of a school. */
export const SchoolInstructorsPage = (): ReactNode => <Instructors {...useSchool()} />;

function useSchool(): RegisterProps {
  const { t } = useTranslation('console/bureau/schools');
  const { unitId = '' } = useParams();
  const school = useQuery({
    queryKey: bureauKeys.school(unitId),
    queryFn: () => schoolRatingExplain({ path: { unitId } }),
  });
  const label = school.data?.school.name ?? t('back');
  return { schoolId: unitId, above: [{ to: bureauPaths.school(unitId), label }] };
}
