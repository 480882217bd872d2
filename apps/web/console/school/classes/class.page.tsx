import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { PupilView } from '@web/api/generated';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';
import { DetailFrame } from '../../frame/detail-frame';
import { SearchFilter } from '../../frame/filters';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { schoolPaths } from '../school.paths';
import styles from './classes.module.css';
import { InviteCard } from './invite-card';
import { PupilDialog, type PupilQuestion } from './pupil-dialog';
import { usePupils, useUnit } from './use-classes';

export function ClassPage(): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const { classId = '' } = useParams();
  const unit = useUnit(classId).data;
  const grade = unit?.breadcrumb.find((each) => each.kind === 'grade');
  const mayWrite = useIs('coordinator');
  const [filter, change] = useAddress({ q: '', page: '1' });
  const pupils = usePupils(classId, { page: Number(filter.page), ...(filter.q && { q: filter.q }) });
  const [asked, setAsked] = useState<PupilQuestion | null>(null);
  const add = (
    <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={() => setAsked({ act: 'add' })}>
      {t('pupil.add')}
    </Button>
  );
  return (
    <DetailFrame
      title={unit ? [grade?.name, unit.name].filter(Boolean).join(' ') : t('class')}
      text={t('classText')}
      back={{ label: t('title'), to: schoolPaths.classes }}
      actions={mayWrite && add}
      aside={<InviteCard classId={classId} />}
    >
      <div className={styles.search}>
        <SearchFilter label={t('pupil.search')} value={filter.q} onChange={(q) => change({ q })} />
      </div>
      <DataTable<PupilView>
        name="pupils"
        label={t('pupil.list')}
        columns={useColumns(mayWrite, setAsked)}
        source={pupils}
        rowKey="id"
        onPage={(page) => change({ page: String(page) })}
        empty={
          filter.q ? (
            <EmptyState icon="search" title={t('console:noMatch')} text={t('console:noMatchText')} />
          ) : (
            <EmptyState icon="family" title={t('pupil.empty')} text={t('pupil.emptyText')} />
          )
        }
      />
      {asked && (
        <PupilDialog
          classId={classId}
          gradeId={unit?.parentId ?? null}
          question={asked}
          onClose={() => setAsked(null)}
        />
      )}
    </DetailFrame>
  );
}

function useColumns(mayWrite: boolean, ask: (question: PupilQuestion) => void): Column<PupilView>[] {
  const { t } = useTranslation('console/school/classes');
  const acts = ['rename', 'move', 'leave'] as const;
  return [
    { key: 'name', title: t('pupil.name'), dataIndex: 'name' },
    {
      key: 'guardians',
      title: t('pupil.guardians'),
      render: (_, pupil) => <Guardians pupil={pupil} />,
    },
    ...(mayWrite
      ? [
          {
            key: 'acts',
            title: t('pupil.acts'),
            align: 'right' as const,
            render: (_: unknown, pupil: PupilView) => (
              <span className={styles.acts}>
                {acts.map((act) => (
                  <Button
                    key={act}
                    size="small"
                    type="text"
                    aria-label={`${t(`pupil.${act}`)} ${pupil.name}`}
                    onClick={() => ask({ act, pupil })}
                  >
                    {t(`pupil.${act}`)}
                  </Button>
                ))}
              </span>
            ),
          },
        ]
      : []),
  ];
}

function Guardians({ pupil }: { pupil: PupilView }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  if (pupil.guardians.length === 0) return <span className={styles.note}>{t('pupil.nobody')}</span>;
  return (
    <ul className={styles.guardians}>
      {pupil.guardians.map((guardian, index) => (
        <li key={guardian.personId ?? index}>
          {[t(`relation.${guardian.relation}`), guardian.name, guardian.phone].filter(Boolean).join(' ')}{' '}
          {!guardian.joined && <StateTag tone="faint">{t('pupil.notJoined')}</StateTag>}
        </li>
      ))}
    </ul>
  );
}
