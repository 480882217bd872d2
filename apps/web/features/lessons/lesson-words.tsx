import type { ReactNode } from 'react';
import type { LessonView } from '@web/api/generated';
import { PageTitle } from '@web/ui/page';
import styles from './lesson.module.css';

export function LessonWords({ lesson }: { lesson: LessonView }): ReactNode {
  return (
    <div>
      <p className={styles.chapter}>
        {lesson.courseTitle} · {lesson.chapterTitle}
      </p>
      <PageTitle className={styles.title}>{lesson.title}</PageTitle>
    </div>
  );
}
