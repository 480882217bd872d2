import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleFiguresView } from '@web/api/generated';
import { percentWords } from '@web/i18n/format';
import { Chart } from '../../charts/chart';
import { placeOfState } from '../assessments/states-in-order';
import styles from './cycle-figures.module.css';

/** How many came how far, and where the others stand. */
export function FunnelChart({ view }: { view: CycleFiguresView }): ReactNode {
  const { t } = useTranslation('console/bureau/cycle-figures');
  const { funnel, outcomes } = view;
  const [begun, awarded] = [funnel[0]?.assessments ?? 0, funnel.at(-1)?.assessments ?? 0];
  const share = (assessments: number): string => percentWords(begun === 0 ? 0 : assessments / begun);
  const standing = new Map<string, number>();
  for (const { state, assessments } of outcomes)
    standing.set(state, (standing.get(state) ?? 0) + assessments);
  return (
    <>
      <Chart
        title={t('funnel.chart')}
        unit={t('schoolsUnit')}
        height={funnel.length * 40 + 20}
        summary={t('funnel.summary', { begun, awarded })}
        draw={(ink) => ({
          grid: { left: 112, right: 96, top: 4, bottom: 8 },
          xAxis: { type: 'value', show: false, max: Math.max(begun, 1) },
          yAxis: {
            type: 'category',
            inverse: true,
            data: funnel.map(({ step }) => t(`step.${step}`)),
            axisLine: { show: false },
            axisTick: { show: false },
            axisLabel: { color: ink.soft },
          },
          series: [
            {
              type: 'bar',
              barMaxWidth: 22,
              itemStyle: { color: ink.voice, borderRadius: [0, 4, 4, 0] },
              label: {
                show: true,
                position: 'right',
                color: ink.soft,
                formatter: ({ value }: { value: number }) => `${value} · ${share(value)}`,
              },
              data: funnel.map(({ assessments }) => assessments),
            },
          ],
        })}
        table={{
          heads: [t('funnel.step'), t('schools'), t('funnel.share')],
          rows: funnel.map(({ step, assessments }) => [t(`step.${step}`), assessments, share(assessments)]),
        }}
      />
      <p className={styles.standing}>
        {t('funnel.now')}
        {[...standing]
          .toSorted(([a], [b]) => placeOfState(a) - placeOfState(b))
          .map(([state, count]) => (
            <span key={state}>{t('funnel.in', { state: t(`state.${state}`), count })}</span>
          ))}
      </p>
    </>
  );
}
