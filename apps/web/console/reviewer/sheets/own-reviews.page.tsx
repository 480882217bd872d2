import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OwnReviewView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { ListFrame } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { TierMark } from '../../rating/tiers/tier-mark';
import { reviewerPaths } from '../reviewer.paths';
import { useOwnReviews } from './use-sheets';

const shelves = ['open', 'finished'] as const;

/** What a reviewer has been drawn for. */
export function OwnReviewsPage(): ReactNode {
  const { t } = useTranslation('console/reviewer/sheets');
  const [filter, change] = useAddress({ shelf: 'open', page: '1' });
  const shelf = shelves.find((each) => each === filter.shelf) ?? 'open';
  const reviews = useOwnReviews(shelf, Math.max(1, Math.floor(Number(filter.page)) || 1));
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      filters={
        <Segmented
          aria-label={t('shelf.label')}
          value={shelf}
          options={shelves.map((value) => ({ value, label: t(`shelf.${value}`) }))}
          onChange={(value) => change({ shelf: value })}
        />
      }
    >
      <DataTable<OwnReviewView>
        name="own-reviews"
        label={t('title')}
        columns={useColumns()}
        source={reviews}
        rowKey="id"
        onPage={(page) => change({ page: String(page) })}
        empty={<EmptyState icon="check" title={t(`empty.${shelf}`)} text={t(`emptyText.${shelf}`)} />}
      />
    </ListFrame>
  );
}

function useColumns(): Column<OwnReviewView>[] {
  const { t } = useTranslation('console/reviewer/sheets');
  return [
    {
      key: 'school',
      title: t('head.school'),
      rowScope: 'row',
      render: (_, { id, schoolName }) => <Link to={reviewerPaths.review(id)}>{schoolName}</Link>,
    },
    { key: 'district', title: t('head.district'), optional: true, dataIndex: 'districtName' },
    { key: 'tier', title: t('head.tier'), render: (_, { targetTier }) => <TierMark tier={targetTier} /> },
    {
      key: 'kind',
      title: t('head.kind'),
      render: (_, { adjudicates }) => (
        <StateTag tone={adjudicates ? 'now' : 'plain'}>
          {t(adjudicates ? 'kind.adjudication' : 'kind.independent')}
        </StateTag>
      ),
    },
    {
      key: 'answered',
      title: t('head.answered'),
      align: 'right',
      render: (_, { answered }) => t('answered', { count: answered }),
    },
    {
      key: 'at',
      title: t('head.at'),
      render: (_, { assignedAt, finishedAt }) => dayWords(finishedAt ?? assignedAt),
    },
  ];
}
