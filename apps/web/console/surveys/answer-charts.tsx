import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyQuestionResultView, SurveyQuestionView } from '@web/api/generated';
import { numberWords, percentWords } from '@web/i18n/format';
import { Chart } from '../charts/chart';
import type { Ink } from '../charts/ink';
import { Card } from '../frame/list-frame';

const steps = [1, 2, 3, 4, 5];
const room = { left: 8, right: 16, top: 36, bottom: 4, containLabel: true };

interface Shown {
  question: SurveyQuestionView;
  number: number;
  counts: number[];
}

/** All scales in one picture, one bar a question; each question of choices in a picture of its own. */
export function AnswerCharts({
  questions,
  results,
}: {
  questions: readonly SurveyQuestionView[];
  results: readonly SurveyQuestionResultView[];
}): ReactNode {
  const shown = results.flatMap(({ question: at, choices }): Shown[] => {
    const question = questions[at];
    return question ? [{ question, number: at + 1, counts: choices.map(({ answers }) => answers) }] : [];
  });
  const scales = shown.filter(({ question }) => question.kind === 'scale');
  return (
    <>
      {scales.length > 0 && (
        <Card>
          <ScaleChart scales={scales} />
        </Card>
      )}
      {shown
        .filter(({ question }) => question.kind !== 'scale')
        .map((one) => (
          <Card key={one.number}>
            <ChoiceChart shown={one} />
          </Card>
        ))}
    </>
  );
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const share = (count: number, counts: readonly number[]): number => count / Math.max(1, sum(counts));

/** Green for content, amber for not, paler towards the middle: told apart by lightness too. */
function toneOf(step: number, ink: Ink): { color: string | undefined; opacity: number } {
  if (step === 3) return { color: ink.line, opacity: 1 };
  return { color: step > 3 ? ink.voice : ink.series[1], opacity: step === 1 || step === 5 ? 1 : 0.55 };
}

function ScaleChart({ scales }: { scales: readonly Shown[] }): ReactNode {
  const { t } = useTranslation('console/surveys');
  const draw = useCallback(
    (ink: Ink) => ({
      grid: room,
      legend: { top: 0, textStyle: { color: ink.text } },
      tooltip: { trigger: 'item' },
      xAxis: { type: 'value', max: 100, axisLabel: { color: ink.soft, formatter: '{value}%' } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: scales.map(({ number }) => t('questionShort', { number })),
        axisLabel: { color: ink.soft },
      },
      series: steps.map((step, at) => ({
        type: 'bar',
        stack: 'all',
        name: t(`scale.${step}`),
        barMaxWidth: 26,
        itemStyle: toneOf(step, ink),
        data: scales.map(({ counts }) => Math.round(share(counts[at] ?? 0, counts) * 1000) / 10),
      })),
    }),
    [scales, t],
  );
  const satisfied = (counts: readonly number[]): string =>
    percentWords(share((counts[3] ?? 0) + (counts[4] ?? 0), counts));
  return (
    <Chart
      title={t('scales')}
      unit="%"
      height={80 + scales.length * 44}
      summary={scales.map((one) => `${one.question.title} ${satisfied(one.counts)}`).join(t('app:semicolon'))}
      draw={draw}
      table={{
        heads: [t('question'), ...steps.map((step) => t(`scale.${step}`))],
        rows: scales.map(({ question, number, counts }) => [
          `${number}. ${question.title}`,
          ...counts.map((count) => numberWords(count)),
        ]),
      }}
    />
  );
}

function ChoiceChart({ shown }: { shown: Shown }): ReactNode {
  const { t } = useTranslation('console/surveys');
  const { question, number, counts } = shown;
  const draw = useCallback(
    (ink: Ink) => ({
      grid: { ...room, top: 8, right: 40 },
      tooltip: { trigger: 'item' },
      xAxis: { type: 'value', minInterval: 1, axisLabel: { color: ink.soft } },
      yAxis: { type: 'category', inverse: true, data: question.options, axisLabel: { color: ink.soft } },
      series: [
        {
          type: 'bar',
          data: counts,
          barMaxWidth: 22,
          label: { show: true, position: 'right', color: ink.text },
          itemStyle: { color: ink.voice, borderRadius: [0, 4, 4, 0] },
        },
      ],
    }),
    [question, counts],
  );
  const rows = question.options.map((option, at): [string, number] => [option, counts[at] ?? 0]);
  return (
    <Chart
      title={`${number}. ${question.title}`}
      unit={t('families')}
      height={60 + question.options.length * 34}
      summary={rows.map(([option, count]) => `${option} ${count}`).join(t('app:semicolon'))}
      draw={draw}
      table={{ heads: [t('option'), t('families')], rows }}
    />
  );
}
