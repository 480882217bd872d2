import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unitsList, unitsOpen, type RecordView } from '@web/api/generated';
import { ChoiceFilter, SearchFilter } from '../../frame/filters';

const kinds: readonly RecordView['kind'][] = [
  'class-look',
  'role-given',
  'role-taken',
  'password-made',
  'school-promoted',
  'class-archived',
  'roster-imported',
  'data-exported',
  'minors-audit',
  'course-step',
  'figure-declared',
  'figure-withdrawn',
  'titles-imported',
  'veto-recorded',
  'certificate-revoked',
  'commendations-confirmed',
];

export const defaults = {
  kind: '',
  unitId: '',
  personId: '',
  q: '',
  from: '',
  to: '',
  page: '1',
};
export type AuditFilter = typeof defaults;

const cleared: Partial<AuditFilter> = { kind: '', unitId: '', personId: '', q: '', from: '', to: '' };

export function AuditFilters({
  filter,
  change,
}: {
  filter: AuditFilter;
  change: (change: Partial<AuditFilter>) => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/audit');
  const filtered = Object.entries(filter).some(([name, value]) => name !== 'page' && value);
  return (
    <>
      <ChoiceFilter
        label={t('head.kind')}
        value={filter.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={(kind) => change({ kind })}
        width="12rem"
      />
      <SchoolFilter value={filter.unitId} onChange={(unitId) => change({ unitId })} />
      <SearchFilter label={t('person')} value={filter.q} onChange={(q) => change({ q })} />
      <DayFilter label={t('from')} value={filter.from} onChange={(from) => change({ from })} />
      <DayFilter label={t('to')} value={filter.to} onChange={(to) => change({ to })} />
      {filtered && (
        <Button type="link" onClick={() => change(cleared)}>
          {t('console:clear')}
        </Button>
      )}
    </>
  );
}

/** The browser's own field for a day: known to every keyboard and screen reader. */
function DayFilter({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (day: string) => void;
}): ReactNode {
  return (
    <Input
      type="date"
      prefix={label}
      aria-label={label}
      style={{ width: '13rem' }}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Schools are sought by name: a city has thousands. */
export function SchoolFilter({
  value,
  onChange,
}: {
  value: string;
  onChange: (id: string) => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/audit');
  const [typed, setTyped] = useState('');
  const found = useQuery({
    queryKey: ['units', 'schools', typed],
    queryFn: () => unitsList({ query: { kind: 'school', pageSize: 20, ...(typed && { q: typed }) } }),
  });
  const chosen = useQuery({
    queryKey: ['units', 'one', value],
    queryFn: () => unitsOpen({ path: { id: value } }),
    enabled: value !== '',
  });
  const options = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (chosen.data && !options.some((option) => option.value === value)) {
    options.unshift({ value, label: chosen.data.name });
  }
  return (
    <Select
      aria-label={t('school')}
      placeholder={t('school')}
      style={{ width: '15rem' }}
      value={value || null}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isPending}
      options={options}
      onChange={(id: string | null) => onChange(id ?? '')}
      popupMatchSelectWidth={false}
    />
  );
}
