import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearReportView } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import { Scroller } from '../frame/scroller';
import { shareWords, valueWords } from './figure-words';
import styles from './reports.module.css';

/** The figures of the year; what belongs to one aspect stands under its name, said once. */
export function FigureTable({ report }: { report: YearReportView }): ReactNode {
  const { t } = useTranslation('console/reports');
  return (
    <Scroller label={t('figures')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('group')}</th>
            <th scope="col" className={styles.name}>
              {t('figure')}
            </th>
            <th scope="col">{t('value')}</th>
            <th scope="col">{t('of')}</th>
            <th scope="col">{t('share')}</th>
          </tr>
        </thead>
        {[...rowsOf(report, t)].map(([group, rows]) => (
          <tbody key={group}>
            {rows.map(([name, ...cells], at) => (
              <tr key={name}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={rows.length} className={styles.group}>
                    {t(`groups.${group}`)}
                  </th>
                )}
                <th scope="row">{name}</th>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Scroller>
  );
}

type Row = [name: string, value: string, of: string, share: string];

/** In the order of the report: the name of a figure, its value, of how many, and the share. */
function rowsOf({ figures, families }: YearReportView, t: TFunction): Map<string, Row[]> {
  const words = (key: string): string => t(`console/reports:${key}`);
  const all = t('console/reports:amount', { value: numberWords(families), unit: words('unit.families') });
  const groups = new Map<string, Row[]>([['learning', [[words('families'), all, '–', '–']]]]);
  for (const figure of figures) {
    const row: Row = [
      words(`code.${figure.code}`),
      valueWords(figure, t),
      figure.of === null ? '–' : numberWords(figure.of),
      shareWords(figure),
    ];
    groups.set(figure.group, [...(groups.get(figure.group) ?? []), row]);
  }
  return groups;
}
