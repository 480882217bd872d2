import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { PupilView } from '@web/api/generated';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';
import { DetailFrame } from '../../frame/detail-frame';
import { SearchFilter } from '../../frame/filters';
import { Stack } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { schoolPaths } from '../school.paths';
import { ArchiveClass } from './archive-class';
import styles from './classes.module.css';
import { HelpDialog, type Forgetful } from './help-dialog';
import { InviteCard } from './invite-card';
import { PupilDialog, type PupilQuestion } from './pupil-dialog';
import { LeftPupils } from './taken-back';
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
  const [helped, setHelped] = useState<Forgetful | null>(null);
  const name = unit ? [grade?.name, unit.name].filter(Boolean).join('') : t('class');
  return (
    <DetailFrame
      title={name}
      text={t('classText')}
      back={{ label: t('title'), to: schoolPaths.classes }}
      actions={
        <Actions
          classId={classId}
          name={name}
          unused={pupils.data?.total === 0 && !filter.q}
          onAdd={() => setAsked({ act: 'add' })}
        />
      }
      aside={
        <Stack>
          <InviteCard classId={classId} />
          {mayWrite && <LeftPupils classId={classId} />}
        </Stack>
      }
    >
      <div className={styles.search}>
        <SearchFilter label={t('pupil.search')} value={filter.q} onChange={(q) => change({ q })} />
      </div>
      <DataTable<PupilView>
        name="pupils"
        label={t('pupil.list')}
        columns={useColumns(mayWrite, setAsked, setHelped)}
        source={pupils}
        rowKey="id"
        onPage={(page) => change({ page: String(page) })}
        empty={<NoPupils filtered={filter.q !== ''} />}
      />
      {asked && (
        <PupilDialog
          classId={classId}
          gradeId={unit?.parentId ?? null}
          question={asked}
          onClose={() => setAsked(null)}
        />
      )}
      {helped && <HelpDialog guardian={helped} onClose={() => setHelped(null)} />}
    </DetailFrame>
  );
}

function Actions({
  classId,
  name,
  unused,
  onAdd,
}: {
  classId: string;
  name: string;
  unused: boolean;
  onAdd: () => void;
}): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const go = useNavigate();
  const mayWrite = useIs('coordinator');
  return (
    <>
      {mayWrite && unused && <ArchiveClass classId={classId} name={name} />}
      <Button onClick={() => void go(schoolPaths.classVisits(classId))}>
        {t('console/school:nouns.visits')}
      </Button>
      <Button onClick={() => void go(schoolPaths.classProgress(classId))}>{t('progress.link')}</Button>
      <Button onClick={() => void go(schoolPaths.report(classId))}>{t('report')}</Button>
      {mayWrite && (
        <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={onAdd}>
          {t('pupil.add')}
        </Button>
      )}
    </>
  );
}

function NoPupils({ filtered }: { filtered: boolean }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  return filtered ? (
    <EmptyState icon="search" title={t('console:noMatch')} text={t('console:noMatchText')} />
  ) : (
    <EmptyState icon="family" title={t('pupil.empty')} text={t('pupil.emptyText')} />
  );
}

function useColumns(
  mayWrite: boolean,
  ask: (question: PupilQuestion) => void,
  help: (guardian: Forgetful) => void,
): Column<PupilView>[] {
  const { t } = useTranslation('console/school/classes');
  const acts = ['rename', 'move', 'leave'] as const;
  return [
    { key: 'name', title: t('pupil.name'), dataIndex: 'name' },
    {
      key: 'guardians',
      title: t('pupil.guardians'),
      render: (_, pupil) => <Guardians pupil={pupil} help={help} />,
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

function Guardians({ pupil, help }: { pupil: PupilView; help: (guardian: Forgetful) => void }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  if (pupil.guardians.length === 0) return <span className={styles.note}>{t('pupil.nobody')}</span>;
  return (
    <ul className={styles.guardians}>
      {pupil.guardians.map(({ personId, name, relation, phone, joined }, index) => (
        <li key={personId ?? index} className={styles.guardian}>
          {[t(`relation.${relation}`), name, phone].filter(Boolean).join(' ')}
          {!joined && <StateTag tone="faint">{t('pupil.notJoined')}</StateTag>}
          {personId && (
            <Button
              size="small"
              type="link"
              aria-label={t('help.label', { name })}
              onClick={() => help({ pupilId: pupil.id, personId, name: name ?? '' })}
            >
              {t('help.link')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
