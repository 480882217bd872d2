import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { numberWords, percentWords } from '@web/i18n/format';
import { Card } from '../../frame/list-frame';
import { Scroller } from '../../frame/scroller';
import { StateTag } from '../../frame/state-tag';
import { isShareMeasure, named, type GateRule, type StandardDocument } from './standard-document.rule';
import styles from './standard.module.css';

/** Passed or not, without points: below them a school is not rated. */
export function GatesTable({ document }: { document: StandardDocument }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard');
  return (
    <Card title={t('gates.title')} text={t('gates.text')}>
      <Scroller label={t('gates.title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('gates.gate')}</th>
              <th scope="col">{t('indicators.mode')}</th>
              <th scope="col">{t('gates.check')}</th>
            </tr>
          </thead>
          <tbody>
            {document.gates.map((gate) => (
              <tr key={gate.code}>
                <th scope="row">
                  <strong>{gate.code}</strong> {named(gate.name, i18n.language)}
                </th>
                <td>
                  <StateTag tone={gate.mode === 'automatic' ? 'good' : 'plain'}>
                    {t(`mode.${gate.mode}`)}
                  </StateTag>
                </td>
                <td>
                  <Checks gate={gate} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Card>
  );
}

function Checks({ gate }: { gate: GateRule }): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  return gate.checks.map(({ measure, atLeast, kinds }) => (
    <span key={measure} className={styles.line}>
      {kinds && `${kinds.map((kind) => t(`console:schoolKind.${kind}`)).join(t('and'))}${t('app:colon')}`}
      {t(`console/rating/measures:${measure}`)}
      {gate.mode === 'automatic' && (
        <span className={styles.small}>
          {t('gates.atLeast', {
            value: isShareMeasure(measure) ? percentWords(atLeast, 0) : numberWords(atLeast, 2),
          })}
        </span>
      )}
    </span>
  ));
}
