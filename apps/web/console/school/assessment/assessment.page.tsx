import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentView, CyclePlanView, SchoolAssessmentsView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { EmptyState, ErrorState } from '@web/ui/states';
import styles from '../../assessment/assessment.module.css';
import { AssessmentState, WhatIsNext } from '../../assessment/assessment-state';
import { AssessmentSteps } from '../../assessment/assessment-steps';
import { SelfAssessmentPart } from '../../assessment/self-assessment-part';
import { useSchoolAssessments } from '../../assessment/use-assessments';
import { SchoolDecision } from '../../decisions/school-decision';
import { TableBones } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { Card, ListFrame, Stack } from '../../frame/list-frame';
import { TierMark } from '../../rating/tiers/tier-mark';
import { ReturnReasons } from '../../reviews/return-reasons';
import { ReviewOutcome } from '../../reviews/review-outcome';
import { SiteVisitPart } from '../../site-visit/site-visit-part';
import { Begin } from './begin';
import { Moves } from './moves';
import { usePlaces } from './use-places';

const withSchool = ['DRAFT', 'SELF_ASSESSING', 'RETURNED'];
const visitedTiers = ['model', 'star'];

/** The school's own assessment: apply, assess itself, show evidence, hand in, and see where it stands. */
export function AssessmentPage(): ReactNode {
  const { t } = useTranslation(['console/school/assessment', 'console/assessment']);
  const unit = useDeskUnit();
  const assessments = useSchoolAssessments(unit.id);
  if (assessments.isPending) return <TableBones rows={5} />;
  if (!assessments.data) {
    return <ErrorState whole error={assessments.error} retry={() => void assessments.refetch()} />;
  }
  const { cycle, current } = assessments.data;
  return (
    <ListFrame title={t('title')} text={cycle ? <Dates cycle={cycle} /> : t('text')}>
      <Stack>
        {current ? (
          <Card
            title={t('console/assessment:wish', { tier: t(`topics:tier.${current.targetTier}`) })}
            aside={<AssessmentState state={current.state} />}
          >
            <WhatIsNext assessment={current} />
            <Moves assessment={current} />
          </Card>
        ) : (
          <NotYet unitId={unit.id} view={assessments.data} />
        )}
        <SchoolDecision unitId={unit.id} assessment={current} />
        {current && <Parts assessment={current} />}
        {current && <AssessmentSteps assessment={current} />}
        <Earlier view={assessments.data} />
      </Stack>
    </ListFrame>
  );
}

/** What each noun has to say to the school. */
function Parts({ assessment }: { assessment: AssessmentView }): ReactNode {
  const places = usePlaces();
  const isWithSchool = withSchool.includes(assessment.state);
  return (
    <>
      <ReturnReasons assessmentId={assessment.id} />
      <ReviewOutcome assessmentId={assessment.id} />
      <SelfAssessmentPart assessment={assessment} checklist={isWithSchool} placesBy={places} />
      {visitedTiers.includes(assessment.targetTier) && <SiteVisitPart assessmentId={assessment.id} />}
    </>
  );
}

function Dates({ cycle }: { cycle: CyclePlanView }): ReactNode {
  const { t } = useTranslation(['console/school/assessment', 'console/assessment']);
  const { phase, applicationsFrom, applicationsUntil } = cycle;
  const words = [t('console/assessment:cycle', { code: cycle.code }), t(`console/assessment:phase.${phase}`)];
  if (applicationsFrom && applicationsUntil) {
    words.push(t('dates', { from: dayWords(applicationsFrom), until: dayWords(applicationsUntil) }));
  }
  return words.join(' · ');
}

function NotYet({ unitId, view }: { unitId: string; view: SchoolAssessmentsView }): ReactNode {
  const { t } = useTranslation('console/school/assessment');
  if (view.mayBegin) return <Begin unitId={unitId} />;
  const phase = view.cycle?.phase ?? 'undated';
  const known = phase === 'undated' || phase === 'upcoming' ? phase : 'over';
  return <EmptyState icon="calendar" title={t(`closed.${known}`)} text={t(`closed.${known}Text`)} />;
}

function Earlier({ view }: { view: SchoolAssessmentsView }): ReactNode {
  const { t } = useTranslation(['console/school/assessment', 'console/assessment']);
  if (view.earlier.length === 0) return null;
  return (
    <Card title={t('earlier')}>
      <ul className={styles.earlier}>
        {view.earlier.map((line) => (
          <li key={line.id}>
            <TierMark tier={line.targetTier} /> <AssessmentState state={line.state} />{' '}
            {t('console/assessment:since', { at: dayWords(line.enteredAt) })}
          </li>
        ))}
      </ul>
    </Card>
  );
}
