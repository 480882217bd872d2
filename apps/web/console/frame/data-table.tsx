import { Table, type TableColumnType } from 'antd';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import { ColumnChoice, useColumnChoice } from './column-choice';
import styles from './frame.module.css';
import { Pages } from './pages';

export interface Column<Row> extends Omit<TableColumnType<Row>, 'title' | 'key'> {
  key: string;
  title: string;
  /** May be left out by the reader; the first column and those with actions may not. */
  optional?: boolean;
  /** Left out until the reader asks for it. */
  extra?: boolean;
}

interface PageOf<Row> {
  items: Row[];
  page: number;
  pageSize: number;
  total: number;
}

/** As much of a query as a table needs. */
export interface Source<Data> {
  data: Data | undefined;
  isPending: boolean;
  error: unknown;
  refetch: () => unknown;
  isPlaceholderData?: boolean;
}

export interface DataTableProps<Row> {
  /** Names the table for a screen reader and in this browser's memory of chosen columns. */
  name: string;
  label: string;
  columns: readonly Column<Row>[];
  source: Source<PageOf<Row>>;
  rowKey: keyof Row & string;
  onPage: (page: number, pageSize: number) => void;
  /** What to say and do when there is nothing. */
  empty: ReactNode;
}

/** A paged table: sticky head, choice of columns, and its states. On a narrow screen it scrolls sideways. */
export function DataTable<Row extends object>(props: DataTableProps<Row>): ReactNode {
  const { name, label, columns, source, rowKey, onPage, empty } = props;
  const { t } = useTranslation('console');
  const totalId = useId();
  const [hidden, toggle] = useColumnChoice(name, columns);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What scrolls sideways must scroll by the keyboard too.
    frame.current?.querySelector('.ant-table-body')?.setAttribute('tabindex', '0');
  });
  if (source.isPending) return <TableBones />;
  if (!source.data) return <ErrorState error={source.error} retry={() => void source.refetch()} />;
  const { items, total } = source.data;
  if (total === 0) return <div className={styles.table}>{empty}</div>;
  const shown = columns.filter((column) => !hidden.has(column.key));
  return (
    <>
      <div className={styles.filters}>
        <p id={totalId} className={styles.count} role="status">
          {t('total', { count: total })}
        </p>
        <div className={styles.tools}>
          <ColumnChoice columns={columns} hidden={hidden} onToggle={toggle} />
        </div>
      </div>
      <div ref={frame} className={styles.table}>
        <Table<Row>
          aria-label={label}
          columns={shown.map(({ optional: _optional, extra: _extra, ...column }) => column)}
          dataSource={items}
          rowKey={rowKey}
          pagination={false}
          loading={source.isPlaceholderData}
          sticky
          scroll={{ x: 'max-content' }}
        />
      </div>
      <Pages label={label} of={source.data} onPage={onPage} />
    </>
  );
}

export function TableBones({ rows = 6 }: { rows?: number }): ReactNode {
  return (
    <Loading>
      {Array.from({ length: rows }, (_, index) => (
        <Bone key={index} height="2.75rem" />
      ))}
    </Loading>
  );
}
