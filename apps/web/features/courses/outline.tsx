import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CourseView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { clockOf } from '@web/i18n/format';
import { Tag } from '@web/ui/chips';
import { cx } from '@web/ui/cx';
import { Icon, type IconName } from '@web/ui/icon';
import styles from './course.module.css';

type Chapter = CourseView['chapters'][number];
type Lesson = Chapter['lessons'][number];

const iconOf: Readonly<Record<string, IconName>> = { video: 'play', article: 'article', quiz: 'quiz' };

/** Chapters and lessons; each lesson says in words how far one is, never by colour alone. */
export function Outline({ chapters }: { chapters: readonly Chapter[] }): ReactNode {
  return (
    <ol className={styles.outline}>
      {chapters.map((chapter) => (
        <li key={chapter.id}>
          {chapters.length > 1 && <h3 className={styles.chapter}>{chapter.title}</h3>}
          <ol className={styles.lessons}>
            {chapter.lessons.map((lesson) => (
              <li key={lesson.id}>
                <LessonRow lesson={lesson} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function LessonRow({ lesson }: { lesson: Lesson }): ReactNode {
  const { t } = useTranslation('courses');
  const state = t(`lessonState.${lesson.state}`);
  return (
    <Link
      to={paths.lesson(lesson.id)}
      state={{ kind: lesson.kind }}
      className={cx(styles.lesson, styles[lesson.state])}
    >
      <span className={styles.sign}>
        <Icon name={lesson.state === 'completed' ? 'check' : (iconOf[lesson.kind] ?? 'book')} size={18} />
      </span>
      <span>
        {lesson.title}
        <span className={styles.kind}>
          {t(`topics:lessonKind.${lesson.kind}`)}
          {lesson.durationSeconds ? ` · ${clockOf(lesson.durationSeconds)}` : ''}
        </span>
      </span>
      {state && <Tag tone={lesson.state === 'completed' ? 'voice' : 'now'}>{state}</Tag>}
    </Link>
  );
}
