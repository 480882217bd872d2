import { useMutation } from '@tanstack/react-query';
import { Button, Input, Pagination, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assessmentEvidenceAddLink, type LinkedRecordView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { ErrorState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { TableBones } from '../frame/data-table';
import { Modal } from '../frame/overlay';
import rows from '../frame/rows.module.css';
import styles from './assessment.module.css';
import { useRefreshAssessments } from './use-assessments';
import { RecordAmount } from './record-amount';
import { useRecords } from './use-self-assessment';

const kinds = [
  'plan',
  'activity',
  'meeting',
  'committee',
  'course',
  'survey',
  'visit-round',
  'training',
  'talent',
  'pairing',
  'community',
  'minors-audit',
] as const;
type Kind = (typeof kinds)[number];

interface Asked {
  kind: Kind;
  q: string;
  page: number;
}

/** Points to what the platform has recorded, so that nothing is uploaded twice. */
export function RecordPicker({
  assessmentId,
  code,
  onClose,
}: {
  assessmentId: string;
  code: string;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/assessment');
  const [asked, setAsked] = useState<Asked>({ kind: 'activity', q: '', page: 1 });
  const { kind, q, page } = asked;
  const records = useRecords(assessmentId, { kind, page, pageSize: 8, ...(q && { q }) });
  return (
    <Modal open title={t('evidence.link')} footer={null} onCancel={onClose}>
      <div className={styles.form}>
        <Radio.Group
          aria-label={t('record.kind')}
          value={kind}
          onChange={(event) => setAsked({ kind: event.target.value as Kind, q, page: 1 })}
          options={kinds.map((value) => ({ value, label: t(`record.${value}`) }))}
        />
        <Input.Search
          aria-label={t('record.search')}
          placeholder={t('record.search')}
          allowClear
          maxLength={50}
          onSearch={(wanted) => setAsked({ kind, q: wanted.trim(), page: 1 })}
        />
        {records.isPending && <TableBones rows={3} />}
        {records.error && <ErrorState error={records.error} retry={() => void records.refetch()} />}
        {records.data?.total === 0 && <p role="status">{t('record.none')}</p>}
        {records.data && <Found assessmentId={assessmentId} code={code} records={records.data.items} />}
        {records.data && records.data.total > records.data.pageSize && (
          <Pagination
            size="small"
            current={page}
            pageSize={records.data.pageSize}
            total={records.data.total}
            showSizeChanger={false}
            onChange={(next) => setAsked({ kind, q, page: next })}
          />
        )}
      </div>
    </Modal>
  );
}

function Found({
  assessmentId,
  code,
  records,
}: {
  assessmentId: string;
  code: string;
  records: readonly LinkedRecordView[];
}): ReactNode {
  const { t } = useTranslation('console/assessment');
  const refresh = useRefreshAssessments();
  const link = useMutation({
    mutationFn: (record: LinkedRecordView) =>
      assessmentEvidenceAddLink({
        path: { id: assessmentId, code },
        body: { kind: record.kind, recordId: record.id },
      }),
    onSuccess: async (_, { title }) => {
      await refresh();
      say(t('evidence.kept', { name: title }));
    },
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <ul className={rows.rows}>
      {records.map((record) => (
        <li key={record.id}>
          <span>
            {record.title}
            <small>
              {dayWords(record.day)} <RecordAmount record={record} />
            </small>
          </span>
          <Button
            size="small"
            aria-label={t('record.addOf', { title: record.title })}
            loading={link.isPending && link.variables.id === record.id}
            onClick={() => link.mutate(record)}
          >
            {t('record.add')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
