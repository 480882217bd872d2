import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { stateLogList, type StateEntryView } from '@web/api/generated';
import { momentWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { ChoiceFilter } from '../../frame/filters';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import styles from './audit.module.css';
import { SchoolFilter } from './audit-filters';

const subjects = [
  'assessment',
  'course-draw',
  'title',
  'veto',
  'award',
  'objection',
  'appeal',
  'visit',
  'cycle',
  'standard',
] as const;
const defaults = { subject: '', subjectId: '', unitId: '', page: '1' };
type Filter = typeof defaults;

/** The chain of all changes of state: what was decided, when, by whom or by rule; names and reasons stay where they are. */
export function StateLog({ parts }: { parts: ReactNode }): ReactNode {
  const { t } = useTranslation('console/bureau/audit');
  const [filter, change] = useAddress(defaults);
  const { page, ...wanted } = filter;
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value));
  const filtered = Object.keys(given).length > 0;
  const entries = useQuery({
    queryKey: ['audit', 'states', filter],
    queryFn: () => stateLogList({ query: { ...given, page: Number(page), pageSize: 50 } }),
    placeholderData: keepPreviousData,
  });
  return (
    <ListFrame
      title={t('title')}
      text={t('states.text')}
      filters={<Filters filter={filter} change={change} filtered={filtered} />}
    >
      {parts}
      <DataTable<StateEntryView>
        name="state-log"
        label={t('part.states')}
        columns={useColumns(change)}
        source={entries}
        rowKey="sequence"
        onPage={(next) => change({ page: String(next) })}
        empty={
          <EmptyState
            icon="search"
            title={t(filtered ? 'console:noMatch' : 'states.empty')}
            text={t(filtered ? 'console:noMatchText' : 'states.emptyText')}
          />
        }
      />
    </ListFrame>
  );
}

function Filters({
  filter,
  change,
  filtered,
}: {
  filter: Filter;
  change: (change: Partial<Filter>) => void;
  filtered: boolean;
}): ReactNode {
  const { t } = useTranslation('console/bureau/audit');
  return (
    <>
      <ChoiceFilter
        label={t('states.subject')}
        value={filter.subject}
        options={subjects.map((value) => ({ value, label: t(`states.subjects.${value}`) }))}
        onChange={(subject) => change({ subject })}
        width="12rem"
      />
      <SchoolFilter value={filter.unitId} onChange={(unitId) => change({ unitId })} />
      {filtered && (
        <Button type="link" onClick={() => change({ subject: '', subjectId: '', unitId: '' })}>
          {t('console:clear')}
        </Button>
      )}
    </>
  );
}

function useColumns(change: (change: Partial<Filter>) => void): Column<StateEntryView>[] {
  const { t } = useTranslation('console/bureau/audit');
  const stateWords = useStateWords();
  return [
    { key: 'sequence', title: t('states.number'), align: 'right', dataIndex: 'sequence' },
    { key: 'at', title: t('head.at'), render: (_, { at }) => momentWords(at) },
    {
      key: 'subject',
      title: t('states.subject'),
      render: (_, { subject, subjectId, sequence }) => (
        <Button
          size="small"
          type="link"
          aria-label={t('states.only', { subject: t(`states.subjects.${subject}`), number: sequence })}
          onClick={() => change({ subjectId })}
        >
          {t(`states.subjects.${subject}`)}
        </Button>
      ),
    },
    { key: 'unit', title: t('head.unit'), render: (_, { unit }) => unit ?? t('wholeCity') },
    {
      key: 'change',
      title: t('states.change'),
      render: (_, { subject, from, to }) =>
        from === null || from === to
          ? stateWords(subject, to)
          : t('states.fromTo', { from: stateWords(subject, from), to: stateWords(subject, to) }),
    },
    { key: 'by', title: t('states.by'), render: (_, { by }) => t(by ? 'states.person' : 'states.rule') },
    {
      key: 'hash',
      title: t('states.hash'),
      optional: true,
      render: (_, { hash }) => <code className={styles.hash}>{hash.slice(0, 12)}…</code>,
    },
  ];
}

/** States in the words of their own pages; those without a page of their own, here. */
function useStateWords(): (subject: StateEntryView['subject'], state: string) => string {
  const { t } = useTranslation(['console/bureau/audit', 'console/assessment', 'console/titles']);
  return (subject, state) => {
    if (subject === 'assessment') return t(`console/assessment:state.${state}`, { defaultValue: state });
    if (subject === 'title') return t(`console/titles:state.${state}`, { defaultValue: state });
    return t(`states.state.${state}`, { defaultValue: state });
  };
}
