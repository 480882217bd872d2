import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { staffActivateAgain, staffDismiss, staffList, type StaffView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { Confirm } from '@web/ui/dialog';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { SearchFilter } from '../../frame/filters';
import { ListFrame } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { AppointDialog } from './appoint-dialog';
import { OncePassword } from './once-password';

interface Shown {
  name: string;
  password: string | null;
}

export function StaffPage(): ReactNode {
  const { t } = useTranslation('console/school/staff');
  const unit = useDeskUnit();
  const [filter, change] = useAddress({ q: '', page: '1' });
  const [appointing, setAppointing] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const staff = useQuery({
    queryKey: ['staff', unit.id, filter],
    queryFn: () =>
      staffList({
        path: { id: unit.id },
        query: { page: Number(filter.page), ...(filter.q && { q: filter.q }) },
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      actions={
        <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={() => setAppointing(true)}>
          {t('appoint')}
        </Button>
      }
      filters={<SearchFilter label={t('search')} value={filter.q} onChange={(q) => change({ q })} />}
    >
      <DataTable<StaffView>
        name="staff"
        label={t('title')}
        columns={useColumns(setShown)}
        source={staff}
        rowKey="grantId"
        onPage={(page) => change({ page: String(page) })}
        empty={<EmptyState icon="person" title={t('empty')} text={t('emptyText')} />}
      />
      {appointing && (
        <AppointDialog
          schoolId={unit.id}
          onClose={() => setAppointing(false)}
          onAppointed={(name, password) => {
            setAppointing(false);
            setShown({ name, password });
          }}
        />
      )}
      {shown && <OncePassword name={shown.name} password={shown.password} onClose={() => setShown(null)} />}
    </ListFrame>
  );
}

function useColumns(show: (shown: Shown) => void): Column<StaffView>[] {
  const { t } = useTranslation('console/school/staff');
  return [
    { key: 'name', title: t('head.name'), dataIndex: 'name' },
    { key: 'role', title: t('head.role'), render: (_, staff) => t(`app:role.${staff.role}`) },
    { key: 'unit', title: t('head.unit'), optional: true, dataIndex: 'unitName' },
    { key: 'phone', title: t('head.phone'), optional: true, dataIndex: 'phone' },
    { key: 'since', title: t('head.since'), optional: true, render: (_, staff) => dayWords(staff.since) },
    {
      key: 'state',
      title: t('head.state'),
      render: (_, staff) => (
        <StateTag tone={staff.activated ? 'good' : 'now'}>
          {t(staff.activated ? 'active' : 'waiting')}
        </StateTag>
      ),
    },
    {
      key: 'acts',
      title: t('head.acts'),
      align: 'right',
      render: (_, staff) => staff.mayRevoke && <Acts staff={staff} show={show} />,
    },
  ];
}

function Acts({ staff, show }: { staff: StaffView; show: (shown: Shown) => void }): ReactNode {
  const { t } = useTranslation('console/school/staff');
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const path = { id: staff.grantId };
  const failed = (error: Error): void => say(sentenceFor(error, t), 'urgent');
  const again = useMutation({
    mutationFn: () => staffActivateAgain({ path }),
    onSuccess: ({ activationPassword }) => show({ name: staff.name, password: activationPassword }),
    onError: failed,
  });
  const dismiss = useMutation({
    mutationFn: () => staffDismiss({ path }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['staff'] }),
    onError: failed,
    onSettled: () => setAsking(false),
  });
  return (
    <>
      {!staff.activated && (
        <Button size="small" type="text" loading={again.isPending} onClick={() => again.mutate()}>
          {t('again')}
        </Button>
      )}
      <Button
        size="small"
        type="text"
        aria-label={`${t('dismiss')} ${staff.name}`}
        onClick={() => setAsking(true)}
      >
        {t('dismiss')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('dismissTitle', { name: staff.name, role: t(`app:role.${staff.role}`) })}
        text={t('dismissText')}
        confirm={t('dismiss')}
        danger
        busy={dismiss.isPending}
        onConfirm={() => dismiss.mutate()}
      />
    </>
  );
}
