import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { committeesArchive, committeesRestore, type UnitCommitteeView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { ChoiceFilter } from '../../frame/filters';
import { ListFrame } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { useUndo } from '../../frame/use-undo';
import { schoolPaths } from '../school.paths';
import { CommitteeForm } from './committee-form';
import { useCommittees, useRefreshCommittees } from './use-committees';

const levels = ['school', 'grade', 'class'] as const;

/** The committees of school, grades and classes; a class teacher sees the own class. */
export function CommitteesPage(): ReactNode {
  const { t } = useTranslation('console/school/committees');
  const unit = useDeskUnit();
  const go = useNavigate();
  const [filter, change] = useAddress({ level: '', page: '1' });
  const [founded, found] = useState<UnitCommitteeView | null>(null);
  const [undo, putAway] = usePuttingAway();
  const committees = useCommittees(unit.id, {
    level: levels.find((level) => level === filter.level),
    page: Math.max(1, Math.floor(Number(filter.page)) || 1),
  });
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      filters={
        <ChoiceFilter
          label={t('level.label')}
          value={filter.level}
          options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
          onChange={(level) => change({ level })}
        />
      }
    >
      {undo}
      <DataTable<UnitCommitteeView>
        name="committees"
        label={t('title')}
        columns={useColumns(found, putAway)}
        source={committees}
        rowKey="unitId"
        onPage={(page) => change({ page: String(page) })}
        empty={<EmptyState icon="family" title={t('empty')} text={t('emptyText')} />}
      />
      {founded && (
        <CommitteeForm
          unit={founded}
          onClose={() => found(null)}
          onDone={({ id }) => void go(schoolPaths.committee(id))}
        />
      )}
    </ListFrame>
  );
}

/** Puts a committee away that was founded by mistake; its seats and meetings come back with it. */
function usePuttingAway(): [ReactNode, (unit: UnitCommitteeView) => void] {
  const { t } = useTranslation('console/school/committees');
  const refresh = useRefreshCommittees();
  const [undo, offer] = useUndo();
  const away = useMutation({
    mutationFn: async ({ unitName, committee }: UnitCommitteeView) => {
      const id = committee?.id ?? '';
      await committeesArchive({ path: { id } });
      await refresh();
      return { id, unitName };
    },
    onSuccess: ({ id, unitName }) =>
      offer(t('away', { unit: unitName }), () => committeesRestore({ path: { id } }).then(refresh)),
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return [undo, (unit) => away.mutate(unit)];
}

function useColumns(
  found: (unit: UnitCommitteeView) => void,
  putAway: (unit: UnitCommitteeView) => void,
): Column<UnitCommitteeView>[] {
  const { t } = useTranslation('console/school/committees');
  return [
    {
      key: 'unit',
      title: t('head.unit'),
      render: (_, { unitName, committee }) =>
        committee ? <Link to={schoolPaths.committee(committee.id)}>{unitName}</Link> : unitName,
    },
    { key: 'level', title: t('head.level'), optional: true, render: (_, { level }) => t(`level.${level}`) },
    {
      key: 'term',
      title: t('head.term'),
      render: (_, { committee }) =>
        committee ? (
          t('until', { day: dayWords(committee.until) })
        ) : (
          <StateTag tone="faint">{t('none')}</StateTag>
        ),
    },
    {
      key: 'seats',
      title: t('head.seats'),
      align: 'right',
      render: (_, { committee }) => (committee ? `${committee.filled} / ${committee.seats}` : '–'),
    },
    {
      key: 'rules',
      title: t('head.rules'),
      optional: true,
      render: (_, { committee }) => (committee ? t(committee.rules ? 'onFile' : 'notOnFile') : '–'),
    },
    {
      key: 'meetings',
      title: t('head.meetings'),
      align: 'right',
      render: (_, { committee }) => committee?.meetings ?? '–',
    },
    {
      key: 'acts',
      title: t('head.acts'),
      align: 'right',
      render: (_, unit) => <Acts unit={unit} found={found} putAway={putAway} />,
    },
  ];
}

function Acts({
  unit,
  found,
  putAway,
}: {
  unit: UnitCommitteeView;
  found: (unit: UnitCommitteeView) => void;
  putAway: (unit: UnitCommitteeView) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/committees');
  const { committee, unitName } = unit;
  const act = (word: string, name: string, onClick: () => void): ReactNode => (
    <Button size="small" type="text" aria-label={`${name} ${unitName}`} onClick={onClick}>
      {word}
    </Button>
  );
  return (
    <>
      {(!committee || committee.state === 'over') &&
        act(t(committee ? 'newTerm' : 'found'), t('found'), () => found(unit))}
      {committee && act(t('putAway'), t('putAway'), () => putAway(unit))}
    </>
  );
}
