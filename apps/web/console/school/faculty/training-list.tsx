import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  trainingsAdd,
  trainingsArchive,
  trainingsAttach,
  trainingsRestore,
  type MemberDetailView,
  type NewTrainingBody,
  type TrainingView,
} from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords, numberWords } from '@web/i18n/format';
import { cx } from '@web/ui/cx';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DataTable, type Column } from '../../frame/data-table';
import { FormModal } from '../../frame/form-modal';
import { Card } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useUndo } from '../../frame/use-undo';
import styles from './faculty.module.css';
import { useRefreshFaculty, useTrainings } from './use-faculty';

/** Trainings of somebody with their certificates. */
export function TrainingList({ member }: { member: MemberDetailView }): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  const [page, setPage] = useState(1);
  const [adding, setAdding] = useState(false);
  const [undo, offer] = useUndo();
  const refresh = useRefreshFaculty();
  const mayManage = member.may.includes('manage');
  const take = async ({ id, title }: TrainingView): Promise<void> => {
    try {
      await trainingsArchive({ path: { id } });
      await refresh();
      offer(t('training.taken', { title }), () => trainingsRestore({ path: { id } }).then(refresh));
    } catch (error) {
      say(sentenceFor(error, t), 'urgent');
    }
  };
  return (
    <Card
      title={t('training.title')}
      text={t('training.text')}
      aside={
        mayManage && (
          <Button icon={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
            {t('training.add')}
          </Button>
        )
      }
    >
      {undo}
      <DataTable<TrainingView>
        name="trainings"
        label={t('training.title')}
        columns={useColumns(mayManage, take)}
        source={useTrainings(member.id, page)}
        rowKey="id"
        onPage={setPage}
        empty={<EmptyState icon="certificate" title={t('training.empty')} text={t('training.emptyText')} />}
      />
      {adding && <TrainingForm memberId={member.id} onClose={() => setAdding(false)} />}
    </Card>
  );
}

function useColumns(
  mayManage: boolean,
  take: (training: TrainingView) => Promise<void>,
): Column<TrainingView>[] {
  const { t } = useTranslation('console/school/faculty');
  return [
    { key: 'title', title: t('training.name'), dataIndex: 'title' },
    {
      key: 'hours',
      title: t('training.hours'),
      align: 'right',
      render: (_, { hours, counts }) => (
        <span className={cx(styles.tags, styles.end)}>
          {!counts && <StateTag tone="faint">{t('training.old')}</StateTag>}
          {numberWords(hours)}
        </span>
      ),
    },
    { key: 'heldOn', title: t('training.heldOn'), render: (_, { heldOn }) => dayWords(heldOn) },
    { key: 'organiser', title: t('training.organiser'), optional: true, dataIndex: 'organiser' },
    {
      key: 'certificate',
      title: t('training.certificate'),
      render: (_, training) => <Certificate training={training} mayManage={mayManage} />,
    },
    ...(mayManage
      ? [
          {
            key: 'acts',
            title: t('acts'),
            align: 'right' as const,
            render: (_: unknown, training: TrainingView) => (
              <Button
                size="small"
                type="text"
                aria-label={`${t('training.take')} ${training.title}`}
                onClick={() => void take(training)}
              >
                {t('training.take')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

function Certificate({ training, mayManage }: { training: TrainingView; mayManage: boolean }): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  const refresh = useRefreshFaculty();
  const attach = useMutation({
    mutationFn: (file: File) => trainingsAttach({ path: { id: training.id }, body: { file } }),
    onSuccess: refresh,
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <span className={styles.tags}>
      {training.certificate && (
        <a href={`/api/trainings/${training.id}/certificate`} download>
          {training.certificate}
        </a>
      )}
      {mayManage && (
        <label className={styles.attach}>
          {t(
            attach.isPending
              ? 'training.sending'
              : training.certificate
                ? 'training.replace'
                : 'training.attach',
          )}
          <input
            type="file"
            accept=".pdf,image/*"
            aria-label={`${t('training.attach')} ${training.title}`}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file) attach.mutate(file);
            }}
          />
        </label>
      )}
    </span>
  );
}

function TrainingForm({ memberId, onClose }: { memberId: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  const refresh = useRefreshFaculty();
  const needed = { required: true, message: t('needed') };
  return (
    <FormModal<NewTrainingBody, TrainingView>
      title={t('training.add')}
      ok={t('app:save')}
      send={async (body) => {
        const added = await trainingsAdd({ path: { id: memberId }, body });
        await refresh();
        return added;
      }}
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item name="title" label={t('training.name')} rules={[{ ...needed, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="hours" label={t('training.hours')} rules={[needed]}>
        <InputNumber min={0.5} max={200} step={0.5} precision={1} />
      </Form.Item>
      <Form.Item name="heldOn" label={t('training.heldOn')} rules={[needed]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="organiser" label={t('training.organiser')}>
        <Input maxLength={100} />
      </Form.Item>
    </FormModal>
  );
}
