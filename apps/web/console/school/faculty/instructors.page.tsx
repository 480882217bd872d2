import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { facultyInstructors, type InstructorView } from '@web/api/generated';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { ChoiceFilter } from '../../frame/filters';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { schoolPaths } from '../school.paths';
import type { RegisterProps } from './register.page';
import { useGradeChoices } from './use-faculty';

/** Whom the rating counts as instructors: the register and the appointed together, each once. */
export function InstructorsPage(): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  const above = [{ to: schoolPaths.faculty, label: t('title') }];
  return <Instructors schoolId={useDeskUnit().id} own above={above} />;
}

export function Instructors({ schoolId, own = false, above = [] }: RegisterProps): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  const [filter, change] = useAddress({ grade: '', page: '1' });
  const grades = useGradeChoices(schoolId);
  const page = Math.max(1, Math.floor(Number(filter.page)) || 1);
  const instructors = useQuery({
    queryKey: ['faculty', 'instructors', schoolId, filter.grade, page],
    queryFn: () =>
      facultyInstructors({
        path: { id: schoolId },
        query: { page, ...(filter.grade && { gradeId: filter.grade }) },
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <ListFrame
      title={t('instructors.title')}
      text={t('instructors.text')}
      trail={above}
      filters={
        <ChoiceFilter
          label={t('head.instructs')}
          value={filter.grade}
          options={grades.data ?? []}
          onChange={(grade) => change({ grade })}
        />
      }
    >
      <DataTable<InstructorView>
        name="instructors"
        label={t('instructors.title')}
        columns={useColumns(own)}
        source={instructors}
        rowKey="id"
        onPage={(next) => change({ page: String(next) })}
        empty={<EmptyState icon="person" title={t('instructors.empty')} text={t('instructors.emptyText')} />}
      />
    </ListFrame>
  );
}

function useColumns(own: boolean): Column<InstructorView>[] {
  const { t } = useTranslation('console/school/faculty');
  return [
    {
      key: 'name',
      title: t('head.name'),
      render: (_, { memberId, name }) =>
        own && memberId ? (
          <Link to={schoolPaths.facultyMember(memberId)}>{name || t('erased')}</Link>
        ) : (
          name || t('erased')
        ),
    },
    {
      key: 'grades',
      title: t('head.instructs'),
      render: (_, { grades }) => (grades.length === 0 ? t('allGrades') : grades.join('、')),
    },
    {
      key: 'by',
      title: t('instructors.by'),
      render: (_, { memberId }) => t(memberId ? 'instructors.register' : 'instructors.role'),
    },
  ];
}
