import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
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
  const lesson = useLesson(lessonId);
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <BackLink
          to={lesson.data ? paths.course(lesson.data.courseId) : paths.courses()}
          label={lesson.data?.courseTitle ?? t('toCourse')}
        />
      </div>
      {lesson.isPending && (
        <Loading>
          <FrameBone />
          <Lines count={4} />
        </Loading>
      )}
      {lesson.error && !lesson.data && (
        <ErrorState error={lesson.error} retry={() => void lesson.refetch()} />
      )}
      {lesson.data && <Lesson key={lesson.data.id} lesson={lesson.data} />}
    </div>
  );
}

function Lesson({ lesson }: { lesson: LessonView }): ReactNode {
  if (lesson.kind === 'video') return <VideoLesson lesson={lesson} />;
  return lesson.kind === 'quiz' ? <QuizLesson lesson={lesson} /> : <ArticleLesson lesson={lesson} />;
}
