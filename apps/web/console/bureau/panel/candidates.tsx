import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PanelCandidateView } from '@web/api/generated';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { TierMark } from '../../rating/tiers/tier-mark';
import { bureauPaths } from '../bureau.paths';
import { CandidateDrawer } from './candidate-drawer';
import { Quota } from './quota';
import { useCandidates } from './use-panel';

/** What waits for the panel, by district and name: the order is no rank. */
export function Candidates(): ReactNode {
  const { t } = useTranslation('console/bureau/panel');
  const [page, setPage] = useState(1);
  const [looked, setLooked] = useState<PanelCandidateView | null>(null);
  const columns: Column<PanelCandidateView>[] = [
    {
      key: 'school',
      title: t('head.school'),
      render: (_, each) => <Link to={bureauPaths.assessment(each.assessmentId)}>{each.unitName}</Link>,
    },
    { key: 'district', title: t('head.district'), dataIndex: 'districtName', optional: true },
    { key: 'target', title: t('head.target'), render: (_, each) => <TierMark tier={each.targetTier} /> },
    {
      key: 'tier',
      title: t('head.tier'),
      render: (_, each) => (each.tier ? <TierMark tier={each.tier} /> : t('notRated')),
    },
    { key: 'total', title: t('head.total'), align: 'right', render: (_, each) => each.total ?? '–' },
    { key: 'quota', title: t('head.quota'), render: (_, each) => <Quota quota={each.quota} /> },
    {
      key: 'act',
      title: t('head.act'),
      align: 'right',
      render: (_, each) => (
        <Button
          size="small"
          onClick={() => setLooked(each)}
          aria-label={t('openOne', { school: each.unitName })}
        >
          {t('open')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <DataTable<PanelCandidateView>
        name="panel"
        label={t('part.waiting')}
        columns={columns}
        source={useCandidates(page)}
        rowKey="assessmentId"
        onPage={setPage}
        empty={<EmptyState icon="certificate" title={t('empty')} text={t('emptyText')} />}
      />
      {looked && <CandidateDrawer candidate={looked} onClose={() => setLooked(null)} />}
    </>
  );
}
