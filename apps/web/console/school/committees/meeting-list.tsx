import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  committeeMeetingsArchive,
  committeeMeetingsRestore,
  type CommitteeDetailView,
  type MeetingView,
} from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { cx } from '@web/ui/cx';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DataTable, type Column } from '../../frame/data-table';
import { Card } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useUndo } from '../../frame/use-undo';
import styles from './committees.module.css';
import { MeetingForm } from './meeting-form';
import { useMeetings, useRefreshCommittees } from './use-committees';

/** Meetings of the committee, the latest first. */
export function MeetingList({ committee }: { committee: CommitteeDetailView }): ReactNode {
  const { t } = useTranslation('console/school/committees');
  const [page, setPage] = useState(1);
  const [written, write] = useState<MeetingView | 'new' | null>(null);
  const [undo, offer] = useUndo();
  const refresh = useRefreshCommittees();
  const take = useMutation({
    mutationFn: async (meeting: MeetingView) => {
      await committeeMeetingsArchive({ path: { id: meeting.id } });
      await refresh();
      return meeting;
    },
    onSuccess: ({ id, heldOn }) =>
      offer(t('meeting.taken', { day: dayWords(heldOn) }), () =>
        committeeMeetingsRestore({ path: { id } }).then(refresh),
      ),
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <Card
      title={t('meetings')}
      text={t('meetingsText')}
      aside={
        <Button icon={<Icon name="plus" size={16} />} onClick={() => write('new')}>
          {t('meeting.add')}
        </Button>
      }
    >
      {undo}
      <DataTable<MeetingView>
        name="meetings"
        label={t('meetings')}
        columns={useColumns(write, (meeting) => take.mutate(meeting))}
        source={useMeetings(committee.id, page)}
        rowKey="id"
        onPage={setPage}
        empty={<EmptyState icon="article" title={t('meeting.empty')} text={t('meeting.emptyText')} />}
      />
      {written && (
        <MeetingForm
          committee={committee}
          meeting={written === 'new' ? null : written}
          onClose={() => write(null)}
        />
      )}
    </Card>
  );
}

function useColumns(
  write: (meeting: MeetingView) => void,
  take: (meeting: MeetingView) => void,
): Column<MeetingView>[] {
  const { t } = useTranslation('console/school/committees');
  return [
    { key: 'day', title: t('meeting.day'), render: (_, { heldOn }) => dayWords(heldOn) },
    { key: 'agenda', title: t('meeting.agenda'), dataIndex: 'agenda' },
    {
      key: 'attendance',
      title: t('meeting.attendance'),
      optional: true,
      align: 'right',
      render: (_, { attendance }) => attendance ?? '–',
    },
    {
      key: 'minutes',
      title: t('meeting.minutes'),
      render: (_, { id, counts, minutesFile }) => (
        <span className={styles.acts}>
          <StateTag tone={counts ? 'good' : 'faint'}>
            {t(counts ? 'meeting.counts' : 'meeting.waits')}
          </StateTag>
          {minutesFile && (
            <a href={`/api/committee-meetings/${id}/minutes`} download>
              {minutesFile}
            </a>
          )}
        </span>
      ),
    },
    {
      key: 'acts',
      title: t('head.acts'),
      align: 'right',
      render: (_, meeting) => (
        <span className={cx(styles.acts, styles.end)}>
          {(['write', 'take'] as const).map((act) => (
            <Button
              key={act}
              size="small"
              type="text"
              aria-label={`${t(`meeting.${act}`)} ${dayWords(meeting.heldOn)}`}
              onClick={() => (act === 'write' ? write : take)(meeting)}
            >
              {t(`meeting.${act}`)}
            </Button>
          ))}
        </span>
      ),
    },
  ];
}
