import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '@web/api/generated';
import { useIs } from '../frame/desk-unit';
import { Card } from '../frame/list-frame';
import { AppealList } from './appeal-list';
import { AwardLine } from './award-line';
import { ObjectionList } from './objection-list';
import { useSchoolAwards } from './use-decisions';

const shown: AssessmentView['state'][] = ['PUBLICITY', 'OBJECTION', 'AWARDED', 'NOT_AWARDED'];
const appealable: AssessmentView['state'][] = ['NOT_AWARDED', 'DISTRICT_REJECTED', 'PANEL', 'RECOMMENDED'];

/** For the bureaus: award, objections and appeals of one assessment, once there is something to decide. */
export function BureauDecision({ assessment }: { assessment: AssessmentView }): ReactNode {
  const { t } = useTranslation('console/decisions');
  const reads = useIs('city_officer', 'auditor');
  const awards = useSchoolAwards(assessment.school.id);
  const award = awards.data?.items.find(({ assessmentId }) => assessmentId === assessment.id);
  return (
    <>
      {award && (
        <Card title={t('award.title')}>
          <AwardLine award={award} />
        </Card>
      )}
      {reads && shown.includes(assessment.state) && (
        <Card title={t('objection.title')}>
          <ObjectionList assessmentId={assessment.id} />
        </Card>
      )}
      {appealable.includes(assessment.state) && (
        <Card title={t('appeal.title')}>
          <AppealList assessmentId={assessment.id} />
        </Card>
      )}
    </>
  );
}
