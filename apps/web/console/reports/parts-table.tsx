import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { YearFigureView, YearPartView, YearReportView } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import { Scroller } from '../frame/scroller';
import styles from './reports.module.css';

const columns = ['learned', 'hours', 'activities', 'attended', 'practised', 'visited', 'graduated'] as const;

/** The parts side by side in their own order: nobody is put first. */
export function PartsTable({
  report,
  to,
}: {
  report: YearReportView;
  to?: (unitId: string) => string;
}): ReactNode {
  const { t } = useTranslation('console/reports');
  const title = t(`parts.${report.kind}`);
  return (
    <Scroller label={title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(`part.${report.kind}`)}</th>
            <th scope="col">{t('families')}</th>
            {columns.map((code) => (
              <th key={code} scope="col">
                {t(`code.${code}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.parts.map((part) => (
            <Part key={part.unitId} part={part} to={to} />
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Part({ part, to }: { part: YearPartView; to?: (unitId: string) => string }): ReactNode {
  const { t } = useTranslation('console/reports');
  const shown = (figure: YearFigureView | undefined): string => {
    if (!figure || (figure.value === null && !figure.hidden)) return '–';
    return figure.value === null ? t('hiddenShort') : numberWords(figure.value);
  };
  return (
    <tr>
      <th scope="row">{to ? <Link to={to(part.unitId)}>{part.name}</Link> : part.name}</th>
      <td>{numberWords(part.families)}</td>
      {columns.map((code) => (
        <td key={code}>{shown(part.figures.find((figure) => figure.code === code))}</td>
      ))}
    </tr>
  );
}
