import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@web/ui/states';
import { Card, Stack } from '../../../frame/list-frame';
import { nameOf, stepWords } from '../standard-document.rule';
import { withoutAnchors, withoutRubricStep, withRubricStep } from './edits.rule';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { NumberField, ProblemsAt, WordsFields } from './fields';

/** The steps of the rubrics, and what each looks like in a school, for everything reviewers judge. */
export function RubricPart(): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { document } = useEditing();
  const { anchors = {} } = document.rubric;
  const judged = [...document.gates, ...document.indicators].filter(({ mode }) => mode === 'evidence');
  const codes = [...new Set([...judged.map(({ code }) => code), ...Object.keys(anchors)])];
  return (
    <Stack>
      <Steps />
      {codes.length === 0 && <EmptyState title={t('nobodyJudges')} text={t('nobodyJudgesText')} />}
      {codes.map((code) => (
        <Anchors key={code} code={code} />
      ))}
    </Stack>
  );
}

function Steps(): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { document, change } = useEditing();
  const { steps } = document.rubric;
  return (
    <Card title={t('rubricSteps')} text={t('rubricStepsText')}>
      <ProblemsAt place="rubric.steps" />
      <div className={styles.row}>
        {stepsIn(steps).map(({ place, nth, isEnd }) => (
          <div key={place} className={styles.optional}>
            <NumberField place={place} label={t('rubricStep', { number: nth })} percent disabled={isEnd} />
            {!isEnd && (
              <Button
                size="small"
                danger
                type="text"
                onClick={() => change((before) => withoutRubricStep(before, nth))}
              >
                {t('removeStep', { number: nth })}
              </Button>
            )}
          </div>
        ))}
      </div>
      <Button size="small" className={styles.add ?? ''} onClick={() => change(withRubricStep)}>
        {t('addStep')}
      </Button>
    </Card>
  );
}

/** Steps are known by their places; the first is nothing and the last is all, where they are as they should be. */
const stepsIn = (steps: readonly number[]): { place: string; nth: number; isEnd: boolean }[] =>
  steps.map((step, nth) => ({
    place: `rubric.steps.${nth}`,
    nth,
    isEnd: (nth === 0 && step === 0) || (nth === steps.length - 1 && step === 1),
  }));

function Anchors({ code }: { code: string }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard/editor');
  const { t: words } = useTranslation('console/bureau/standard');
  const { document, set, change } = useEditing();
  const said = document.rubric.anchors?.[code];
  const count = document.gates.some((gate) => gate.code === code) ? 2 : document.rubric.steps.length;
  return (
    <Card title={`${code} ${nameOf(document, code, i18n.language)}`}>
      <ProblemsAt place={`rubric.anchors.${code}`} />
      {said?.map((_, at) => (
        // The steps of a rubric are told by their place.
        <div key={stepWords(document, code, at, words)} className={styles.part}>
          <WordsFields
            place={`rubric.anchors.${code}.${at}`}
            label={`${code} ${stepWords(document, code, at, words)}`}
            rows={2}
          />
        </div>
      ))}
      {said?.length === count ? null : (
        <Button
          onClick={() =>
            set(
              `rubric.anchors.${code}`,
              Array.from({ length: count }, (_, at) => said?.[at] ?? { zh: '', en: '' }),
            )
          }
        >
          {t('describe', { code })}
        </Button>
      )}
      {said && (
        <Button
          size="small"
          danger
          type="text"
          onClick={() => change((before) => withoutAnchors(before, code))}
        >
          {t('removeAnchors', { code })}
        </Button>
      )}
    </Card>
  );
}
