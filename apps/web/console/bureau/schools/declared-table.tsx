import { Button, Table, Tag, type TableProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredFiguresView, DeclaredFigureView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { momentWords } from '@web/i18n/format';
import { Confirm } from '@web/ui/dialog';
import { say } from '@web/ui/toast';
import { factWords, measureWords } from '../../rating/amounts';
import styles from './schools.module.css';
import { useWithdraw } from './use-declared';

interface DeclaredTableProps {
  view: DeclaredFiguresView;
  shown: readonly DeclaredFigureView[];
  mayWithdraw: boolean;
  label: string;
  pagination: TableProps<DeclaredFigureView>['pagination'];
}

export function DeclaredTable({
  view,
  shown,
  mayWithdraw,
  label,
  pagination,
}: DeclaredTableProps): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const cells = useCells(view);
  const heads = ['measure', 'value', 'document', 'by', 'state'] as const;
  const act = {
    key: 'act',
    title: '',
    render: (_: unknown, figure: DeclaredFigureView) =>
      figure.withdrawnAt === null && <Withdraw figure={figure} />,
  };
  return (
    <Table<DeclaredFigureView>
      aria-label={label}
      rowKey="id"
      dataSource={[...shown]}
      pagination={pagination}
      scroll={{ x: 'max-content' }}
      columns={[
        ...heads.map((key) => ({
          key,
          title: t(`declared.${key}`),
          rowScope: key === 'measure' ? ('row' as const) : undefined,
          render: (_: unknown, figure: DeclaredFigureView) => cells[key](figure),
        })),
        ...(mayWithdraw ? [act] : []),
      ]}
    />
  );
}

type Cell = (figure: DeclaredFigureView) => ReactNode;

function useCells(
  view: DeclaredFiguresView,
): Record<'measure' | 'value' | 'document' | 'by' | 'state', Cell> {
  const { t } = useTranslation('console/bureau/schools');
  const { t: rating } = useTranslation('console/rating');
  const unitOf = (code: string): string =>
    view.measures.find((measure) => measure.code === code)?.unit ?? 'yes-no';
  return {
    measure: ({ measure }) => <span className={styles.wrap}>{measureWords(rating, measure)}</span>,
    value: ({ measure, value, outOf }) => (
      <strong>{factWords({ value, of: outOf, unit: unitOf(measure) }, rating)}</strong>
    ),
    document: ({ document, note }) => (
      <span className={styles.wrap}>
        {document}
        {note && <small className={styles.small}>{note}</small>}
      </span>
    ),
    by: ({ declaredBy, declaredAt }) => (
      <>
        {declaredBy}
        <small className={styles.small}>{momentWords(declaredAt)}</small>
      </>
    ),
    state: ({ withdrawnAt }) =>
      withdrawnAt ? (
        <span className={styles.none}>{t('declared.withdrawn', { at: momentWords(withdrawnAt) })}</span>
      ) : (
        <Tag>{t('declared.active')}</Tag>
      ),
  };
}

function Withdraw({ figure }: { figure: DeclaredFigureView }): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const { t: rating } = useTranslation('console/rating');
  const withdraw = useWithdraw();
  const [asking, setAsking] = useState(false);
  const measure = measureWords(rating, figure.measure);
  const send = (): void =>
    withdraw.mutate(figure.id, {
      onSuccess: () => say(t('declared.withdrawnDone')),
      onError: (error) => say(sentenceFor(error, t), 'urgent'),
      onSettled: () => setAsking(false),
    });
  return (
    <>
      <Button
        type="link"
        size="small"
        aria-label={`${t('declared.withdraw')} ${measure}`}
        onClick={() => setAsking(true)}
      >
        {t('declared.withdraw')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('declared.withdrawAsk', { measure })}
        text={t('declared.withdrawText')}
        confirm={t('declared.withdraw')}
        busy={withdraw.isPending}
        onConfirm={send}
      />
    </>
  );
}
