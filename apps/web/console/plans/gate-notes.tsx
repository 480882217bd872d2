import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '@web/api/generated';
import { dayWords, numberWords } from '@web/i18n/format';
import { StateTag, type Tone } from '../frame/state-tag';
import { gradesWords } from './plan-words';
import styles from './plans.module.css';

type Gate = PlanView['gates'][number];
type Finding = Gate['findings'][number];

const tones: Record<Gate['state'], Tone> = { met: 'good', open: 'now', missed: 'plain' };

/** What the plan still misses of the gates of the standard, said while it is being written. */
export function GateNotes({ plan }: { plan: PlanView }): ReactNode {
  const { t } = useTranslation('console/plans');
  if (plan.gates.length === 0) return null;
  return (
    <section className={styles.gates} aria-label={t('gates.title')} aria-live="polite">
      {plan.gates.map((gate) => (
        <div key={gate.gate} className={styles.gate}>
          <p className={styles.gateHead}>
            <strong>{t(`gates.name.${gate.gate}`, { defaultValue: gate.gate })}</strong>
            <StateTag tone={tones[gate.state]}>{t(`gates.state.${gate.state}`)}</StateTag>
          </p>
          <Findings plan={plan} findings={gate.findings} />
        </div>
      ))}
    </section>
  );
}

function Findings({ plan, findings }: { plan: PlanView; findings: readonly Finding[] }): ReactNode {
  const { t } = useTranslation('console/plans');
  const numbers = (value: number | null): string => numberWords(value ?? 0, 2);
  return (
    <ul className={styles.findings}>
      {alike(findings).map(([finding, levels]) => (
        <li key={`${finding.code} ${levels.join(' ')}`}>
          {t(`gates.finding.${finding.code}`, {
            grade: gradesWords(plan, levels, t),
            have: numbers(finding.have),
            need: numbers(finding.need),
            short: numbers(Math.round(((finding.need ?? 0) - (finding.have ?? 0)) * 100) / 100),
            day: finding.day ? dayWords(`${finding.day}T12:00:00+08:00`) : '',
          })}
        </li>
      ))}
    </ul>
  );
}

/** Grades that miss just the same are said in one sentence. */
function alike(findings: readonly Finding[]): [Finding, number[]][] {
  const groups = new Map<string, [Finding, number[]]>();
  for (const finding of findings) {
    const key = [finding.code, finding.have, finding.need].join(' ');
    const [first, levels] = groups.get(key) ?? [finding, []];
    groups.set(key, [first, finding.gradeLevel === null ? levels : [...levels, finding.gradeLevel]]);
  }
  return [...groups.values()];
}
