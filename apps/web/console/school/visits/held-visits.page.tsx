import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { visitsHeld, type HeldVisitView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { dayIn } from '../../frame/day-in.rule';
import { useDeskUnit } from '../../frame/desk-unit';
import { ListFrame, Stack } from '../../frame/list-frame';
import { Narrowed } from '../../frame/narrowed';
import { useAddress } from '../../frame/use-address';
import { schoolPaths } from '../school.paths';

/** Every visit the school has held, at home or at school: the records the rating counts from. */
export function HeldVisitsPage(): ReactNode {
  const { t } = useTranslation('console/school/visits');
  const school = useDeskUnit();
  const [filter, change] = useAddress({ from: '', until: '', classes: '', page: '1' });
  const [from, until] = [dayIn(filter.from), dayIn(filter.until)];
  const visits = useQuery({
    queryKey: ['visits', 'held', school.id, filter],
    queryFn: () =>
      visitsHeld({
        path: { id: school.id },
        query: {
          ...{ page: Number(filter.page), ...(from && { from }), ...(until && { until }) },
          ...(filter.classes && { classes: filter.classes }),
        },
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <ListFrame
      title={t('held.title')}
      text={t('held.text')}
      trail={[{ to: schoolPaths.visits, label: t('title') }]}
    >
      <Stack>
        {from && until && (
          <Narrowed onClear={() => change({ from: '', until: '', classes: '' })}>
            {t(filter.classes ? 'held.newPupils' : 'held.between', {
              ...{ from: dayWords(from), until: dayWords(until) },
            })}
          </Narrowed>
        )}
        <DataTable<HeldVisitView>
          name="held-visits"
          label={t('held.title')}
          columns={useColumns()}
          source={visits}
          rowKey="id"
          onPage={(page) => change({ page: String(page) })}
          empty={<EmptyState icon="family" title={t('held.empty')} text={t('held.emptyText')} />}
        />
      </Stack>
    </ListFrame>
  );
}

function useColumns(): Column<HeldVisitView>[] {
  const { t } = useTranslation('console/school/visits');
  return [
    { key: 'day', title: t('held.day'), render: (_, { doneOn }) => dayWords(doneOn) },
    {
      key: 'class',
      title: t('head.class'),
      render: (_, { classId, className }) => <Link to={schoolPaths.classVisits(classId)}>{className}</Link>,
    },
    { key: 'pupil', title: t('held.pupil'), render: (_, { pupilName }) => pupilName ?? t('held.left') },
    { key: 'kind', title: t('held.kind'), optional: true, render: (_, { kind }) => t(`kind.${kind}`) },
    { key: 'by', title: t('held.by'), optional: true, render: (_, { visitedBy }) => visitedBy ?? '–' },
  ];
}
