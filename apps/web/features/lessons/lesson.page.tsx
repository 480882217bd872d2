import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import type { LessonView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { fetchLoaderAhead } from '@web/player/open-stream';
import { BackLink } from '@web/ui/page';
import { FrameBone, Lines, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import { ArticleLesson } from './article-lesson';
import styles from './lesson.module.css';
import { QuizLesson } from './quiz-lesson';
import { useLesson } from './use-lesson';
import { VideoLesson } from './video-lesson';

fetchLoaderAhead();

/** One lesson: a lecture to watch, a text to read or a quiz. */
export function LessonPage(): ReactNode {
  const { t } = useTranslation('lessons');
  const { lessonId = '' } = useParams();
  const { state } = useLocation();
  const lesson = useLesson(lessonId);
  const { data } = lesson;
  // The page before has said what this is: a lecture is opened while its words are still asked for.
  const { kind } = data ?? (state as Partial<LessonView> | null) ?? {};
  const isLecture = kind === 'video' && (Boolean(data) || lesson.isPending);
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <BackLink
          to={data ? paths.course(data.courseId) : paths.courses()}
          label={data?.courseTitle ?? t('toCourse')}
        />
      </div>
      {isLecture && <VideoLesson key={lessonId} lessonId={lessonId} lesson={data} />}
      {lesson.isPending && !isLecture && (
        <Loading>
          <FrameBone />
          <Lines count={4} />
        </Loading>
      )}
      {lesson.error && !data && <ErrorState error={lesson.error} retry={() => void lesson.refetch()} />}
      {data?.kind === 'quiz' && <QuizLesson key={lessonId} lesson={data} />}
      {data?.kind === 'article' && <ArticleLesson key={lessonId} lesson={data} />}
    </div>
  );
}
