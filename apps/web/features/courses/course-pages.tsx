import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@web/ui/button';
import { ErrorState } from '@web/ui/states';
import { CourseGrid, CourseGridBones } from './course-card';
import type { useCourses } from './use-courses';

interface CoursePagesProps {
  courses: ReturnType<typeof useCourses>;
  empty: ReactNode;
}

/** Loading, failing, empty, and the grid that goes on by itself near its end, or by a button for the keyboard. */
export function CoursePages({ courses, empty }: CoursePagesProps): ReactNode {
  const { t } = useTranslation();
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
