import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkedRecordView } from '@web/api/generated';

/** How much there is of a record, after its day; never of whom. */
export function RecordAmount({ record: { kind, amount } }: { record: LinkedRecordView }): ReactNode {
  const { t } = useTranslation('console/assessment');
  if (amount === null || kind === 'survey' || kind === 'talent' || kind === 'pairing') return null;
  return ` · ${t(`record.amount.${kind}`, { count: amount })}`;
}
