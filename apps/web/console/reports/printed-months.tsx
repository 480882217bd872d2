import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearReportView } from '@web/api/generated';
import { monthWords, numberWords } from '@web/i18n/format';
import styles from './reports.module.css';

/** On paper months are a table: pictures are drawn for the screen. */
export function PrintedMonths({ report: { months } }: { report: YearReportView }): ReactNode {
  const { t } = useTranslation('console/reports');
  const shown = (value: number | null): string => (value === null ? t('hiddenShort') : numberWords(value));
  return (
    <section className={styles.printed} aria-label={t('byMonth')}>
      <h2>{t('byMonth')}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <th scope="col">{t('months.hours')}</th>
            <th scope="col">{t('months.attendances')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, hours, attendances }) => (
            <tr key={month}>
              <th scope="row">{monthWords(month)}</th>
              <td>{shown(hours)}</td>
              <td>{shown(attendances)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
