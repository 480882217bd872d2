import { Button, Popconfirm, Switch, Table, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredFiguresView, DeclaredFigureView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { momentWords } from '@web/i18n/format';
import { EmptyState, ErrorState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { TableBones } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';
import { Card } from '../../frame/list-frame';
import { DeclareDrawer } from './declare-drawer';
import { factWords, measureWords } from '../../rating/amounts';
import styles from './schools.module.css';
import { useDeclared, useWithdraw } from './use-declared';

/** What the bureau declared for the school from paper: who, when, from which document; withdrawn ones on wish. */
export function DeclaredPart({ unitId }: { unitId: string }): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const declared = useDeclared(unitId);
  const mayDeclare = useIs('district_officer');
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  if (declared.isPending) return <TableBones />;
  if (!declared.data) return <ErrorState error={declared.error} retry={() => void declared.refetch()} />;
  const shown = declared.data.figures.filter((figure) => all || figure.withdrawnAt === null);
  const add = mayDeclare && (
    <Button type="primary" onClick={() => setOpen(true)}>
      {t('declared.add')}
    </Button>
  );
  return (
    <Card title={t('declared.title')} text={t('declared.text')} aside={shown.length > 0 && add}>
      <p className={styles.partHead}>
        <span>{t('declared.cycle', { cycle: declared.data.cycle })}</span>
        <label>
          <Switch size="small" checked={all} onChange={setAll} /> {t('declared.withdrawnToo')}
        </label>
      </p>
      {shown.length === 0 ? (
        <EmptyState
          icon="file"
          title={t('declared.empty')}
          text={`${t('declared.emptyText')}${mayDeclare ? t('declared.emptyAction') : ''}`}
        >
          {add}
        </EmptyState>
      ) : (
        <Figures view={declared.data} shown={shown} mayWithdraw={mayDeclare} />
      )}
      {mayDeclare && (
        <DeclareDrawer view={declared.data} unitId={unitId} open={open} onClose={() => setOpen(false)} />
      )}
    </Card>
  );
}

function Figures({
  view,
  shown,
  mayWithdraw,
}: {
  view: DeclaredFiguresView;
  shown: readonly DeclaredFigureView[];
  mayWithdraw: boolean;
}): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const { t: rating } = useTranslation('console/rating');
  const measureOf = (code: string) => view.measures.find((measure) => measure.code === code);
  return (
    <Table<DeclaredFigureView>
      aria-label={t('declared.title')}
      rowKey="id"
      dataSource={[...shown]}
      pagination={shown.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          key: 'measure',
          title: t('declared.measure'),
          rowScope: 'row',
          render: (_, { measure }) => <span className={styles.wrap}>{measureWords(rating, measure)}</span>,
        },
        {
          key: 'value',
          title: t('declared.value'),
          render: (_, figure) => {
            const measure = measureOf(figure.measure);
            return (
              <strong>
                {measure
                  ? factWords({ value: figure.value, of: figure.outOf, unit: measure.unit }, rating)
                  : figure.value}
              </strong>
            );
          },
        },
        {
          key: 'document',
          title: t('declared.document'),
          render: (_, { document, note }) => (
            <span className={styles.wrap}>
              {document}
              {note && <small className={styles.small}>{note}</small>}
            </span>
          ),
        },
        {
          key: 'by',
          title: t('declared.by'),
          render: (_, { declaredBy, declaredAt }) => (
            <>
              {declaredBy}
              <small className={styles.small}>{momentWords(declaredAt)}</small>
            </>
          ),
        },
        {
          key: 'state',
          title: t('declared.state'),
          render: (_, { withdrawnAt }) =>
            withdrawnAt ? (
              <span className={styles.none}>{t('declared.withdrawn', { at: momentWords(withdrawnAt) })}</span>
            ) : (
              <Tag>{t('declared.active')}</Tag>
            ),
        },
        ...(mayWithdraw
          ? [
              {
                key: 'do',
                title: '',
                render: (_: unknown, figure: DeclaredFigureView) =>
                  figure.withdrawnAt === null && <Withdraw figure={figure} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Withdraw({ figure }: { figure: DeclaredFigureView }): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const { t: rating } = useTranslation('console/rating');
  const withdraw = useWithdraw();
  const measure = measureWords(rating, figure.measure);
  return (
    <Popconfirm
      title={t('declared.withdrawAsk', { measure })}
      description={t('declared.withdrawText')}
      okText={t('declared.withdraw')}
      onConfirm={() =>
        withdraw.mutateAsync(figure.id).then(
          () => say(t('declared.withdrawnDone')),
          (error: unknown) => say(sentenceFor(error, t), 'urgent'),
        )
      }
    >
      <Button
        type="link"
        size="small"
        loading={withdraw.isPending}
        aria-label={`${t('declared.withdraw')} ${measure}`}
      >
        {t('declared.withdraw')}
      </Button>
    </Popconfirm>
  );
}
