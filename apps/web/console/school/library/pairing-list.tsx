import { Button, Form, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  outreachEndPairing,
  outreachPair,
  outreachRestorePairing,
  type NewPairingBody,
  type PairingView,
} from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { FormModal } from '../../frame/form-modal';
import { Card } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useAway } from './use-away';
import { useOwnStudios, usePairings, usePartners, useRefreshHelp } from './use-help';

export function PairingList({ schoolId }: { schoolId: string }): ReactNode {
  const { t } = useTranslation('console/school/library');
  const [page, setPage] = useState(1);
  const [adding, setAdding] = useState(false);
  const pairings = usePairings(schoolId, page);
  const [undo, putAway] = useAway(outreachEndPairing, outreachRestorePairing);
  return (
    <Card
      title={t('pairings')}
      text={t('pairingsText')}
      aside={<Button onClick={() => setAdding(true)}>{t('pair')}</Button>}
    >
      {undo}
      <DataTable<PairingView>
        name="pairings"
        label={t('pairings')}
        columns={useColumns(({ id, partnerName }) => putAway({ id, name: partnerName }))}
        source={pairings}
        rowKey="id"
        onPage={setPage}
        empty={<EmptyState icon="hall" title={t('noPairings')} text={t('noPairingsText')} />}
      />
      {adding && <PairingForm schoolId={schoolId} onClose={() => setAdding(false)} />}
    </Card>
  );
}

function useColumns(putAway: (pairing: PairingView) => void): Column<PairingView>[] {
  const { t } = useTranslation('console/school/library');
  return [
    { key: 'partner', title: t('partner'), rowScope: 'row', dataIndex: 'partnerName' },
    { key: 'studio', title: t('studio'), optional: true, dataIndex: 'studioName' },
    {
      key: 'days',
      title: t('since'),
      render: (_, { since, until, standing }) => (
        <>
          {[dayWords(since), until && dayWords(until)].filter(Boolean).join(' – ')}{' '}
          <StateTag tone={standing ? 'good' : 'faint'}>{t(standing ? 'standing' : 'ended')}</StateTag>
        </>
      ),
    },
    {
      key: 'acts',
      title: t('acts'),
      align: 'right',
      render: (_, pairing) => (
        <Button
          size="small"
          type="text"
          aria-label={`${t('putAway')} ${pairing.partnerName}`}
          onClick={() => putAway(pairing)}
        >
          {t('putAway')}
        </Button>
      ),
    },
  ];
}

function PairingForm({ schoolId, onClose }: { schoolId: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/school/library');
  const [q, setQ] = useState('');
  const partners = usePartners(schoolId, q);
  const studios = useOwnStudios(schoolId);
  const refresh = useRefreshHelp();
  const needed = [{ required: true, message: t('needed') }];
  return (
    <FormModal<NewPairingBody, void>
      title={t('pair')}
      ok={t('app:save')}
      send={async ({ studioId, until, ...body }) => {
        await outreachPair({
          path: { id: schoolId },
          body: { ...body, studioId: studioId ?? null, until: until || null },
        });
        await refresh();
      }}
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item name="partnerId" label={t('partner')} rules={needed}>
        <Select
          showSearch={{ filterOption: false, onSearch: setQ }}
          loading={partners.isPending}
          placeholder={t('partnerHint')}
          options={partners.data ?? []}
        />
      </Form.Item>
      <Form.Item name="studioId" label={t('studio')} extra={t('studioHint')}>
        <Select allowClear options={studios.data ?? []} />
      </Form.Item>
      <Form.Item name="since" label={t('since')} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="until" label={t('until')}>
        <Input type="date" />
      </Form.Item>
    </FormModal>
  );
}
