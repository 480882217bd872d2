import { useQuery } from '@tanstack/react-query';
import { Button, Progress, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cityStatementsExtent } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import { EmptyState, ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { Card, ListFrame } from '../../frame/list-frame';
import { bureauKeys } from '../bureau.keys';
import styles from './statements.module.css';
import { useStatementExport, type ExportState } from './use-statement-export';

const spans = ['all', 'year', 'month'] as const;
type Span = (typeof spans)[number];
const days: Record<Exclude<Span, 'all'>, number> = { year: 365, month: 30 };

const sinceOf = (span: Span): string | undefined =>
  span === 'all' ? undefined : new Date(Date.now() - days[span] * 86_400_000).toISOString();

/** The city's learning in a format that other systems read, under pseudonyms. */
export function StatementsPage(): ReactNode {
  const { t } = useTranslation('console/bureau/statements');
  const city = useDeskUnit();
  const extent = useQuery({
    queryKey: bureauKeys.statements(city.id),
    queryFn: () => cityStatementsExtent({ path: { id: city.id } }),
  });
  return (
    <ListFrame title={t('title')} text={t('text')}>
      {extent.isPending && <TableBones />}
      {extent.error && !extent.data && (
        <ErrorState error={extent.error} retry={() => void extent.refetch()} />
      )}
      {extent.data?.people === 0 && (
        <Card>
          <EmptyState icon="book" title={t('empty')} text={t('emptyText')} />
        </Card>
      )}
      {extent.data && extent.data.people > 0 && <Export cityId={city.id} people={extent.data.people} />}
    </ListFrame>
  );
}

function Export({ cityId, people }: { cityId: string; people: number }): ReactNode {
  const { t } = useTranslation('console/bureau/statements');
  const [span, setSpan] = useState<Span>('all');
  const { state, start, stop } = useStatementExport(cityId);
  const working = state.at === 'work';
  return (
    <Card title={t('export.title')} text={t('export.text', { people: numberWords(people, 0) })}>
      <div className={styles.wish}>
        <Select<Span>
          aria-label={t('span.label')}
          value={span}
          onChange={setSpan}
          disabled={working}
          options={spans.map((value) => ({ value, label: t(`span.${value}`) }))}
        />
        <Button type="primary" loading={working} onClick={() => void start(sinceOf(span))}>
          {t('export.button')}
        </Button>
        {working && <Button onClick={stop}>{t('export.stop')}</Button>}
      </div>
      <How state={state} people={people} />
      <p className={styles.note}>{t('export.note')}</p>
    </Card>
  );
}

function How({ state, people }: { state: ExportState; people: number }): ReactNode {
  const { t } = useTranslation('console/bureau/statements');
  if (state.at === 'rest') return null;
  if (state.at === 'fault') return <ErrorState error={state.error} />;
  const { statements, people: come, bytes } = state.taken;
  const percent = state.at === 'end' ? 100 : Math.min(99, Math.floor((come * 100) / people));
  const words = {
    statements: numberWords(statements, 0),
    people: numberWords(come, 0),
    size: bytes < 1_000_000 ? `${numberWords(bytes / 1000, 0)} KB` : `${numberWords(bytes / 1_000_000)} MB`,
  };
  return (
    <div className={styles.how} role="status">
      <Progress percent={percent} aria-label={t('export.progress')} />
      <p>{t(state.at === 'end' ? 'export.done' : 'export.come', words)}</p>
    </div>
  );
}
