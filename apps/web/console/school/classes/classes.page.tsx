import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { UnitView } from '@web/api/generated';
import { Icon } from '@web/ui/icon';
import { Lines, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { useDeskUnit, useIs } from '../../frame/desk-unit';
import { Card, ListFrame, Stack } from '../../frame/list-frame';
import { schoolPaths } from '../school.paths';
import { AddUnit } from './add-unit';
import styles from './classes.module.css';
import { ArchivedClasses } from './taken-back';
import { useChildren } from './use-classes';

/** The school's grades and classes; a class teacher sees the own classes. */
export function ClassesPage(): ReactNode {
  return useIs('coordinator') ? <WholeSchool /> : <OwnClasses />;
}

function WholeSchool(): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const school = useDeskUnit();
  const go = useNavigate();
  const grades = useChildren(school.id);
  const [adding, setAdding] = useState(false);
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      actions={
        <>
          <Button onClick={() => void go(schoolPaths.minorsData)}>{t('minors.link')}</Button>
          <Button onClick={() => void go(schoolPaths.promotion)}>{t('promotion.link')}</Button>
          <Button href={`/api/schools/${school.id}/roster.xlsx`} icon={<Icon name="download" size={18} />}>
            {t('export')}
          </Button>
          <Button onClick={() => setAdding(true)}>{t('addGrade')}</Button>
          <Button type="primary" onClick={() => void go(schoolPaths.rosterImport())}>
            {t('import')}
          </Button>
        </>
      }
    >
      {grades.isPending && <TableBones />}
      {grades.error && !grades.data && (
        <ErrorState error={grades.error} retry={() => void grades.refetch()} />
      )}
      {grades.data?.length === 0 && (
        <EmptyState icon="family" title={t('empty')} text={t('emptyText')}>
          <Button type="primary" onClick={() => void go(schoolPaths.rosterImport())}>
            {t('import')}
          </Button>
        </EmptyState>
      )}
      <Stack>
        <div className={styles.grades}>
          {grades.data?.map((grade) => (
            <Grade key={grade.id} grade={grade} />
          ))}
        </div>
        <ArchivedClasses schoolId={school.id} />
      </Stack>
      {adding && <AddUnit parentId={school.id} kind="grade" onClose={() => setAdding(false)} />}
    </ListFrame>
  );
}

function Grade({ grade }: { grade: UnitView }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const classes = useChildren(grade.id);
  const [adding, setAdding] = useState(false);
  return (
    <Card
      title={grade.name}
      aside={
        <Button size="small" icon={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
          {t('addClass')}
        </Button>
      }
    >
      {classes.isPending && (
        <Loading>
          <Lines count={1} />
        </Loading>
      )}
      {classes.error && <ErrorState error={classes.error} retry={() => void classes.refetch()} />}
      {classes.data?.length === 0 && <p className={styles.note}>{t('noClasses')}</p>}
      <ul className={styles.classes}>
        {classes.data?.map((each) => (
          <li key={each.id}>
            <Link to={schoolPaths.class(each.id)} className={styles.class}>
              {each.name}
              <Icon name="chevronRight" size={16} />
            </Link>
          </li>
        ))}
      </ul>
      {adding && <AddUnit parentId={grade.id} kind="class" onClose={() => setAdding(false)} />}
    </Card>
  );
}

function OwnClasses(): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const unit = useDeskUnit();
  return (
    <ListFrame title={t('title')} text={t('ownText')}>
      <ul className={styles.classes}>
        <li>
          <Link to={schoolPaths.class(unit.id)} className={styles.class}>
            {unit.name}
            <Icon name="chevronRight" size={16} />
          </Link>
        </li>
        <li>
          <Link to={schoolPaths.classProgress(unit.id)} className={styles.class}>
            {t('progress.link')}
            <Icon name="chevronRight" size={16} />
          </Link>
        </li>
      </ul>
    </ListFrame>
  );
}
