import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView, DraftView } from '@web/api/generated';
import { clockOf, numberWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { RichText } from '@web/ui/rich-text';
import { DetailFrame } from '../../frame/detail-frame';
import { Card, Stack } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { toneOf } from './choices';
import styles from './courses.module.css';
import { CourseHistory } from './course-history';
import { ReviewActs } from './review-acts';

type Shown = CourseView | DraftView;

/** A course to read: what parents see, or what waits for review. With `back` it is a page of its own. */
export function ShownCourse({
  course,
  back,
}: {
  course: Shown;
  back?: { label: string; to: string };
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  if (!back) return <Contents course={course} />;
  return (
    <DetailFrame
      title={course.title}
      state={<StateTag tone={toneOf[course.state]}>{t(`console:state.${course.state}`)}</StateTag>}
      back={back}
      actions={<ReviewActs courseId={course.id} may={course.may} />}
      aside={
        <Card title={t('part.history')}>
          <CourseHistory courseId={course.id} />
        </Card>
      }
    >
      <Contents course={course} />
    </DetailFrame>
  );
}

function Contents({ course }: { course: Shown }): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const facts = [
    t(`topics:kind.${course.kind}`),
    ...course.stages.map((stage) => t(`topics:stage.${stage}`)),
    ...course.topics.map((topic) => t(`topics:topic.${topic}`)),
    t('app:classHours', { count: course.classHours, shown: numberWords(course.classHours, 2) }),
  ];
  return (
    <Stack>
      <Card>
        {course.coverUrl && <img src={course.coverUrl} alt={t('cover.alt')} className={styles.shownCover} />}
        <p className={styles.note}>{facts.join(' · ')}</p>
        {course.description && <RichText html={course.description} />}
      </Card>
      <ol className={styles.chapters}>
        {course.chapters.map((chapter) => (
          <li key={chapter.id} className={styles.chapter}>
            <h2 className={styles.shownChapter}>{chapter.title}</h2>
            <ol className={styles.lessons}>
              {chapter.lessons.map((lesson) => (
                <li key={lesson.id} className={styles.lesson}>
                  <div className={styles.lessonHead}>
                    <Icon name={lesson.kind === 'video' ? 'play' : lesson.kind} size={18} />
                    <span className={styles.lessonTitle}>{lesson.title}</span>
                    <span className={styles.note}>
                      {lesson.durationSeconds === null
                        ? t(`topics:lessonKind.${lesson.kind}`)
                        : clockOf(lesson.durationSeconds)}
                    </span>
                  </div>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </Stack>
  );
}
