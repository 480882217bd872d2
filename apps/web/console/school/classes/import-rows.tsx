import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rosterImportsRows, type RosterRowView } from '@web/api/generated';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { ChoiceFilter } from '../../frame/filters';
import { StateTag, type Tone } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import styles from './classes.module.css';

type Verdict = RosterRowView['verdict'];
type Row = RosterRowView & { key: string };

const tones: Readonly<Record<Verdict, Tone>> = {
  error: 'bad',
  'new-class': 'good',
  'new-pupil': 'good',
  'guardian-added': 'good',
  unchanged: 'plain',
  duplicate: 'now',
};

/** Every row of the file with what will become of it; faults name sheet, row and column and what to do. */
export function ImportRows({ importId, faulty }: { importId: string; faulty: boolean }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const [filter, change] = useAddress({ verdict: faulty ? 'error' : '', page: '1' });
  const verdict = filter.verdict === 'all' ? '' : filter.verdict;
  const rows = useQuery({
    queryKey: ['roster-import', importId, 'rows', verdict, filter.page],
    queryFn: () =>
      rosterImportsRows({
        path: { id: importId },
        query: { page: Number(filter.page), pageSize: 50, ...(verdict && { verdict: verdict as Verdict }) },
      }),
    select: (page) => ({
      ...page,
      items: page.items.map((row): Row => ({ ...row, key: `${row.sheet}!${row.row}` })),
    }),
    placeholderData: keepPreviousData,
  });
  const verdicts = Object.keys(tones) as Verdict[];
  return (
    <div>
      <div className={styles.search}>
        <ChoiceFilter
          label={t('row.verdict')}
          value={verdict}
          onChange={(next) => change({ verdict: next || 'all' })}
          options={verdicts.map((each) => ({ value: each, label: t(`verdict.${each}`) }))}
          width="12rem"
        />
      </div>
      <DataTable<Row>
        name="roster-rows"
        label={t('row.list')}
        columns={useColumns()}
        source={rows}
        rowKey="key"
        onPage={(page) => change({ page: String(page) })}
        empty={<EmptyState icon="check" title={t('row.none')} />}
      />
    </div>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('console/school/classes');
  return [
    { key: 'place', title: t('row.place'), render: (_, { sheet, row }) => t('row.at', { sheet, row }) },
    {
      key: 'verdict',
      title: t('row.verdict'),
      render: (_, row) => (
        <div className={styles.verdict}>
          <StateTag tone={tones[row.verdict]}>{t(`verdict.${row.verdict}`)}</StateTag>
          {row.issues.map((issue) => (
            <p key={issue.code + issue.column} className={styles.issue} data-blocking={issue.blocking}>
              {issue.column && (
                <strong>{t('row.column', { column: issue.column, head: issue.head })} </strong>
              )}
              {t(`issue.${issue.code}`, issue.params)}
            </p>
          ))}
        </div>
      ),
    },
    { key: 'class', title: t('class'), render: (_, row) => `${row.grade} ${row.class}` },
    { key: 'pupil', title: t('pupil.name'), dataIndex: 'pupil' },
    {
      key: 'guardians',
      title: t('pupil.guardians'),
      optional: true,
      render: (_, row) =>
        row.guardians
          .map((guardian) =>
            [t(`relation.${guardian.relation}`), guardian.name, guardian.phone].filter(Boolean).join(' '),
          )
          .join(t('app:semicolon')),
    },
  ];
}
