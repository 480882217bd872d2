import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateView } from '@web/api/generated';
import { Icon } from '@web/ui/icon';
import { StateTag } from '../frame/state-tag';
import { factWords, measureWords } from './amounts';
import styles from './rating.module.css';

/** Every gate with what stands against it; a press on one opens its facts. */
export function GateList({
  gates,
  onOpen,
}: {
  gates: readonly GateView[];
  onOpen: (gate: GateView) => void;
}): ReactNode {
  const { t } = useTranslation('console/rating');
  return (
    <ul className={styles.gates}>
      {gates.map((gate) => (
        <li key={gate.code} className={styles.gate} data-met={gate.met}>
          <Icon name={gate.met ? 'check' : 'close'} size={18} />
          <div>
            <button type="button" className={styles.open} aria-haspopup="dialog" onClick={() => onOpen(gate)}>
              <strong>{`${gate.code} ${gate.name}`}</strong>
            </button>{' '}
            <StateTag tone={gate.met ? 'good' : 'now'}>{t(gate.met ? 'gates.met' : 'gates.open')}</StateTag>
            {gate.checks.map((check) => {
              const fact = gate.facts.find((each) => each.code === check.measure);
              return (
                <p key={check.measure} className={styles.small}>
                  {measureWords(t, check.measure)}
                  {t('app:colon')}
                  {fact ? factWords(fact, t) : t('none')}
                  {fact && fact.source !== 'counted' && ` · ${t(`state.${fact.source}`)}`}
                </p>
              );
            })}
          </div>
        </li>
      ))}
    </ul>
  );
}
