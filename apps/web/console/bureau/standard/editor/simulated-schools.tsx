import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { simulationsSchools, type SimulatedSchoolView } from '@web/api/generated';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../../frame/data-table';
import { Card } from '../../../frame/list-frame';
import { TierMark } from '../../../rating/tiers/tier-mark';
import { standardKeys } from '../use-standards';
import { signed } from './signed.rule';

/** The schools of a simulation, those that change most first. */
export function SimulatedSchools({ draftId, hash }: { draftId: string; hash: string }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const [show, setShow] = useState<'moved' | 'all'>('moved');
  const [page, setPage] = useState(1);
  const query = { page, ...(show === 'moved' && { moved: true }) };
  const schools = useQuery({
    queryKey: standardKeys.simulated(`${draftId} ${hash}`, query),
    queryFn: () => simulationsSchools({ path: { id: draftId }, query }),
  });
  return (
    <Card
      title={t('schools.title')}
      aside={
        <Segmented
          aria-label={t('schools.show')}
          value={show}
          onChange={(next) => {
            setShow(next);
            setPage(1);
          }}
          options={(['moved', 'all'] as const).map((value) => ({ value, label: t(`schools.${value}`) }))}
        />
      }
    >
      <DataTable
        name="simulated-schools"
        label={t('schools.title')}
        columns={columns(t)}
        source={schools}
        rowKey="unitId"
        onPage={setPage}
        empty={<EmptyState icon="check" title={t('schools.none')} />}
      />
    </Card>
  );
}

function columns(t: (key: string) => string): Column<SimulatedSchoolView>[] {
  return [
    { key: 'name', title: t('schools.school'), rowScope: 'row', dataIndex: 'name' },
    { key: 'district', title: t('schools.district'), dataIndex: 'districtName' },
    {
      key: 'before',
      title: t('schools.before'),
      render: (_, { tierBefore, totalBefore }) => (
        <TierMark tier={tierBefore} after={` ${totalBefore.toFixed(2)}`} />
      ),
    },
    {
      key: 'after',
      title: t('schools.after'),
      render: (_, { tierAfter, totalAfter }) => (
        <TierMark tier={tierAfter} after={` ${totalAfter.toFixed(2)}`} />
      ),
    },
    {
      key: 'change',
      title: t('schools.change'),
      render: (_, { totalBefore, totalAfter }) => signed(totalAfter - totalBefore),
    },
  ];
}
