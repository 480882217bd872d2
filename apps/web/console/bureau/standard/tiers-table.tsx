import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { percentWords } from '@web/i18n/format';
import { Card } from '../../frame/list-frame';
import { Scroller } from '../../frame/scroller';
import { TierMark } from '../../rating/tiers/tier-mark';
import { named, type StandardDocument, type TierRule } from './standard-document.rule';
import styles from './standard.module.css';

/** What every tier asks for. */
export function TiersTable({ document }: { document: StandardDocument }): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  return (
    <Card title={t('tiers.title')} text={t('tiers.text')}>
      <Scroller label={t('tiers.title')}>
        <table className={styles.wide}>
          <thead>
            <tr>
              {['tier', 'total', 'domains', 'floors', 'tenure', 'years'].map((head) => (
                <th key={head} scope="col">
                  {t(`tiers.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...document.tiers].reverse().map((tier) => (
              <Tier key={tier.tier} rule={tier} document={document} />
            ))}
          </tbody>
        </table>
      </Scroller>
    </Card>
  );
}

function Tier({ rule, document }: { rule: TierRule; document: StandardDocument }): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  const { tier, total, tenure, years } = rule;
  return (
    <tr>
      <th scope="row">
        <TierMark tier={tier} />
      </th>
      <td>{total === null ? t('none') : t('tiers.atLeast', { value: total })}</td>
      <td>
        <DomainFloors tier={rule} />
      </td>
      <td>
        <KeyFloors tier={rule} document={document} />
      </td>
      <td>
        {tenure ? t('tiers.held', { tier: t(`topics:tier.${tenure.tier}`), count: tenure.years }) : t('none')}
      </td>
      <td>{t('tiers.lasts', { count: years })}</td>
    </tr>
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

function KeyFloors({ tier, document }: { tier: TierRule; document: StandardDocument }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard');
  const nameOf = (code: string): string => {
    const indicator = document.indicators.find((each) => each.code === code);
    return indicator ? `${code} ${named(indicator.name, i18n.language)}` : code;
  };
  if (tier.keyFloors.length === 0) return t('tiers.gatesOnly');
  return tier.keyFloors.map(({ indicator, of, atLeast }) => (
    <span key={indicator} className={styles.line}>
      {t(`tiers.${of}`, { indicator: nameOf(indicator), share: percentWords(atLeast, 0) })}
    </span>
  ));
}
