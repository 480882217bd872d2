import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cityDay } from '@web/i18n/format';

export interface HeadValues {
  title: string;
  schoolYear: string;
  term: 1 | 2 | null;
  opensOn: string;
  closesOn: string;
}

const dayMs = 86_400_000;

/** A survey of two weeks from today, in the running school year. */
export function firstValues(): HeadValues {
  const today = cityDay();
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const start = month >= 9 ? year : year - 1;
  return {
    title: '',
    schoolYear: `${start}-${start + 1}`,
    term: month >= 9 || month === 1 ? 1 : 2,
    opensOn: today,
    closesOn: cityDay(Date.now() + 14 * dayMs),
  };
}

/** Title, school year and days: what every survey has. */
export function HeadFields(): ReactNode {
  const { t } = useTranslation('console/surveys');
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  const start = Number(firstValues().schoolYear.slice(0, 4));
  const years = [start - 1, start, start + 1].map((year) => `${year}-${year + 1}`);
  return (
    <>
      <Form.Item name="title" label={t('head.title')} rules={needed}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <Form.Item name="schoolYear" label={t('head.schoolYear')}>
        <Select options={years.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="term" label={t('head.term')}>
        <Select
          options={[
            { value: 1, label: t('term.1') },
            { value: 2, label: t('term.2') },
            { value: null, label: t('term.year') },
          ]}
        />
      </Form.Item>
      <Form.Item name="opensOn" label={t('head.opensOn')} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="closesOn" label={t('head.closesOn')} rules={needed}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}
