import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinBody } from '@web/api/generated';
import { Select } from '@web/ui/select';

export type Relation = JoinBody['relation'];
const relations: readonly Relation[] = ['mother', 'father', 'grandparent', 'other'];

interface RelationSelectProps {
  value: Relation | null;
  onChange: (relation: Relation) => void;
  error?: string;
}

export function RelationSelect({ value, onChange, error }: RelationSelectProps): ReactNode {
  const { t } = useTranslation('family');
  return (
    <Select
      label={t('join.child.relation')}
      placeholder={t('join.child.choose')}
      choices={relations.map((relation) => ({ value: relation, label: t(`relation.${relation}`) }))}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
