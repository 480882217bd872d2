import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { RatedSchoolView } from '@web/api/generated';
import { dayWords, numberWords } from '@web/i18n/format';
import type { Column } from '../../frame/data-table';
import { bureauPaths } from '../bureau.paths';
import { TierMark } from '../../rating/tiers/tier-mark';
import { DomainBars } from './domain-bars';
import styles from './schools.module.css';

/** `t` of `console/bureau/schools`. */
export function schoolColumns(t: TFunction): Column<RatedSchoolView>[] {
  return [
    {
      key: 'name',
      title: t('column.name'),
      rowScope: 'row',
      render: (_, { unitId, name }) => (
        <Link to={bureauPaths.school(unitId)} className={styles.name}>
          {name}
        </Link>
      ),
    },
    { key: 'district', title: t('column.district'), dataIndex: 'districtName', optional: true },
    {
      key: 'kind',
      title: t('column.kind'),
      optional: true,
      render: (_, { kind }) => (kind ? t(`console:schoolKind.${kind}`) : '–'),
    },
    {
      key: 'held',
      title: t('column.held'),
      render: (_, { titleTier, titleUntil }) =>
        titleTier ? (
          <span className={styles.held}>
            <TierMark tier={titleTier} />
            {titleUntil && <small>{t('until', { day: dayWords(titleUntil) })}</small>}
          </span>
        ) : (
          <span className={styles.none}>{t('noTitle')}</span>
        ),
    },
    { key: 'tier', title: t('column.tier'), render: (_, { tier }) => <TierMark tier={tier} /> },
    {
      key: 'total',
      title: t('column.total'),
      align: 'right',
      render: (_, { total }) => <strong>{total === null ? '–' : total.toFixed(2)}</strong>,
    },
    {
      key: 'domains',
      title: t('column.domains'),
      optional: true,
      render: (_, { domains }) => <DomainBars domains={domains} />,
    },
    {
      key: 'families',
      title: t('column.families'),
      align: 'right',
      optional: true,
      render: (_, { families }) => (typeof families === 'number' ? numberWords(families, 0) : '–'),
    },
  ];
}
