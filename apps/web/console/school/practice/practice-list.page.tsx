import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PracticeItemView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { ChoiceFilter } from '../../frame/filters';
import { ListFrame, Stack } from '../../frame/list-frame';
import { Narrowed } from '../../frame/narrowed';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { schoolPaths } from '../school.paths';
import styles from './practice.module.css';
import { useFigures, usePracticeQueue } from './use-practice';

const states = ['SUBMITTED', 'ADVISED', 'ACCEPTED'] as const;

/** What families handed in, who has waited longest first. */
export function PracticeListPage(): ReactNode {
  const { t } = useTranslation('console/school/practice');
  const unit = useDeskUnit();
  const [filter, change] = useAddress({
    ...{ page: '1', state: 'SUBMITTED', fromYear: '', untilYear: '' },
  });
  const records = usePracticeQueue(unit.id, filter);
  return (
    <ListFrame
      title={t('title')}
      text={<Figures schoolId={unit.id} />}
      filters={
        <ChoiceFilter
          label={t('head.state')}
          value={filter.state}
          options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(state) => change({ state })}
        />
      }
    >
      <Stack>
        {filter.fromYear && filter.untilYear && (
          <Narrowed onClear={() => change({ fromYear: '', untilYear: '' })}>
            {t('ofYears', { from: filter.fromYear, until: filter.untilYear })}
          </Narrowed>
        )}
        <DataTable<PracticeItemView>
          name="practice"
          label={t('title')}
          columns={useColumns()}
          source={records}
          rowKey="id"
          onPage={(page) => change({ page: String(page) })}
          empty={<EmptyState icon="check" title={t('empty')} text={t('emptyText')} />}
        />
      </Stack>
    </ListFrame>
  );
}

function Figures({ schoolId }: { schoolId: string }): ReactNode {
  const { t } = useTranslation('console/school/practice');
  const { data } = useFigures(schoolId);
  return data && data.submitted !== null ? t('figures', { ...data }) : t('text');
}

function useColumns(): Column<PracticeItemView>[] {
  const { t } = useTranslation('console/school/practice');
  return [
    {
      key: 'text',
      title: t('head.text'),
      render: (_, { id, text }) => (
        <Link to={schoolPaths.practiceRecord(id)} className={styles.first}>
          {text}
        </Link>
      ),
    },
    {
      key: 'child',
      title: t('head.child'),
      render: (_, { className, pupilName }) => `${className} ${pupilName}`,
    },
    { key: 'kind', title: t('head.kind'), optional: true, render: (_, { kind }) => t(`kind.${kind}`) },
    {
      key: 'photos',
      title: t('head.photos'),
      optional: true,
      align: 'end',
      render: (_, { photoCount }) => photoCount,
    },
    {
      key: 'submitted',
      title: t('head.submitted'),
      optional: true,
      render: (_, { submittedAt }) => submittedAt && dayWords(submittedAt),
    },
    {
      key: 'due',
      title: t('head.due'),
      optional: true,
      render: (_, { state, dueOn }) => state === 'SUBMITTED' && dueOn && dayWords(dueOn),
    },
    {
      key: 'state',
      title: t('head.state'),
      render: (_, item) => (
        <StateTag tone={item.state === 'ACCEPTED' ? 'good' : 'now'}>
          {t(item.acceptedByItself ? 'byItself' : `state.${item.state}`)}
        </StateTag>
      ),
    },
  ];
}
