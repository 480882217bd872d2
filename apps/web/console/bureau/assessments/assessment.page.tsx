import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ErrorState } from '@web/ui/states';
import { AssessmentState, WhatIsNext } from '../../assessment/assessment-state';
import { AssessmentSteps } from '../../assessment/assessment-steps';
import { SelfAssessmentPart } from '../../assessment/self-assessment-part';
import { useAssessment } from '../../assessment/use-assessments';
import { BureauDecision } from '../../decisions/bureau-decision';
import { TableBones } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';
import { DetailFrame } from '../../frame/detail-frame';
import { Stack } from '../../frame/list-frame';
import { CityReview } from '../../reviews/city-review';
import { FirstReview } from '../../reviews/first-review';
import { ReturnReasons } from '../../reviews/return-reasons';
import { ReviewOutcome } from '../../reviews/review-outcome';
import { SiteVisitPart } from '../../site-visit/site-visit-part';
import { bureauPaths } from '../bureau.paths';

/** Whose schools are looked at on site (domain: rating standard). */
const visitedTiers: readonly string[] = ['model', 'star'];

/** One assessment at the bureau's desk; every noun that has a say in it adds its part to the stack. */
export function AssessmentPage(): ReactNode {
  const { t } = useTranslation(['console/bureau/assessments', 'console/assessment']);
  const { assessmentId = '' } = useParams();
  const assessment = useAssessment(assessmentId);
  const isCity = useIs('city_officer');
  if (assessment.isPending) return <TableBones rows={4} />;
  if (!assessment.data)
    return <ErrorState whole error={assessment.error} retry={() => void assessment.refetch()} />;
  const shown = assessment.data;
  const { school, targetTier, cycle } = shown;
  return (
    <DetailFrame
      title={school.name}
      state={<AssessmentState state={shown.state} />}
      text={[
        school.districtName,
        t('console/assessment:wish', { tier: t(`topics:tier.${targetTier}`) }),
        t('console/assessment:cycle', { code: cycle.code }),
      ].join(' · ')}
      back={{ label: t('title'), to: bureauPaths.assessments }}
      actions={<Link to={bureauPaths.school(school.id)}>{t('rating')}</Link>}
      aside={<AssessmentSteps assessment={shown} />}
    >
      <Stack>
        <WhatIsNext assessment={shown} />
        <BureauDecision assessment={shown} />
        <SelfAssessmentPart
          assessment={shown}
          checklist={shown.state === 'SUBMITTED' || shown.state === 'DISTRICT_REVIEW'}
        />
        <FirstReview assessment={shown} />
        <ReturnReasons assessmentId={shown.id} />
        {isCity ? <CityReview assessment={shown} /> : <ReviewOutcome assessmentId={shown.id} />}
        {visitedTiers.includes(targetTier) && <SiteVisitPart assessmentId={shown.id} />}
      </Stack>
    </DetailFrame>
  );
}
