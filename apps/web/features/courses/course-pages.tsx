import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@web/api/problem';
import { paths } from '@web/app/paths';
import { useMe } from '@web/app/session';
import { Button, LinkButton } from '@web/ui/button';
import { EmptyState, ErrorState } from '@web/ui/states';
import { CourseGrid, CourseGridBones } from './course-card';
import type { useCourses } from './use-courses';

interface CoursePagesProps {
  courses: ReturnType<typeof useCourses>;
  empty: ReactNode;
}

/** Loading, failing, empty, and the grid that goes on by itself near its end, or by a button for the keyboard. */
export function CoursePages({ courses, empty }: CoursePagesProps): ReactNode {
  const { t } = useTranslation();
  const { children } = useMe();
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = courses;
  useEffect(() => {
    const place = end.current;
    if (!place || !hasNextPage) return;
    const watcher = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && !isFetchingNextPage && void fetchNextPage(),
      { rootMargin: '400px' },
    );
    watcher.observe(place);
    return () => watcher.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (courses.isPending) return <CourseGridBones />;
  if (!courses.data && children.length === 0 && isForbidden(courses.error)) return <NoChild />;
  if (!courses.data) return <ErrorState error={courses.error} retry={() => void courses.refetch()} />;
  const items = courses.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <div aria-busy={courses.isPlaceholderData}>
      <CourseGrid courses={items} />
      <div ref={end} style={{ display: 'grid', justifyItems: 'center', paddingTop: 'var(--s5)' }}>
        {hasNextPage && (
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </div>
    </div>
  );
}

const isForbidden = (error: unknown): boolean => error instanceof Problem && error.status === 403;

/** Courses are those of a child's school: without a child there is no school yet. */
function NoChild(): ReactNode {
  const { t } = useTranslation('courses');
  return (
    <EmptyState icon="family" title={t('list.noChild')} text={t('list.noChildText')}>
      <LinkButton look="primary" to={paths.children}>
        {t('list.addChild')}
      </LinkButton>
    </EmptyState>
  );
}
