import { Button, Pagination, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitedPupilView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { EmptyState, ErrorState, Note } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';
import { DetailFrame } from '../../frame/detail-frame';
import { Stack } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useUndo } from '../../frame/use-undo';
import { schoolPaths } from '../school.paths';
import { RoundForm } from './round-form';
import { RoundList } from './round-list';
import { useClassVisits, useVisitedPupils } from './use-visits';
import { VisitForm, type VisitQuestion } from './visit-form';
import { VisitHistory } from './visit-history';
import styles from './visits.module.css';

const pageSize = 60;

/** A class with which pupils were visited this school year; made for the phone on the way home. */
export function ClassVisits({ classId }: { classId: string }): ReactNode {
  const { t } = useTranslation('console/school/visits');
  const sums = useClassVisits(classId).data;
  const isWhole = useIs('coordinator');
  const [planning, setPlanning] = useState(false);
  const [undo, offer] = useUndo();
  return (
    <DetailFrame
      title={sums ? t('ofClass', { name: sums.className }) : t('title')}
      text={
        sums &&
        t('sums', {
          visited: sums.visited,
          pupils: sums.pupils,
          year: sums.schoolYear,
          planned: sums.planned,
        })
      }
      back={
        isWhole
          ? { label: t('title'), to: schoolPaths.visits }
          : { label: t('classes'), to: schoolPaths.classes }
      }
      actions={
        <Button icon={<Icon name="plus" size={18} />} onClick={() => setPlanning(true)}>
          {t('round.add')}
        </Button>
      }
      aside={<RoundList classId={classId} offer={offer} />}
    >
      <Stack>
        <Note>{t('hint')}</Note>
        {undo}
        <Pupils classId={classId} offer={offer} />
      </Stack>
      {planning && <RoundForm classId={classId} onClose={() => setPlanning(false)} />}
    </DetailFrame>
  );
}

function Pupils({
  classId,
  offer,
}: {
  classId: string;
  offer: (sentence: string, back: () => Promise<unknown>) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/visits');
  const [show, setShow] = useState<'all' | 'open'>('all');
  const [page, setPage] = useState(1);
  const [asked, ask] = useState<VisitQuestion | null>(null);
  const [looked, look] = useState<VisitedPupilView | null>(null);
  const pupils = useVisitedPupils(classId, show, page);
  if (pupils.isPending) return <TableBones />;
  if (!pupils.data) return <ErrorState error={pupils.error} retry={() => void pupils.refetch()} />;
  const { items, total } = pupils.data;
  return (
    <div>
      <div className={styles.tools}>
        <Segmented
          aria-label={t('show.label')}
          value={show}
          onChange={(next) => {
            setPage(1);
            setShow(next);
          }}
          options={(['all', 'open'] as const).map((value) => ({ value, label: t(`show.${value}`) }))}
        />
      </div>
      {total === 0 && <EmptyState icon="family" title={t(`nobody.${show}`)} text={t(`nobody.${show}Text`)} />}
      <ul className={styles.pupils} aria-label={t('pupils')}>
        {items.map((pupil) => (
          <Pupil key={pupil.pupilId} pupil={pupil} ask={ask} look={look} />
        ))}
      </ul>
      {total > pageSize && (
        <Pagination
          current={page}
          pageSize={pageSize}
          total={total}
          onChange={setPage}
          showSizeChanger={false}
        />
      )}
      {asked && <VisitForm question={asked} onClose={() => ask(null)} />}
      {looked && <VisitHistory pupil={looked} onClose={() => look(null)} offer={offer} />}
    </div>
  );
}

function Pupil({
  pupil,
  ask,
  look,
}: {
  pupil: VisitedPupilView;
  ask: (question: VisitQuestion) => void;
  look: (pupil: VisitedPupilView) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/visits');
  const { pupilId, name, visitedOn, planned, visits } = pupil;
  return (
    <li className={styles.pupil}>
      <div className={styles.who}>
        <span className={styles.name}>{name}</span>
        {visitedOn ? (
          <StateTag tone="good">{t('visitedOn', { day: dayWords(visitedOn) })}</StateTag>
        ) : (
          <StateTag tone="faint">{t('notYet')}</StateTag>
        )}
        {planned?.plannedOn && (
          <span className={styles.note}>
            {t('plannedFor', { day: dayWords(planned.plannedOn), kind: t(`kind.${planned.kind}`) })}
          </span>
        )}
      </div>
      <div className={styles.acts}>
        {(visits > 0 || planned) && (
          <Button aria-label={`${t('history')} ${name}`} onClick={() => look(pupil)}>
            {t('history')}
          </Button>
        )}
        <Button
          type={visitedOn ? 'default' : 'primary'}
          aria-label={`${t(planned ? 'doneNow' : 'record')} ${name}`}
          onClick={() => ask({ pupilId, name, planned })}
        >
          {t(planned ? 'doneNow' : 'record')}
        </Button>
      </div>
    </li>
  );
}
