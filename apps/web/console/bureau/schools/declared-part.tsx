import { Button, Switch } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclaredFiguresView } from '@web/api/generated';
import { EmptyState, ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';
import { Card } from '../../frame/list-frame';
import { DeclareDrawer } from './declare-drawer';
import { DeclaredTable } from './declared-table';
import styles from './schools.module.css';
import { useDeclared, useWithdrawn } from './use-declared';

/** What the bureau declared for the school from paper: who, when, from which document; withdrawn ones on wish. */
export function DeclaredPart({ unitId }: { unitId: string }): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const declared = useDeclared(unitId);
  const mayDeclare = useIs('district_officer');
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  if (declared.isPending) return <TableBones />;
  if (!declared.data) return <ErrorState error={declared.error} retry={() => void declared.refetch()} />;
  const { figures: shown } = declared.data;
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
        <DeclaredTable
          view={declared.data}
          shown={shown}
          mayWithdraw={mayDeclare}
          label={t('declared.title')}
          pagination={false}
        />
      )}
      {all && <Withdrawn view={declared.data} unitId={unitId} />}
      {mayDeclare && (
        <DeclareDrawer view={declared.data} unitId={unitId} open={open} onClose={() => setOpen(false)} />
      )}
    </Card>
  );
}

/** What was withdrawn or replaced, with who and when: nothing declared is ever lost. */
function Withdrawn({ view, unitId }: { view: DeclaredFiguresView; unitId: string }): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const [page, setPage] = useState(1);
  const withdrawn = useWithdrawn(unitId, page);
  if (withdrawn.isPending) return <TableBones />;
  if (!withdrawn.data) return <ErrorState error={withdrawn.error} retry={() => void withdrawn.refetch()} />;
  const { items, total, pageSize } = withdrawn.data;
  return (
    <DeclaredTable
      view={view}
      shown={items}
      mayWithdraw={false}
      label={t('declared.withdrawnTitle')}
      pagination={
        total > pageSize && { current: page, pageSize, total, onChange: setPage, showSizeChanger: false }
      }
    />
  );
}
