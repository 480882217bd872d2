import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@web/app/paths';
import { numberWords } from '@web/i18n/format';
import { Button, LinkButton } from '@web/ui/button';
import { Cover } from '@web/ui/cover';
import { ProgressBar } from '@web/ui/progress';
import { FrameBone, Lines, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import styles from './learning.module.css';
import { useBegun } from './use-learning';

export function BegunCourses(): ReactNode {
  const { t } = useTranslation('learning');
  const begun = useBegun();
  if (begun.isPending) {
    return (
      <Loading>
        <div className={styles.course}>
          <FrameBone />
          <Lines />
        </div>
      </Loading>
    );
  }
  if (!begun.data) return <ErrorState error={begun.error} retry={() => void begun.refetch()} />;
  const courses = begun.data.pages.flatMap(({ items }) => items);
  if (courses.length === 0) {
    return (
      <EmptyState title={t('noBegun')} text={t('noBegunText')}>
        <LinkButton look="primary" to={paths.courses()}>
          {t('toCourses')}
        </LinkButton>
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={styles.begun}>
        {courses.map((course) => {
          const progress = t('courseProgress', { percent: numberWords(course.percent) });
          return (
            <li key={course.id}>
              <Link to={paths.course(course.id)} className={styles.course}>
                <Cover word={course.title} tone={course.title} />
                <span className={styles.words}>
                  <span className={styles.courseTitle}>{course.title}</span>
                  <ProgressBar share={course.percent / 100} label={progress} />
                  <span className={styles.figure}>{progress}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
      {begun.hasNextPage && (
        <Button busy={begun.isFetchingNextPage} onClick={() => void begun.fetchNextPage()}>
          {t('app:more')}
        </Button>
      )}
    </>
  );
}
