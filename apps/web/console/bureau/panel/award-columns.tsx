import { useTranslation } from 'react-i18next';
import { paths } from '@web/app/paths';
import type { AwardView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { AwardStanding } from '../../decisions/award-line';
import type { Column } from '../../frame/data-table';
import { Basis } from '../../rating/basis';
import { TierMark } from '../../rating/tiers/tier-mark';

export function useAwardColumns(): Column<AwardView>[] {
  const { t } = useTranslation('console/bureau/panel');
  return [
    { key: 'school', title: t('head.school'), dataIndex: 'school' },
    { key: 'tier', title: t('award.tier'), render: (_, each) => <TierMark tier={each.tier} /> },
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
    {
      key: 'basis',
      title: t('award.basis'),
      render: (_, each) =>
        each.snapshotId ? <Basis snapshotId={each.snapshotId} school={each.school} /> : '–',
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
}
