import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { auditList, type RecordView } from '@web/api/generated';
import { momentWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { bureauKeys } from '../bureau.keys';
import styles from './audit.module.css';
import { AuditFilters, defaults, type AuditFilter } from './audit-filters';
import { SchoolFile } from './school-file';
import { StateLog } from './state-log';

/** Everything that is written down about who did what, and the chain of all changes of state: read, never changed. */
export function AuditPage(): ReactNode {
  const { t } = useTranslation('console/bureau/audit');
  const [{ part }, change] = useAddress({ part: 'records' });
  const parts = (
    <Tabs
      activeKey={part === 'states' ? 'states' : 'records'}
      onChange={(next) => change({ part: next })}
      items={(['records', 'states'] as const).map((key) => ({ key, label: t(`part.${key}`) }))}
    />
  );
  return part === 'states' ? <StateLog parts={parts} /> : <Records parts={parts} />;
}

function Records({ parts }: { parts: ReactNode }): ReactNode {
  const { t } = useTranslation('console/bureau/audit');
  const city = useDeskUnit();
  const [filter, change] = useAddress(defaults);
  const { page, ...wanted } = filter;
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value));
  const records = useQuery({
    queryKey: bureauKeys.audit(city.id, filter),
    queryFn: () => auditList({ query: { ...given, page: Number(page), pageSize: 50 } }),
    placeholderData: keepPreviousData,
  });
  const filtered = Object.keys(given).length > 0;
  return (
    <ListFrame title={t('title')} text={t('text')} filters={<AuditFilters filter={filter} change={change} />}>
      {parts}
      {filter.unitId && <SchoolFile unitId={filter.unitId} />}
      <DataTable<RecordView>
        name="audit"
        label={t('title')}
        columns={useColumns(change)}
        source={records}
        rowKey="id"
        onPage={(next) => change({ page: String(next) })}
        empty={
          <EmptyState
            icon="search"
            title={t(filtered ? 'console:noMatch' : 'empty')}
            text={t(filtered ? 'console:noMatchText' : 'emptyText')}
          />
        }
      />
    </ListFrame>
  );
}

function useColumns(change: (change: Partial<AuditFilter>) => void): Column<RecordView>[] {
  const { t } = useTranslation('console/bureau/audit');
  return [
    { key: 'at', title: t('head.at'), render: (_, record) => momentWords(record.at) },
    { key: 'kind', title: t('head.kind'), render: (_, record) => t(`kind.${record.kind}`) },
    {
      key: 'person',
      title: t('head.person'),
      render: (_, { personId, person }) =>
        personId ? (
          <Button
            size="small"
            type="link"
            aria-label={t('onlyPerson', { name: person || t('erased') })}
            onClick={() => change({ personId })}
          >
            {person || t('erased')}
          </Button>
        ) : (
          t('nobody')
        ),
    },
    {
      key: 'unit',
      title: t('head.unit'),
      optional: true,
      render: (_, { unit, kind }) => unit ?? t(kind === 'titles-imported' ? 'wholeCity' : 'nobody'),
    },
    { key: 'what', title: t('head.what'), render: (_, record) => <What record={record} /> },
  ];
}

/** What it was about, in words; codes of the kind are put into words here. */
function What({ record: { id, kind, subject, detail } }: { record: RecordView }): ReactNode {
  const { t } = useTranslation('console/bureau/audit');
  const words = (): string | null => {
    if (!detail) return null;
    if (kind === 'role-given' || kind === 'role-taken') return t(`app:role.${detail}`);
    if (kind === 'figure-declared' || kind === 'figure-withdrawn')
      return t(`console/rating/measures:${detail}`, { defaultValue: detail });
    return t(`detail.${kind}.${detail}`, { defaultValue: detail });
  };
  const said = [subject, words()].filter(Boolean).join(' · ');
  if (kind !== 'minors-audit') return <span className={styles.what}>{said || '—'}</span>;
  return (
    <a href={`/api/minors-audits/${id}/file`} download>
      {t('minorsFile', { year: detail })}
    </a>
  );
}
