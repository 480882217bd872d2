import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { numberWords, percentWords } from '@web/i18n/format';
import { Card, Stack } from '../../frame/list-frame';
import { Scroller } from '../../frame/scroller';
import { StateTag } from '../../frame/state-tag';
import {
  isShare,
  named,
  weightOf,
  type IndicatorRule,
  type PartRule,
  type StandardDocument,
} from './standard-document.rule';
import styles from './standard.module.css';

/** Every indicator with its weight and the marks between which points grow, domain by domain. */
export function IndicatorsTable({ document }: { document: StandardDocument }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard');
  return (
    <Stack>
      {document.domains.map(({ code, name }) => {
        const title = `${code} ${named(name, i18n.language)}`;
        return (
          <Card
            key={code}
            title={title}
            text={t('indicators.weight', { points: numberWords(weightOf(document, code), 1) })}
          >
            <Scroller label={title}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    {['indicator', 'points', 'mode', 'marks'].map((head) => (
                      <th key={head} scope="col">
                        {t(`indicators.${head}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {document.indicators
                    .filter((indicator) => indicator.domain === code)
                    .map((indicator) => (
                      <Indicator key={indicator.code} rule={indicator} />
                    ))}
                </tbody>
              </table>
            </Scroller>
          </Card>
        );
      })}
    </Stack>
  );
}

function Indicator({ rule }: { rule: IndicatorRule }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard');
  return (
    <tr>
      <th scope="row">
        <strong>{rule.code}</strong> {named(rule.name, i18n.language)}
      </th>
      <td>{numberWords(rule.weight, 2)}</td>
      <td>
        <StateTag tone={rule.mode === 'automatic' ? 'good' : 'plain'}>{t(`mode.${rule.mode}`)}</StateTag>
      </td>
      <td>
        {rule.mode === 'evidence'
          ? t('indicators.rubric')
          : rule.parts.map((part) => <Marks key={JSON.stringify(part.reading)} part={part} />)}
      </td>
    </tr>
  );
}

function Marks({ part }: { part: PartRule }): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  const { reading, share, scale, factor } = part;
  const shown = (value: number): string => (isShare(part) ? percentWords(value, 0) : numberWords(value, 2));
  const { lo, hi } = scale.general;
  return (
    <span className={styles.line}>
      {share < 1 && t('indicators.partOf', { share: percentWords(share, 0) })}
      {reading.measure && t(`console/rating/measures:${reading.measure}`)}
      {reading.kind !== 'plain' && ` ${t(`reading.${reading.kind}`, { times: reading.times })}`}
      <span className={styles.small}>
        {t('indicators.span', { lo: shown(lo), hi: shown(hi) })}
        {factor && t('indicators.factor', { full: percentWords(factor.full, 0) })}
      </span>
    </span>
  );
}
