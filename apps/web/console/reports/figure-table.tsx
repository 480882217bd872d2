import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearReportView } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import { Scroller } from '../frame/scroller';
import { shareWords, valueWords } from './figure-words';
import styles from './reports.module.css';

export function FigureTable({ report: { figures, families } }: { report: YearReportView }): ReactNode {
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
        <tbody>
          <tr>
            <td>{t('groups.learning')}</td>
            <th scope="row">{t('families')}</th>
            <td>{t('amount', { value: numberWords(families), unit: t('unit.families') })}</td>
            <td>–</td>
            <td>–</td>
          </tr>
          {figures.map((figure) => (
            <tr key={figure.code}>
              <td>{t(`groups.${figure.group}`)}</td>
              <th scope="row">{t(`code.${figure.code}`)}</th>
              <td>{valueWords(figure, t)}</td>
              <td>{figure.of === null ? '–' : numberWords(figure.of)}</td>
              <td>{shareWords(figure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
