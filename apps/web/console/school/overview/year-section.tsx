import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { Card } from '../../frame/list-frame';
import { shareWords, valueWords } from '../../reports/figure-words';
import { useYearReport } from '../../reports/use-year-report';
import { schoolPaths } from '../school.paths';
import styles from './overview.module.css';

const shown = ['learned', 'sessions', 'attended', 'practised', 'questions', 'visited'] as const;

/** The school year at a glance; the report tells the rest. */
export function YearSection({ unitId }: { unitId: string }): ReactNode {
  const { t } = useTranslation('console/reports');
  const { data: report } = useYearReport(unitId);
  if (!report) return null;
  const figures = shown.flatMap((code) => report.figures.filter((figure) => figure.code === code));
  return (
    <Card
      title={t('section')}
      text={t('sectionText', { from: dayWords(report.firstDay) })}
      className={styles.next}
    >
      <dl className={styles.year}>
        {figures.map((figure) => (
          <div key={figure.code}>
            <dt>{t(`code.${figure.code}`)}</dt>
            <dd>
              {valueWords(figure, t)} <small>{figure.of === null ? '' : shareWords(figure)}</small>
            </dd>
          </div>
        ))}
      </dl>
      <Link to={schoolPaths.reports} className={styles.thing}>
        {t('open')}
        <Icon name="chevronRight" size={18} />
      </Link>
    </Card>
  );
}
