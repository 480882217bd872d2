import { Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { percentWords } from '@web/i18n/format';
import { Card } from '../../frame/list-frame';
import { TierMark } from '../../rating/tiers/tier-mark';
import type { StandardDocument, TierRule } from './standard-document.rule';
import styles from './standard.module.css';

/** What every tier asks for. */
export function TiersTable({ document }: { document: StandardDocument }): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  return (
    <Card title={t('tiers.title')} text={t('tiers.text')}>
      <Table<TierRule>
        aria-label={t('tiers.title')}
        rowKey="tier"
        dataSource={[...document.tiers].reverse()}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            key: 'tier',
            title: t('tiers.tier'),
            rowScope: 'row',
            render: (_, { tier }) => <TierMark tier={tier} />,
          },
          {
            key: 'total',
            title: t('tiers.total'),
            render: (_, { total }) => (total === null ? t('none') : t('tiers.atLeast', { value: total })),
          },
          { key: 'domains', title: t('tiers.domains'), render: (_, tier) => <DomainFloors tier={tier} /> },
          { key: 'floors', title: t('tiers.floors'), render: (_, tier) => <KeyFloors tier={tier} /> },
          {
            key: 'tenure',
            title: t('tiers.tenure'),
            render: (_, { tenure }) =>
              tenure
                ? t('tiers.held', { tier: t(`topics:tier.${tenure.tier}`), count: tenure.years })
                : t('none'),
          },
          {
            key: 'years',
            title: t('tiers.years'),
            render: (_, { years }) => t('tiers.lasts', { count: years }),
          },
        ]}
      />
    </Card>
  );
}

function DomainFloors({ tier }: { tier: TierRule }): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  if (tier.domainFloor === null) return t('none');
  const special = Object.entries(tier.domainFloors);
  return (
    <>
      {t('tiers.each', { share: percentWords(tier.domainFloor, 0) })}
      {special.map(([code, floor]) => (
        <span key={code} className={styles.small}>
          {t('tiers.domain', { code, share: percentWords(floor, 0) })}
        </span>
      ))}
    </>
  );
}

function KeyFloors({ tier }: { tier: TierRule }): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  if (tier.keyFloors.length === 0) return t('tiers.gatesOnly');
  return tier.keyFloors.map(({ indicator, of, atLeast }) => (
    <span key={indicator} className={styles.line}>
      {t(`tiers.${of}`, { indicator, share: percentWords(atLeast, 0) })}
    </span>
  ));
}
