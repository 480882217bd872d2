import { Form, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCandidates } from './use-talents';

/** Somebody of the registers below, found by name; or several. */
export function PersonField({
  name,
  label,
  many,
  known = [],
}: {
  name: string;
  label: string;
  many?: boolean;
  /** Who is chosen already, so that their names are there before anything is searched. */
  known?: readonly { value: string; label: string }[];
}): ReactNode {
  const { t } = useTranslation('console/bureau/faculty');
  const [q, setQ] = useState('');
  const found = useCandidates(q);
  const options = new Map([...known, ...(found.data ?? [])].map((choice) => [choice.value, choice]));
  return (
    <Form.Item name={name} label={label} rules={many ? [] : [{ required: true, message: t('needed') }]}>
      <Select
        {...(many && { mode: 'multiple' as const })}
        showSearch={{ filterOption: false, onSearch: setQ }}
        loading={found.isPending}
        placeholder={t('personHint')}
        options={[...options.values()]}
      />
    </Form.Item>
  );
}
