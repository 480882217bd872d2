import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@web/ui/button';
import { Chips } from '@web/ui/chips';
import { Icon } from '@web/ui/icon';
import { announce } from '@web/ui/live-region';
import { Page } from '@web/ui/page';
import { EmptyState } from '@web/ui/states';
import { CoursePages } from './course-pages';
import styles from './course-list.module.css';
import { stages, topics, useCourseFilter } from './use-course-filter';
import { useCourses } from './use-courses';

export function CourseListPage(): ReactNode {
  const { t } = useTranslation('courses');
  const [filter, change] = useCourseFilter();
  const courses = useCourses(filter);
  const total = courses.isPlaceholderData ? undefined : courses.data?.pages[0]?.total;
  useEffect(() => {
    if (total !== undefined) announce(t('list.count', { count: total }));
  }, [total, t]);
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <div className={styles.filters}>
        <Search value={filter.q ?? ''} onChange={(q) => change({ q })} />
        <Chips
          label={t('list.stage')}
          value={filter.stage ?? ''}
          onChange={(stage) => change({ stage: stage || undefined })}
          choices={[
            { value: '', label: t('list.allStages') },
            ...stages.map((code) => ({ value: code, label: t(`topics:stage.${code}`) })),
          ]}
        />
        <Chips
          label={t('list.topic')}
          value={filter.topic ?? ''}
          onChange={(topic) => change({ topic: topic || undefined })}
          choices={[
            { value: '', label: t('list.allTopics') },
            ...topics.map((code) => ({ value: code, label: t(`topics:topic.${code}`) })),
          ]}
        />
      </div>
      <CoursePages
        courses={courses}
        empty={
          filter.stage || filter.topic || filter.q ? (
            <EmptyState icon="search" title={t('list.empty')} text={t('list.emptyText')}>
              <Button onClick={() => change({ stage: undefined, topic: undefined, q: undefined })}>
                {t('list.clear')}
              </Button>
            </EmptyState>
          ) : (
            <EmptyState title={t('list.none')} text={t('list.noneText')} />
          )
        }
      />
    </Page>
  );
}

const typingPause = 350;

/** Asks after a short pause in typing, so that each letter does not ask. */
function Search({ value, onChange }: { value: string; onChange: (q: string) => void }): ReactNode {
  const { t } = useTranslation('courses');
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  // The address changed by itself (cleared, gone back): the field follows; it is left alone while typing.
  if (shown !== value) {
    setShown(value);
    if (typed.trim() !== value) setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const pause = setTimeout(() => onChange(typed.trim()), typingPause);
    return () => clearTimeout(pause);
  });
  return (
    <search className={styles.search}>
      <Icon name="search" size={20} />
      <input
        type="search"
        aria-label={t('list.search')}
        placeholder={t('list.searchPlaceholder')}
        value={typed}
        enterKeyHint="search"
        onChange={(event) => setTyped(event.target.value)}
      />
    </search>
  );
}
