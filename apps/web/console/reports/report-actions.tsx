import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearReportView } from '@web/api/generated';
import { Icon } from '@web/ui/icon';
import styles from './reports.module.css';
import { yearSheetOf } from './use-year-report';

export function ReportActions({
  report: { unitId, schoolYear, years },
  onYear,
}: {
  report: YearReportView;
  onYear: (schoolYear: string) => void;
}): ReactNode {
  const { t } = useTranslation('console/reports');
  return (
    <div className={styles.actions}>
      <Select
        aria-label={t('year')}
        value={schoolYear}
        onChange={onYear}
        options={years.map((year) => ({ value: year, label: t('schoolYear', { year }) }))}
      />
      <Button href={yearSheetOf(unitId, schoolYear)} icon={<Icon name="download" size={18} />}>
        {t('export')}
      </Button>
      <Button onClick={() => window.print()} icon={<Icon name="file" size={18} />}>
        {t('print')}
      </Button>
    </div>
  );
}
