import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolRatingView, StepView } from '@web/api/generated';
import { dayWords, numberWords } from '@web/i18n/format';
import { Note } from '@web/ui/states';
import { Card } from '../frame/list-frame';
import { measureWords, valueWords } from './amounts';
import styles from './rating.module.css';

/** The shortest list of things that would reach the next tier, each with what it is worth. */
export function NextSteps({ view }: { view: SchoolRatingView }): ReactNode {
  const { t } = useTranslation('console/rating');
  const next = view.nextTier;
  if (!next) {
    return (
      <Note tone="voice" icon="check">
        {t('next.top')}
      </Note>
    );
  }
  const tier = t(`topics:tier.${next.tier}`);
  return (
    <Card
      className={styles.next}
      title={t('next.title', { tier })}
      text={t(next.reachable ? 'next.text' : 'next.notAlone', { tier, count: next.steps.length })}
    >
      <ol className={styles.steps}>
        {next.steps.map((step) => (
          <li key={`${step.code}${step.indicator}${step.measure}`} className={styles.step}>
            <p>
              <StepSentence step={step} view={view} />
              {step.effort !== null && <span className={styles.small}> {effortWords(step.effort, t)}</span>}
            </p>
            <span className={styles.gain}>
              {step.gain > 0 ? t('next.gain', { points: numberWords(step.gain, 2) }) : t('next.needed')}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** A planning estimate: whole days are enough. */
const effortWords = (days: number, t: TFunction<'console/rating'>): string =>
  days < 1 ? t('next.underDay') : t('next.days', { count: Math.round(days) });

function StepSentence({ step, view }: { step: StepView; view: SchoolRatingView }): ReactNode {
  const { t } = useTranslation('console/rating');
  const indicator = view.indicators.find((each) => each.code === step.indicator);
  const gate = view.gates.find((each) => each.code === step.indicator);
  const unit = t(`unit.${step.unit}`, { count: step.count ?? 0 });
  const values = {
    code: step.indicator,
    name: indicator?.name ?? gate?.name ?? step.indicator,
    measure: step.measure ? measureWords(t, step.measure) : '',
    from: indicator ? valueWords(step.from, indicator, t) : numberWords(step.from ?? 0, 2),
    to: indicator ? valueWords(step.to, indicator, t) : numberWords(step.to ?? 0, 2),
    more: step.count === null ? '' : `${numberWords(step.count, 1)} ${unit}`,
    tier: t([`topics:tier.${step.indicator}`, 'next.title']),
    day: step.date ? dayWords(step.date) : '',
  };
  return t(`step.${variant(step)}`, values);
}

/** Of these the best school year counts. */
const countedByYear = ['meetings', 'sessions', 'activities'];

/** Of these some have left. */
const countedByFamily = ['families', 'learners', 'pupils'];

/** Which of the sentences fits: what is not known is not said. */
function variant(step: StepView): string {
  if (step.code === 'meet-gate') {
    if (step.unit === 'yes-no') return 'gateYes';
    return step.count === null ? 'gate' : 'gateCount';
  }
  if (step.code === 'meet-gate-by-new') return 'gateByNew';
  if (step.code === 'outlast-term') return step.unit === 'yes-no' ? 'termYes' : 'term';
  if (step.code === 'raise') {
    if (step.from === null) return 'raiseTo';
    return step.count === null || step.unit === 'rubric-step' ? 'raise' : 'raiseCount';
  }
  if (step.code === 'raise-by-new') return step.count === null ? 'raise' : 'raiseByNew';
  if (step.code === 'raise-in-year') return 'raiseInYear';
  if (step.code === 'raise-by-papers') return 'raiseByPapers';
  if (step.code === 'outlast-figure') {
    if (step.from === null) return 'lostTo';
    if (countedByYear.includes(step.unit)) return 'lostYear';
    if (countedByFamily.includes(step.unit)) return 'lostLeft';
    return step.unit === 'answers' ? 'lostAnswers' : 'lost';
  }
  if (step.code === 'outlast-window') return step.from === null ? 'lostTo' : 'lostWindow';
  if (step.code === 'record') return step.to === null ? 'record' : 'recordTo';
  if (step.code === 'hold-title') return step.date ? 'hold' : 'holdOpen';
  return step.date ? 'veto' : 'vetoOpen';
}
