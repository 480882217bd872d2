import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseShareView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../frame/data-table';
import { StateTag, type Tone } from '../frame/state-tag';
import { ShareAct } from './share-act';
import { useShares } from './use-library';

const toneOf: Record<CourseShareView['state'], Tone> = {
  OWN: 'plain',
  OFFERED_TO_DISTRICT: 'now',
  DISTRICT: 'good',
  OFFERED_TO_CITY: 'now',
  CITY: 'good',
};

/** Own courses and how far they have come; for a bureau, what waits for its word. */
export function ShareList({ unitId, which }: { unitId: string; which: 'own' | 'waiting' }): ReactNode {
  const { t } = useTranslation('console/library');
  const [page, setPage] = useState(1);
  const shares = useShares(unitId, which, page);
  return (
    <DataTable<CourseShareView>
      name={`shares-${which}`}
      label={t(which)}
      columns={useColumns()}
      source={shares}
      rowKey="courseId"
      onPage={setPage}
      empty={<EmptyState icon="share" title={t(`${which}Empty`)} text={t(`${which}EmptyText`)} />}
    />
  );
}

function useColumns(): Column<CourseShareView>[] {
  const { t } = useTranslation('console/library');
  return [
    { key: 'title', title: t('head.course'), rowScope: 'row', dataIndex: 'title' },
    { key: 'unit', title: t('head.owner'), optional: true, dataIndex: 'unitName' },
    {
      key: 'state',
      title: t('head.state'),
      render: (_, { state }) => <StateTag tone={toneOf[state]}>{t(`state.${state}`)}</StateTag>,
    },
    { key: 'note', title: t('head.note'), optional: true, dataIndex: 'note' },
    { key: 'adoptions', title: t('head.adoptions'), align: 'right', dataIndex: 'adoptions' },
    {
      key: 'changed',
      title: t('head.changed'),
      optional: true,
      render: (_, { changedAt }) => changedAt && dayWords(changedAt),
    },
    {
      key: 'acts',
      title: t('head.acts'),
      align: 'right',
      render: (_, share) => share.may.map((step) => <ShareAct key={step} step={step} share={share} />),
    },
  ];
}
