import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { CourseView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { classHourWords } from '@web/i18n/format';
import { fetchLoaderAhead } from '@web/player/open-stream';
import { LinkButton } from '@web/ui/button';
import { Tag } from '@web/ui/chips';
import { Cover } from '@web/ui/cover';
import page from '@web/ui/page.module.css';
import { BackLink, PageTitle, Section } from '@web/ui/page';
import { RichText } from '@web/ui/rich-text';
import { Bone, FrameBone, Lines, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState, Note } from '@web/ui/states';
import styles from './course.module.css';
import { Outline } from './outline';
import { useCourse } from './use-courses';

export function CoursePage(): ReactNode {
  const { t } = useTranslation('courses');
  const { courseId = '' } = useParams();
  const course = useCourse(courseId);
  return (
    <div className={page.page}>
      <BackLink to={paths.courses()} label={t('course.back')} />
      {course.isPending && <Bones />}
      {course.error && !course.data && (
        <ErrorState error={course.error} retry={() => void course.refetch()} />
      )}
      {course.data && <Course course={course.data} />}
    </div>
  );
}

function Course({ course }: { course: CourseView }): ReactNode {
  const { t } = useTranslation('courses');
  useLoaderAhead(course);
  const topic = t(`topics:topic.${course.topics[0] ?? 'T01'}`);
  return (
    <>
      <div className={styles.head}>
        <Cover src={course.coverUrl} word={topic} tone={topic} eager />
        <div className={styles.words}>
          <PageTitle>{course.title}</PageTitle>
          <p className={styles.facts}>
            <span>{t(`topics:kind.${course.kind}`)}</span>
            <span>{t('card.lessons', { count: course.lessonCount })}</span>
            <span>{classHourWords(course.classHours, t)}</span>
            <span>
              {t('course.suits')} {course.stages.map((code) => t(`topics:stage.${code}`)).join('、')}
            </span>
          </p>
          <p className={styles.tags}>
            {course.topics.map((code) => (
              <Tag key={code}>{t(`topics:topic.${code}`)}</Tag>
            ))}
          </p>
          <Next course={course} />
        </div>
      </div>
      {course.newerVersion && <Note>{t('course.newer')}</Note>}
      {course.state === 'ARCHIVED' && <Note>{t('course.archived')}</Note>}
      <div className={styles.below}>
        <Section title={t('course.outline')}>
          {course.lessonCount > 0 ? (
            <Outline chapters={course.chapters} />
          ) : (
            <EmptyState title={t('course.empty')} />
          )}
        </Section>
        {course.description && (
          <Section title={t('course.about')}>
            <RichText html={course.description} />
          </Section>
        )}
      </div>
    </>
  );
}

/** One button: the lesson to go on with, else the first. */
function Next({ course }: { course: CourseView }): ReactNode {
  const { t } = useTranslation('courses');
  const lessons = course.chapters.flatMap((chapter) => chapter.lessons);
  const untouched = lessons.every((lesson) => lesson.state === 'new');
  const next =
    lessons.find((lesson) => lesson.state === 'begun') ?? lessons.find((lesson) => lesson.state === 'new');
  const lesson = next ?? lessons[0];
  if (!lesson) return null;
  return (
    <LinkButton
      look={next ? 'primary' : 'quiet'}
      size="large"
      icon="play"
      to={paths.lesson(lesson.id)}
      state={{ kind: lesson.kind }}
    >
      {!next ? t('course.again') : untouched ? t('course.start') : t('course.goOn', { title: lesson.title })}
    </LinkButton>
  );
}

function Bones(): ReactNode {
  return (
    <Loading>
      <div className={styles.head}>
        <FrameBone />
        <div className={styles.words}>
          <Bone width="80%" height="2rem" />
          <Lines count={2} />
          <Bone height="3.25rem" />
        </div>
      </div>
      <Lines count={4} />
    </Loading>
  );
}

/** Who looks at a course with lectures mostly plays one: the loader comes once the page itself is there. */
function useLoaderAhead({ chapters }: CourseView): void {
  const hasLecture = chapters.some(({ lessons }) => lessons.some(({ kind }) => kind === 'video'));
  useEffect(() => {
    if (!hasLecture) return;
    const later = setTimeout(fetchLoaderAhead, 1000);
    return () => clearTimeout(later);
  }, [hasLecture]);
}
