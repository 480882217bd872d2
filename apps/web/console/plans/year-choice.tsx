import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolYearView } from '@web/api/generated';

export function YearChoice({
  years,
  value,
  onChange,
}: {
  years: readonly SchoolYearView[];
  value: string;
  onChange: (year: string) => void;
}): ReactNode {
  const { t } = useTranslation('console/plans');
  return (
    <Select
      aria-label={t('year')}
      style={{ width: '15rem' }}
      value={value}
      onChange={onChange}
      options={years.map(({ code, current }) => ({
        value: code,
        label: current ? t('thisYear', { year: code }) : t('schoolYear', { year: code }),
      }))}
    />
  );
}
