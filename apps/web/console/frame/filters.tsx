import { Input, Select } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@web/ui/icon';

/** Searches a moment after the last key, so that a word is asked for once. */
export function SearchFilter({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  if (asked !== value) {
    // The address changed under the field: back pressed, or filters cleared.
    setAsked(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return undefined;
    const later = setTimeout(() => onChange(typed.trim()), 350);
    return () => clearTimeout(later);
  }, [typed, value, onChange]);
  return (
    <Input
      allowClear
      style={{ width: '15rem' }}
      prefix={<Icon name="search" size={16} />}
      placeholder={label}
      aria-label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

/** One of several values or all of them; an empty string stands for all. */
export function ChoiceFilter({
  label,
  value,
  options,
  onChange,
  all,
  width = '9.5rem',
}: {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  /** What the empty string stands for, where that is not all of them. */
  all?: string;
  width?: string;
}): ReactNode {
  const { t } = useTranslation('console');
  return (
    <Select
      aria-label={label}
      style={{ width }}
      value={value}
      onChange={onChange}
      options={[{ value: '', label: all ?? `${label} · ${t('all')}` }, ...options]}
      popupMatchSelectWidth={false}
    />
  );
}
