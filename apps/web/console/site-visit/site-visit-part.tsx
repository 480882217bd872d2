import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentSiteVisitView, SiteVisitorView, SiteVisitView } from '@web/api/generated';
import { VisitReport } from '@web/features/site-visits/visit-report';
import { dayWords, momentWords } from '@web/i18n/format';
import { ErrorState, Note } from '@web/ui/states';
import { TableBones } from '../frame/data-table';
import { Card } from '../frame/list-frame';
import { AnswerForm } from './answer-form';
import { PlanForm } from './plan-form';
import { SetAside } from './set-aside';
import styles from './site-visit.module.css';
import { useSiteVisit } from './use-site-visit';
import { VisitList } from './visit-list';

/** The visit of an assessment, for the school and the bureaus: day and list beforehand, the report afterwards. */
export function SiteVisitPart({ assessmentId }: { assessmentId: string }): ReactNode {
  const { t } = useTranslation('console/site-visit');
  const shown = useSiteVisit(assessmentId);
  if (shown.isPending) return <TableBones rows={2} />;
  if (!shown.data) return <ErrorState error={shown.error} retry={() => void shown.refetch()} />;
  const { visit, may } = shown.data;
  if (!visit && !may.includes('plan')) return null;
  return (
    <Card title={t('title')} text={t('text')}>
      <div className={styles.part}>
        {visit ? <Planned visit={visit} /> : <p>{t('none')}</p>}
        {may.includes('plan') && visit?.visitors.some(({ free }) => free) && (
          <Note tone="now" icon="alert">
            {t('freeNote')}
          </Note>
        )}
        {may.includes('plan') && <PlanButton assessmentId={assessmentId} visit={visit} />}
        {visit?.finishedAt && <Report shown={shown.data} visit={visit} />}
        {visit && !visit.finishedAt && <VisitList checklist={visit.checklist} />}
        {visit && visit.setAside.length > 0 && <SetAside visit={visit} />}
      </div>
    </Card>
  );
}

function Planned({ visit }: { visit: SiteVisitView }): ReactNode {
  const { t } = useTranslation('console/site-visit');
  const { visitors, courseDraw, recordDraw } = visit;
  const wordsOf = ({ position, name, concludedAt, free, conflict }: SiteVisitorView): string => {
    if (free) return t('free', { number: position });
    const called = name ?? t('visitor', { number: position });
    if (conflict) return t('conflict', { name: called });
    return concludedAt ? t('handedIn', { name: called }) : called;
  };
  return (
    <dl className={styles.facts}>
      <dt>{t('day')}</dt>
      <dd>{dayWords(visit.onDay)}</dd>
      {visit.message && (
        <>
          <dt>{t('message')}</dt>
          <dd className={styles.words}>{visit.message}</dd>
        </>
      )}
      <dt>{t('visitors')}</dt>
      <dd>{visitors.map(wordsOf).join(' · ')}</dd>
      {courseDraw && recordDraw && (
        <>
          <dt>{t('drawn')}</dt>
          <dd>
            {t('draw', {
              courses: courseDraw.drawn,
              ofCourses: courseDraw.pool,
              records: recordDraw.drawn,
              ofRecords: recordDraw.pool,
            })}
            <br />
            <span className={styles.seed}>
              {t('seeds', { one: courseDraw.seed, other: recordDraw.seed })}
            </span>
          </dd>
        </>
      )}
    </dl>
  );
}

function PlanButton({
  assessmentId,
  visit,
}: {
  assessmentId: string;
  visit: SiteVisitView | null;
}): ReactNode {
  const { t } = useTranslation('console/site-visit');
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button type={visit ? 'default' : 'primary'} onClick={() => setOpen(true)}>
        {t(visit ? 'change' : 'plan')}
      </Button>
      {open && <PlanForm assessmentId={assessmentId} visit={visit} onClose={() => setOpen(false)} />}
    </div>
  );
}

function Report({ shown, visit }: { shown: AssessmentSiteVisitView; visit: SiteVisitView }): ReactNode {
  const { t } = useTranslation('console/site-visit');
  return (
    <>
      <Note tone="voice" icon="check">
        {t(visit.differing.length > 0 ? 'reportDiffers' : 'report', {
          when: momentWords(visit.finishedAt ?? ''),
          count: visit.differing.length,
        })}
      </Note>
      {visit.late > 0 && <Note>{t('late', { count: visit.late })}</Note>}
      <VisitReport checklist={visit.checklist} reports={visit.reports} differing={visit.differing} />
      <section className={styles.part} aria-label={t('answer')}>
        <h3>{t('answer')}</h3>
        {visit.answer ? (
          <p className={styles.words}>
            {visit.answer}
            {visit.answeredAt && <span className={styles.seed}> {momentWords(visit.answeredAt)}</span>}
          </p>
        ) : (
          <p className={styles.seed}>{t(shown.may.includes('answer') ? 'answerHint' : 'noAnswer')}</p>
        )}
        {shown.may.includes('answer') && <AnswerForm assessmentId={shown.assessmentId} visit={visit} />}
      </section>
    </>
  );
}
