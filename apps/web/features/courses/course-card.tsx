import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CourseItemView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { classHourWords } from '@web/i18n/format';
import { Tag } from '@web/ui/chips';
import { Cover } from '@web/ui/cover';
import { FrameBone, Lines, Loading } from '@web/ui/skeleton';
import styles from './course-card.module.css';

export function CourseCard({ course, eager }: { course: CourseItemView; eager?: boolean }): ReactNode {
  const { t } = useTranslation('courses');
  const topic = t(`topics:topic.${course.topics[0] ?? 'T01'}`);
  return (
    <Link to={paths.course(course.id)} className={styles.card}>
      <Cover src={course.coverUrl} word={topic} tone={topic} eager={eager} />
      <span className={styles.words}>
        <span className={styles.title}>{course.title}</span>
        <span className={styles.facts}>
          {[
            t(`topics:kind.${course.kind}`),
            t('card.lessons', { count: course.lessonCount }),
            classHourWords(course.classHours, t),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className={styles.tags}>
          {course.topics.slice(0, 2).map((code) => (
            <Tag key={code}>{t(`topics:topic.${code}`)}</Tag>
          ))}
        </span>
      </span>
    </Link>
  );
}

export function CourseGrid({ courses }: { courses: readonly CourseItemView[] }): ReactNode {
  return (
    <ul className={styles.grid}>
      {courses.map((course, index) => (
        <li key={course.id}>
          <CourseCard course={course} eager={index < 4} />
        </li>
      ))}
    </ul>
  );
}

export function CourseGridBones({ count = 6 }: { count?: number }): ReactNode {
  return (
    <Loading>
      <div className={styles.grid}>
        {Array.from({ length: count }, (_, index) => (
          <div key={index} className={styles.card}>
            <FrameBone />
            <div className={styles.words}>
              <Lines count={3} />
            </div>
          </div>
        ))}
      </div>
    </Loading>
  );
}
