import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ClassVisitsView } from '@web/api/generated';
import { percentWords } from '@web/i18n/format';
import { LinkButton } from '@web/ui/button';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit, useIs } from '../../frame/desk-unit';
import { ListFrame } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { schoolPaths } from '../school.paths';
import { ClassVisits } from './class-visits';
import { useClasses } from './use-visits';
import styles from './visits.module.css';

/** How far the visits of the school year are; a class teacher comes straight to the own class. */
export function VisitsPage(): ReactNode {
  const unit = useDeskUnit();
  return useIs('coordinator') ? <WholeSchool /> : <ClassVisits classId={unit.id} />;
}

function WholeSchool(): ReactNode {
  const { t } = useTranslation('console/school/visits');
  const school = useDeskUnit();
  const [filter, change] = useAddress({ page: '1' });
  const classes = useClasses(school.id, Math.max(1, Math.floor(Number(filter.page)) || 1));
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      actions={<Link to={schoolPaths.heldVisits}>{t('held.all')}</Link>}
    >
      <DataTable<ClassVisitsView>
        name="visits"
        label={t('title')}
        columns={useColumns()}
        source={classes}
        rowKey="classId"
        onPage={(page) => change({ page: String(page) })}
        empty={
          <EmptyState icon="family" title={t('noClasses')} text={t('noClassesText')}>
            <LinkButton to={schoolPaths.classes}>{t('toClasses')}</LinkButton>
          </EmptyState>
        }
      />
    </ListFrame>
  );
}

function useColumns(): Column<ClassVisitsView>[] {
  const { t } = useTranslation('console/school/visits');
  return [
    {
      key: 'class',
      title: t('head.class'),
      render: (_, { classId, className, isEntryClass }) => (
        <span className={styles.class}>
          <Link to={schoolPaths.classVisits(classId)}>{className}</Link>
          {isEntryClass && <StateTag>{t('entry')}</StateTag>}
        </span>
      ),
    },
    { key: 'pupils', title: t('head.pupils'), align: 'right', dataIndex: 'pupils' },
    {
      key: 'visited',
      title: t('head.visited'),
      align: 'right',
      render: (_, { visited, pupils }) =>
        pupils > 0 ? `${visited}（${percentWords(visited / pupils, 0)}）` : '–',
    },
    { key: 'planned', title: t('head.planned'), align: 'right', optional: true, dataIndex: 'planned' },
  ];
}
