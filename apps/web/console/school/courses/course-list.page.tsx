import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { CourseItemView, CourseKind, CourseState, Stage, Topic } from '@web/api/generated';
import { dayWords, numberWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { ChoiceFilter, SearchFilter } from '../../frame/filters';
import { ListFrame } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { schoolPaths } from '../school.paths';
import { courseKinds, courseStates, stages, toneOf, topics } from './choices';
import styles from './courses.module.css';
import { useOwnCourses } from './use-courses';

const none = { q: '', state: '', kind: '', stage: '', topic: '', page: '1' };

export function CourseListPage(): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const unit = useDeskUnit();
  const go = useNavigate();
  const [filter, change] = useAddress(none);
  const courses = useOwnCourses({
    unitId: unit.id,
    page: Number(filter.page),
    ...(filter.q && { q: filter.q }),
    ...(filter.state && { state: filter.state as CourseState }),
    ...(filter.kind && { kind: filter.kind as CourseKind }),
    ...(filter.stage && { stage: filter.stage as Stage }),
    ...(filter.topic && { topic: filter.topic as Topic }),
  });
  const filtered = Object.entries(none).some(([name, value]) => filter[name as keyof typeof none] !== value);
  const create = (
    <Button
      type="primary"
      icon={<Icon name="plus" size={18} />}
      onClick={() => void go(schoolPaths.newCourse)}
    >
      {t('new')}
    </Button>
  );
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      actions={create}
      filters={<Filters filter={filter} change={change} />}
    >
      <DataTable<CourseItemView>
        name="courses"
        label={t('title')}
        columns={useColumns()}
        source={courses}
        rowKey="id"
        onPage={(page) => change({ page: String(page) })}
        empty={
          filtered ? (
            <EmptyState icon="search" title={t('console:noMatch')} text={t('console:noMatchText')}>
              <Button onClick={() => change(none)}>{t('console:clear')}</Button>
            </EmptyState>
          ) : (
            <EmptyState title={t('empty')} text={t('emptyText')}>
              {create}
            </EmptyState>
          )
        }
      />
    </ListFrame>
  );
}

function Filters({
  filter,
  change,
}: {
  filter: typeof none;
  change: (next: Partial<typeof none>) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const choices = (values: readonly string[], prefix: string) =>
    values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
  return (
    <>
      <SearchFilter label={t('search')} value={filter.q} onChange={(q) => change({ q })} />
      <ChoiceFilter
        label={t('head.state')}
        value={filter.state}
        onChange={(state) => change({ state })}
        options={choices(courseStates, 'console:state')}
      />
      <ChoiceFilter
        label={t('head.kind')}
        value={filter.kind}
        onChange={(kind) => change({ kind })}
        options={choices(courseKinds, 'topics:kind')}
      />
      <ChoiceFilter
        label={t('head.stages')}
        value={filter.stage}
        onChange={(stage) => change({ stage })}
        options={choices(stages, 'topics:stage')}
      />
      <ChoiceFilter
        label={t('head.topics')}
        value={filter.topic}
        onChange={(topic) => change({ topic })}
        options={choices(topics, 'topics:topic')}
        width="11rem"
      />
    </>
  );
}

function useColumns(): Column<CourseItemView>[] {
  const { t } = useTranslation('console/school/courses');
  return [
    {
      key: 'title',
      title: t('head.title'),
      render: (_, course) => (
        <Link to={schoolPaths.course(course.id)} className={styles.named}>
          {course.title}
        </Link>
      ),
    },
    { key: 'state', title: t('head.state'), render: (_, course) => <States course={course} /> },
    {
      key: 'kind',
      title: t('head.kind'),
      optional: true,
      render: (_, course) => t(`topics:kind.${course.kind}`),
    },
    {
      key: 'stages',
      title: t('head.stages'),
      optional: true,
      render: (_, course) => course.stages.map((stage) => t(`topics:stage.${stage}`)).join('、'),
    },
    {
      key: 'topics',
      title: t('head.topics'),
      optional: true,
      render: (_, course) => course.topics.map((topic) => t(`topics:topic.${topic}`)).join('、'),
    },
    { key: 'lessons', title: t('head.lessons'), optional: true, align: 'right', dataIndex: 'lessonCount' },
    {
      key: 'hours',
      title: t('head.hours'),
      optional: true,
      align: 'right',
      render: (_, course) => numberWords(course.classHours, 2),
    },
    {
      key: 'published',
      title: t('head.published'),
      extra: true,
      render: (_, course) => (course.publishedAt ? dayWords(course.publishedAt) : ''),
    },
  ];
}

/** A published course with a version being written is in two states at once. */
export function States({ course }: { course: Pick<CourseItemView, 'state' | 'draftState'> }): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const second = course.draftState !== null && course.draftState !== course.state ? course.draftState : null;
  return (
    <span className={styles.states}>
      <StateTag tone={toneOf[course.state]}>{t(`console:state.${course.state}`)}</StateTag>
      {second && (
        <StateTag tone={toneOf[second]}>
          {t('newVersionIs', { state: t(`console:state.${second}`) })}
        </StateTag>
      )}
    </span>
  );
}
