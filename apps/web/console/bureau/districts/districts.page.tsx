import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DistrictRatingView } from '@web/api/generated';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { ListFrame } from '../../frame/list-frame';
import { bureauPaths } from '../bureau.paths';
import { TierMark } from '../../rating/tiers/tier-mark';
import { TierStrip } from '../../rating/tiers/tier-strip';
import { countsOf, tiers, type Tier } from '../../rating/tiers/tiers.rule';
import { useDistricts } from '../use-ratings';

export function DistrictsPage(): ReactNode {
  const { t } = useTranslation('console/bureau/districts');
  const districts = useDistricts();
  const { data } = districts;
  return (
    <ListFrame title={t('title')} text={t('text')}>
      <DataTable
        name="bureau-districts"
        label={t('title')}
        columns={useColumns()}
        source={{
          ...districts,
          data: data && { items: data, page: 1, pageSize: data.length, total: data.length },
        }}
        rowKey="unitId"
        onPage={() => undefined}
        empty={<EmptyState icon="hall" title={t('empty')} text={t('emptyText')} />}
      />
    </ListFrame>
  );
}

function useColumns(): Column<DistrictRatingView>[] {
  const { t } = useTranslation('console/bureau/districts');
  const count = (tier: Tier): Column<DistrictRatingView> => ({
    key: tier,
    title: t(`topics:tier.${tier}`),
    align: 'right',
    sorter: (a, b) => countsOf(a)[tier] - countsOf(b)[tier],
    render: (_, district) => <Count district={district} tier={tier} />,
  });
  return [
    {
      key: 'name',
      title: t('district'),
      rowScope: 'row',
      render: (_, { unitId, name }) => <Link to={bureauPaths.schools({ district: unitId })}>{name}</Link>,
    },
    {
      key: 'schools',
      title: t('schools'),
      align: 'right',
      dataIndex: 'schools',
      sorter: (a, b) => a.schools - b.schools,
    },
    {
      key: 'mean',
      title: t('mean'),
      align: 'right',
      sorter: (a, b) => (a.averageTotal ?? 0) - (b.averageTotal ?? 0),
      render: (_, { averageTotal }) => (averageTotal === null ? '–' : averageTotal.toFixed(2)),
    },
    {
      key: 'strip',
      title: t('strip'),
      width: '22%',
      optional: true,
      render: (_, district) => <TierStrip counts={countsOf(district)} />,
    },
    ...[...tiers].reverse().map(count),
  ];
}

function Count({ district, tier }: { district: DistrictRatingView; tier: Tier }): ReactNode {
  const schools = countsOf(district)[tier];
  if (schools === 0) return 0;
  return (
    <Link to={bureauPaths.schools({ district: district.unitId, tier })}>
      <TierMark tier={tier} after={` ${schools}`} />
    </Link>
  );
}
