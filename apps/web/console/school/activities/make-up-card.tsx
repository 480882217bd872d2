import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { coursesList, coursesShow, type ActivityView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { say } from '@web/ui/toast';
import { Card } from '../../frame/list-frame';
import styles from './activities.module.css';
import { useMakeUpLesson } from './use-activities';

/** Which lesson makes up for having missed it; it may also be chosen once the recording is there. */
export function MakeUpCard({ activity }: { activity: ActivityView }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const { makeUpLesson, may } = activity;
  const writes = may.includes('edit') || may.includes('report');
  if (!writes && !makeUpLesson) return null;
  return (
    <Card title={t('makeUp.title')} text={t('makeUp.text')}>
      <p>{makeUpLesson ? `${makeUpLesson.courseTitle} · ${makeUpLesson.title}` : t('makeUp.none')}</p>
      {writes && <Choice activity={activity} />}
    </Card>
  );
}

function Choice({ activity }: { activity: ActivityView }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const [q, setQ] = useState('');
  const [courseId, setCourseId] = useState<string>();
  const [lessonId, setLessonId] = useState<string>();
  const set = useMakeUpLesson(activity.id);
  const courses = useQuery({
    queryKey: ['courses', 'list', { makeUp: q }],
    queryFn: () => coursesList({ query: { pageSize: 50, ...(q && { q }) } }),
  });
  const course = useQuery({
    queryKey: ['courses', 'one', courseId],
    queryFn: () => coursesShow({ path: { id: courseId ?? '' } }),
    enabled: courseId !== undefined,
  });
  const lessons = course.data?.chapters.flatMap((chapter) => chapter.lessons) ?? [];
  const send = (chosen: string | null): void =>
    set.mutate(
      { version: activity.version, lessonId: chosen },
      {
        onSuccess: () => say(t('form.saved')),
        onError: (error) => say(sentenceFor(error, t), 'urgent'),
      },
    );
  return (
    <div className={styles.filters}>
      <Select
        aria-label={t('makeUp.course')}
        placeholder={t('makeUp.course')}
        className={styles.choice}
        showSearch={{ filterOption: false, onSearch: setQ }}
        loading={courses.isPending}
        value={courseId}
        onChange={(chosen: string) => {
          setCourseId(chosen);
          setLessonId(undefined);
        }}
        options={courses.data?.items.map(({ id, title }) => ({ value: id, label: title })) ?? []}
      />
      <Select
        aria-label={t('makeUp.lesson')}
        placeholder={t('makeUp.lesson')}
        className={styles.choice}
        disabled={!courseId}
        loading={course.isLoading}
        value={lessonId}
        onChange={setLessonId}
        options={lessons.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Button disabled={!lessonId} loading={set.isPending} onClick={() => lessonId && send(lessonId)}>
        {t('makeUp.set')}
      </Button>
      {activity.makeUpLesson && (
        <Button type="text" onClick={() => send(null)}>
          {t('makeUp.clear')}
        </Button>
      )}
    </div>
  );
}
