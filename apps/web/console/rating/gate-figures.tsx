import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateView } from '@web/api/generated';
import { Note } from '@web/ui/states';
import { StateTag } from '../frame/state-tag';
import { checkWords, measureWords } from './amounts';
import { Facts } from './facts';
import styles from './rating.module.css';

/** Whether the gate is passed, its checks with the numbers in them, and the facts behind them. */
export function GateFigures({
  unitId,
  gate,
  past = false,
}: {
  unitId: string;
  gate: GateView;
  past?: boolean;
}): ReactNode {
  const { t } = useTranslation('console/rating');
  const missing = gate.checks.filter(({ measure }) => !gate.facts.some(({ code }) => code === measure));
  return (
    <div className={styles.drawer}>
      <p>
        <StateTag tone={gate.met ? 'good' : 'now'}>{t(gate.met ? 'gates.met' : 'gates.open')}</StateTag>
      </p>
      {gate.why && (
        <div>
          <h3 className={styles.sub}>{t('gates.compared')}</h3>
          {gate.checks.map((check) => (
            <p key={check.measure} className={styles.small}>
              {measureWords(t, check.measure)}
              {t('app:colon')}
              {checkWords(
                check,
                gate.facts.find(({ code }) => code === check.measure),
                t,
              )}
            </p>
          ))}
        </div>
      )}
      {gate.facts.some(({ value }) => value === null) && <Note icon="shield">{t('hiddenText')}</Note>}
      {missing.map(({ measure }) => (
        <p key={measure} className={styles.small}>
          {measureWords(t, measure)}
          {t('app:colon')}
          {t('none')}
        </p>
      ))}
      <Facts unitId={unitId} facts={gate.facts} past={past} />
    </div>
  );
}
