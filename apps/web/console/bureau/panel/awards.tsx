import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '@web/app/paths';
import type { AwardView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { AwardStanding } from '../../decisions/award-line';
import { useAwards } from '../../decisions/use-decisions';
import { DataTable, type Column } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';

/** The plaques of the last cycle, each with its certificate; a page of them is printed at once. */
export function Awards(): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const prints = useIs('city_officer');
  const [page, setPage] = useState(1);
  const awards = useAwards(page);
  const columns: Column<AwardView>[] = [
    { key: 'school', title: t('head.school'), dataIndex: 'school' },
    { key: 'tier', title: t('head.tier'), render: (_, each) => t(`topics:tier.${each.tier}`) },
    {
      key: 'number',
      title: t('award.number'),
      render: (_, each) => (
        <a href={paths.awardCheck(each.number)} target="_blank" rel="noreferrer">
          {each.number}
        </a>
      ),
    },
    {
      key: 'days',
      title: t('award.days'),
      optional: true,
      render: (_, each) => t('award.span', { since: dayWords(each.since), until: dayWords(each.until) }),
    },
    { key: 'standing', title: t('award.standing'), render: (_, each) => <AwardStanding award={each} /> },
    {
      key: 'pdf',
      title: t('award.paper'),
      render: (_, each) => (
        <a
          href={each.pdfUrl}
          target="_blank"
          rel="noreferrer"
          aria-label={t('award.pdfOf', { school: each.school })}
        >
          PDF
        </a>
      ),
    },
  ];
  return (
    <>
      {prints && (awards.data?.total ?? 0) > 0 && (
        <p>
          <Button href={`/api/awards/pdf?page=${page}`} target="_blank" icon={<Icon name="file" size={18} />}>
            {t('award.printPage')}
          </Button>
        </p>
      )}
      <DataTable<AwardView>
        name="awards"
        label={t('part.awards')}
        columns={columns}
        source={awards}
        rowKey="id"
        onPage={setPage}
        empty={<EmptyState icon="certificate" title={t('award.empty')} text={t('award.emptyText')} />}
      />
    </>
  );
}
