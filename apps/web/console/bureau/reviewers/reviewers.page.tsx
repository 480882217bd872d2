import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { staffRestore, type ReviewerView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { ListFrame } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { useUndo } from '../../frame/use-undo';
import { useReviewers } from '../../reviews/use-reviews';
import { OncePassword } from '../../school/staff/once-password';
import { AppointByPhone } from './appoint-by-phone';
import { AppointFromRegister } from './appoint-from-register';
import { Relieve } from './relieve';
import styles from './reviewers.module.css';
import { useRefreshReviewers } from './use-reviewer-office';

interface Shown {
  name: string;
  password: string | null;
}

/** The pool of the city's reviewers: who is in it, what each carries in this cycle, and for whom each is never drawn. */
export function ReviewersPage(): ReactNode {
  const { t } = useTranslation('console/bureau/reviewers');
  const [filter, change] = useAddress({ page: '1' });
  const [dialog, setDialog] = useState<'phone' | 'register' | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [note, offer] = useUndo();
  const refresh = useRefreshReviewers();
  const reviewers = useReviewers(Math.max(1, Math.floor(Number(filter.page)) || 1));
  const relieved = ({ name, grantId }: ReviewerView): void =>
    offer(t('relieved', { name }), async () => {
      await staffRestore({ path: { id: grantId } });
      await refresh();
    });
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      actions={
        <>
          <Button onClick={() => setDialog('register')}>{t('fromRegister')}</Button>
          <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={() => setDialog('phone')}>
            {t('appoint')}
          </Button>
        </>
      }
    >
      {note}
      <DataTable<ReviewerView>
        name="reviewers"
        label={t('title')}
        columns={useColumns(relieved)}
        source={reviewers}
        rowKey="id"
        onPage={(page) => change({ page: String(page) })}
        empty={<EmptyState icon="person" title={t('empty')} text={t('emptyText')} />}
      />
      {dialog === 'register' && (
        <AppointFromRegister onClose={() => setDialog(null)} onByPhone={() => setDialog('phone')} />
      )}
      {dialog === 'phone' && (
        <AppointByPhone
          onClose={() => setDialog(null)}
          onAppointed={(name, password) => {
            setDialog(null);
            setShown({ name, password });
          }}
        />
      )}
      {shown && <OncePassword {...shown} onClose={() => setShown(null)} />}
    </ListFrame>
  );
}

function useColumns(relieved: (reviewer: ReviewerView) => void): Column<ReviewerView>[] {
  const { t } = useTranslation('console/bureau/reviewers');
  const count = (key: 'open' | 'finished' | 'visits'): Column<ReviewerView> => ({
    key,
    title: t(`head.${key}`),
    align: 'right',
    dataIndex: key,
  });
  return [
    {
      key: 'name',
      title: t('head.name'),
      rowScope: 'row',
      render: (_, { name, activated }) => (
        <>
          {name} {!activated && <StateTag tone="now">{t('waiting')}</StateTag>}
        </>
      ),
    },
    {
      key: 'districts',
      title: t('head.districts'),
      render: (_, { districts }) => districts.join(t('comma')) || '–',
    },
    {
      key: 'conflicts',
      title: t('head.conflicts'),
      render: (_, { conflictSchools }) => <Conflicts schools={conflictSchools} />,
    },
    count('open'),
    count('finished'),
    count('visits'),
    { key: 'since', title: t('head.since'), optional: true, render: (_, { since }) => dayWords(since) },
    {
      key: 'acts',
      title: t('head.acts'),
      align: 'right',
      render: (_, reviewer) => <Relieve reviewer={reviewer} onRelieved={relieved} />,
    },
  ];
}

function Conflicts({ schools }: { schools: string[] }): ReactNode {
  const { t } = useTranslation('console/bureau/reviewers');
  if (schools.length === 0) return '–';
  return (
    <details>
      <summary>{t('conflicts', { count: schools.length })}</summary>
      <ul className={styles.names}>
        {schools.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
