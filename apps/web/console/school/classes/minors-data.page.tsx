import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  minorsAuditsList,
  minorsAuditsRecord,
  minorsAuditsShow,
  type MinorsAuditView,
  type MinorsDataView,
} from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { momentWords, numberWords } from '@web/i18n/format';
import { Confirm } from '@web/ui/dialog';
import { Icon } from '@web/ui/icon';
import { EmptyState, ErrorState, Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DataTable, TableBones, type Column } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { DetailFrame } from '../../frame/detail-frame';
import { Card, Stack } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { schoolYearsBack } from '../../school-years.rule';
import { schoolPaths } from '../school.paths';
import { MinorsFigures } from './minors-figures';

/** The yearly look through what is held about minors: what, why, who looked; the file, and that it was done. */
export function MinorsDataPage(): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const school = useDeskUnit();
  const [years] = useState(() => schoolYearsBack(new Date()));
  const [filter, change] = useAddress({ year: years[0] ?? '', page: '1' });
  const data = useQuery({
    queryKey: ['minors-data', school.id, filter.year],
    queryFn: () => minorsAuditsShow({ path: { id: school.id }, query: { schoolYear: filter.year } }),
  });
  const file = `/api/schools/${school.id}/minors-data.xlsx?schoolYear=${encodeURIComponent(filter.year)}`;
  return (
    <DetailFrame
      title={t('minors.title')}
      text={t('minors.text')}
      back={{ label: t('title'), to: schoolPaths.classes }}
      actions={
        <>
          <Select
            aria-label={t('minors.year')}
            value={filter.year}
            onChange={(year) => change({ year })}
            options={years.map((year) => ({ value: year, label: t('minors.yearOf', { year }) }))}
          />
          <Button href={file} icon={<Icon name="download" size={18} />}>
            {t('minors.file')}
          </Button>
        </>
      }
    >
      <Stack>
        <Note icon="shield">{t('minors.note')}</Note>
        {data.isPending && <TableBones />}
        {data.error && !data.data && <ErrorState error={data.error} retry={() => void data.refetch()} />}
        {data.data && <Look data={data.data} year={filter.year} />}
        <Done page={Number(filter.page)} onPage={(page) => change({ page: String(page) })} />
      </Stack>
    </DetailFrame>
  );
}

function Look({ data, year }: { data: MinorsDataView; year: string }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const school = useDeskUnit();
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const record = useMutation({
    mutationFn: () => minorsAuditsRecord({ path: { id: school.id }, body: { schoolYear: year } }),
    onSuccess: async () => {
      say(t('minors.recorded', { year }));
      await cache.invalidateQueries({ queryKey: ['minors-audits'] });
    },
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
    onSettled: () => setAsking(false),
  });
  return (
    <>
      <MinorsFigures data={data} />
      <div>
        <Button type="primary" onClick={() => setAsking(true)}>
          {t('minors.record')}
        </Button>
      </div>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('minors.recordTitle', { year })}
        text={t('minors.recordText', { pupils: numberWords(data.pupils) })}
        confirm={t('minors.record')}
        busy={record.isPending}
        onConfirm={() => record.mutate()}
      />
    </>
  );
}

function Done({ page, onPage }: { page: number; onPage: (page: number) => void }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const school = useDeskUnit();
  const audits = useQuery({
    queryKey: ['minors-audits', school.id, page],
    queryFn: () => minorsAuditsList({ path: { id: school.id }, query: { page } }),
  });
  const columns: Column<MinorsAuditView>[] = [
    { key: 'year', title: t('minors.year'), dataIndex: 'schoolYear' },
    { key: 'when', title: t('minors.when'), render: (_, audit) => momentWords(audit.doneAt) },
    { key: 'who', title: t('minors.who'), render: (_, audit) => audit.person ?? t('minors.erased') },
    {
      key: 'file',
      title: t('pupil.acts'),
      align: 'right',
      render: (_, audit) => (
        <Button
          size="small"
          type="text"
          href={`/api/minors-audits/${audit.id}/file`}
          aria-label={t('minors.fileOf', { year: audit.schoolYear })}
        >
          {t('minors.file')}
        </Button>
      ),
    },
  ];
  return (
    <Card title={t('minors.done')} text={t('minors.doneText')}>
      <DataTable<MinorsAuditView>
        name="minors-audits"
        label={t('minors.done')}
        columns={columns}
        source={audits}
        rowKey="id"
        onPage={onPage}
        empty={<EmptyState icon="shield" title={t('minors.none')} text={t('minors.noneText')} />}
      />
    </Card>
  );
}
