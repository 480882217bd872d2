import { Tabs } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { DraftView } from '@web/api/generated';
import { Bone, Lines, Loading } from '@web/ui/skeleton';
import { ErrorState, Note } from '@web/ui/states';
import { DetailFrame } from '../../frame/detail-frame';
import { StateTag } from '../../frame/state-tag';
import { UnsavedGuard } from '../../frame/unsaved-guard';
import { useAddress } from '../../frame/use-address';
import { schoolPaths } from '../school.paths';
import { toneOf } from './choices';
import { CourseHistory } from './course-history';
import { DetailsForm } from './details-form';
import { OutlineEditor } from './outline/outline-editor';
import { ReviewActs } from './review-acts';
import { ShownCourse } from './shown-course';
import { useDraft, useShownCourse } from './use-courses';

/** One course: the version being written if there is one, else what parents see. */
export function CoursePage(): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const { courseId = '' } = useParams();
  const draft = useDraft(courseId);
  const shown = useShownCourse(courseId, draft.data === null);
  const back = { label: t('title'), to: schoolPaths.courses };
  const error = draft.error ?? shown.error;
  if (error)
    return <ErrorState whole error={error} retry={() => void (draft.error ? draft : shown).refetch()} />;
  if (draft.data) return <Draft draft={draft.data} back={back} />;
  if (draft.data === null && shown.data) return <ShownCourse course={shown.data} back={back} />;
  return (
    <DetailFrame title={t('one')} back={back}>
      <Loading>
        <Bone height="2.5rem" />
        <Lines count={6} />
      </Loading>
    </DetailFrame>
  );
}

function Draft({ draft, back }: { draft: DraftView; back: { label: string; to: string } }): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const [{ part }, change] = useAddress({ part: 'outline' });
  const [details, setDetails] = useState(false);
  const [outline, setOutline] = useState(false);
  const editable = draft.may.includes('edit');
  const onDetails = useCallback((dirty: boolean) => setDetails(dirty), []);
  const onOutline = useCallback((dirty: boolean) => setOutline(dirty), []);
  const dirty = details || outline;
  return (
    <DetailFrame
      title={draft.title}
      state={
        <>
          <StateTag tone={toneOf[draft.state]}>{t(`console:state.${draft.state}`)}</StateTag>
          {draft.versionNumber > 1 && <StateTag>{t('version', { number: draft.versionNumber })}</StateTag>}
        </>
      }
      back={back}
      actions={
        <ReviewActs courseId={draft.id} may={draft.may} unsaved={dirty} problems={draft.problems.length} />
      }
    >
      <UnsavedGuard dirty={dirty} />
      <Situation draft={draft} />
      <Tabs
        activeKey={part}
        onChange={(key) => change({ part: key })}
        items={[
          {
            key: 'outline',
            label: t(outline ? 'part.outlineUnsaved' : 'part.outline'),
            children: editable ? (
              <OutlineEditor draft={draft} onDirty={onOutline} />
            ) : (
              <ShownCourse course={draft} />
            ),
          },
          ...(editable
            ? [
                {
                  key: 'details',
                  label: t(details ? 'part.detailsUnsaved' : 'part.details'),
                  children: <DetailsForm draft={draft} onDirty={onDetails} />,
                },
              ]
            : []),
          { key: 'history', label: t('part.history'), children: <CourseHistory courseId={draft.id} /> },
        ]}
      />
    </DetailFrame>
  );
}

function Situation({ draft }: { draft: DraftView }): ReactNode {
  const { t } = useTranslation('console/school/courses');
  if (draft.state === 'RETURNED' && draft.reviewNote) {
    return (
      <Note tone="now" icon="alert">
        <strong>{t('returned')}</strong> {draft.reviewNote}
      </Note>
    );
  }
  if (draft.state === 'SUBMITTED') return <Note icon="clock">{t('waiting')}</Note>;
  const whole = draft.problems.filter((problem) => !problem.lessonId && !problem.chapterId);
  if (draft.problems.length === 0)
    return (
      <Note tone="voice" icon="check">
        {t('ready')}
      </Note>
    );
  return (
    <Note tone="now" icon="info">
      <p>{t('notReady', { count: draft.problems.length })}</p>
      {whole.length > 0 && (
        <ul>
          {whole.map(({ code }) => (
            <li key={code}>{t([`fault.${code}`, 'fault.other'])}</li>
          ))}
        </ul>
      )}
    </Note>
  );
}
