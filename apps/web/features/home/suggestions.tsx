import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LearningStateView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { classHourWords } from '@web/i18n/format';
import { Cover } from '@web/ui/cover';
import { Section } from '@web/ui/page';
import { FrameBone, Lines, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import styles from './home.module.css';
import { useSuggestions } from './use-home';

/** Keeps the room from the first moment on, so that what stands below does not jump. */
export function ComingSuggestions(): ReactNode {
  return (
    <Loading>
      <div className={styles.suggested}>
        {[0, 1, 2, 3].map((index) => (
          <div key={index} className={styles.tile}>
            <FrameBone />
            <Lines count={2} />
          </div>
        ))}
      </div>
    </Loading>
  );
}

export function Suggestions({ learning }: { learning: LearningStateView }): ReactNode {
  const { t } = useTranslation('home');
  const courses = useSuggestions(learning);
  if (courses.data?.length === 0) return null;
  return (
    <Section
      title={t('suggested')}
      aside={<Link to={paths.courses({ stage: learning.stage })}>{t('allCourses')}</Link>}
    >
      <p className={styles.soft}>{t('suggestedFor', { name: learning.pupilName })}</p>
      {courses.isPending && <ComingSuggestions />}
      {courses.error && !courses.data && (
        <ErrorState error={courses.error} retry={() => void courses.refetch()} />
      )}
      <ul className={styles.suggested}>
        {courses.data?.map((course) => {
          const topic = t(`topics:topic.${course.topics[0] ?? 'T01'}`);
          return (
            <li key={course.id}>
              <Link to={paths.course(course.id)} className={styles.tile}>
                <Cover src={course.coverUrl} word={topic} tone={topic} />
                <span className={styles.tileTitle}>{course.title}</span>
                <span className={styles.soft}>{classHourWords(course.classHours, t)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
