import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Problem } from '@web/api/problem';
import type { DraftView } from '@web/api/generated';
import { EmptyState, ErrorState, Note } from '@web/ui/states';
import { LinkButton } from '@web/ui/button';
import { RichText } from '@web/ui/rich-text';
import { TableBones } from '../../frame/data-table';
import { DetailFrame } from '../../frame/detail-frame';
import { Card, Stack } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { bureauPaths } from '../bureau.paths';
import { CourseFacts } from './course-facts';
import { CourseHistory } from './course-history';
import { Outline } from './outline';
import styles from './review.module.css';
import { useDraft } from './use-review';
import { VerdictButton } from './verdict-button';

/** A submitted course to its reviewer: all of it to read, then back to the author or out to the parents. */
export function ReviewedCoursePage(): ReactNode {
  const { t } = useTranslation('console/bureau/review');
  const { courseId = '' } = useParams();
  const draft = useDraft(courseId);
  const back = { label: t('queue.title'), to: bureauPaths.review };
  if (!draft.data) {
    return (
      <DetailFrame title={t('queue.title')} back={back}>
        {draft.isPending ? (
          <TableBones />
        ) : (
          <Missing error={draft.error} retry={() => void draft.refetch()} />
        )}
      </DetailFrame>
    );
  }
  const { title, state, may } = draft.data;
  return (
    <DetailFrame
      title={title}
      back={back}
      state={<StateTag tone="now">{t(`console:state.${state}`)}</StateTag>}
      actions={
        <>
          {may.includes('return') && <VerdictButton courseId={courseId} title={title} verdict="return" />}
          {may.includes('publish') && (
            <VerdictButton
              courseId={courseId}
              title={title}
              verdict="publish"
              blocked={draft.data.problems.length > 0}
            />
          )}
        </>
      }
      aside={
        <Stack>
          <CourseFacts draft={draft.data} />
          <CourseHistory courseId={courseId} />
        </Stack>
      }
    >
      <Body draft={draft.data} />
    </DetailFrame>
  );
}

/** Somebody else may have been quicker: then nothing of the course waits any more. */
function Missing({ error, retry }: { error: unknown; retry: () => void }): ReactNode {
  const { t } = useTranslation('console/bureau/review');
  if (!(error instanceof Problem) || error.status !== 404)
    return <ErrorState whole error={error} retry={retry} />;
  return (
    <EmptyState whole icon="check" title={t('gone')} text={t('goneText')}>
      <LinkButton to={bureauPaths.review}>{t('toQueue')}</LinkButton>
    </EmptyState>
  );
}

function Body({ draft }: { draft: DraftView }): ReactNode {
  const { t } = useTranslation('console/bureau/review');
  return (
    <Stack>
      {draft.problems.length > 0 && (
        <Note tone="now" icon="alert">
          <p>{t('problems', { count: draft.problems.length })}</p>
          <ul className={styles.problems}>
            {draft.problems.map(({ code, lessonId, chapterId, title, message }) => (
              <li key={`${code}${lessonId ?? chapterId}`}>
                {title && `“${title}”${t('app:colon')}`}
                {t(`problem.${code}`, message)}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {draft.description && (
        <Card title={t('about')}>
          <RichText html={draft.description} />
        </Card>
      )}
      <Outline chapters={draft.chapters} />
    </Stack>
  );
}
