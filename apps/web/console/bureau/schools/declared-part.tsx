import { Button, Switch } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';
import { Card } from '../../frame/list-frame';
import { DeclareDrawer } from './declare-drawer';
import { DeclaredTable } from './declared-table';
import styles from './schools.module.css';
import { useDeclared } from './use-declared';

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
        <DeclaredTable view={declared.data} shown={shown} mayWithdraw={mayDeclare} />
      )}
      {mayDeclare && (
        <DeclareDrawer view={declared.data} unitId={unitId} open={open} onClose={() => setOpen(false)} />
      )}
    </Card>
  );
}
