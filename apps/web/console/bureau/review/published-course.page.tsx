import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { coursesShow } from '@web/api/generated';
import { RichText } from '@web/ui/rich-text';
import { ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { DetailFrame } from '../../frame/detail-frame';
import { Card, Stack } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { bureauPaths } from '../bureau.paths';
import { CourseFacts } from './course-facts';
import { CourseHistory } from './course-history';
import { LessonHead } from './outline';
import styles from './review.module.css';

/** A course a school offers its families, as it is published: what the rating counts. */
export function PublishedCoursePage(): ReactNode {
  const { t } = useTranslation('console/bureau/review');
  const { courseId = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['bureau', 'course', courseId],
    queryFn: () => coursesShow({ path: { id: courseId } }),
  });
  const back = { label: t('console/bureau/schools:back'), to: bureauPaths.schools() };
  if (!data) {
    return (
      <DetailFrame title={t('published')} back={back}>
        {isPending ? <TableBones /> : <ErrorState error={error} retry={() => void refetch()} />}
      </DetailFrame>
    );
  }
  return (
    <DetailFrame
      title={data.title}
      back={back}
      state={<StateTag tone="good">{t(`console:state.${data.state}`)}</StateTag>}
      aside={
        <Stack>
          <CourseFacts draft={data} />
          <CourseHistory courseId={courseId} />
        </Stack>
      }
    >
      <Stack>
        {data.description && (
          <Card title={t('about')}>
            <RichText html={data.description} />
          </Card>
        )}
        {data.chapters.map((chapter, at) => (
          <Card key={chapter.id} title={t('chapter', { number: at + 1, title: chapter.title })}>
            {chapter.lessons.length === 0 && <p className={styles.none}>{t('noLessons')}</p>}
            <ul role="list" className={styles.history}>
              {chapter.lessons.map((lesson) => (
                <li key={lesson.id}>
                  <LessonHead lesson={lesson} />
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </Stack>
    </DetailFrame>
  );
}
