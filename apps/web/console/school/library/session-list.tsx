import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { outreachRemoveSession, outreachRestoreSession, type CommunitySessionView } from '@web/api/generated';
import { momentWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { Card } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { SessionForm } from './session-form';
import { useAway } from './use-away';
import { useSessions } from './use-help';

export function SessionList({ schoolId }: { schoolId: string }): ReactNode {
  const { t } = useTranslation('console/school/library');
  const [page, setPage] = useState(1);
  const [written, write] = useState<{ session: CommunitySessionView | null } | null>(null);
  const sessions = useSessions(schoolId, page);
  const [undo, putAway] = useAway(outreachRemoveSession, outreachRestoreSession);
  return (
    <Card
      title={t('sessions')}
      text={t('sessionsText')}
      aside={<Button onClick={() => write({ session: null })}>{t('addSession')}</Button>}
    >
      {undo}
      <DataTable<CommunitySessionView>
        name="community-sessions"
        label={t('sessions')}
        columns={useColumns(
          (session) => write({ session }),
          ({ id, title }) => putAway({ id, name: title }),
        )}
        source={sessions}
        rowKey="id"
        onPage={setPage}
        empty={<EmptyState icon="hall" title={t('noSessions')} text={t('noSessionsText')} />}
      />
      {written && <SessionForm schoolId={schoolId} session={written.session} onClose={() => write(null)} />}
    </Card>
  );
}

function useColumns(
  write: (session: CommunitySessionView) => void,
  putAway: (session: CommunitySessionView) => void,
): Column<CommunitySessionView>[] {
  const { t } = useTranslation('console/school/library');
  const act = (word: string, session: CommunitySessionView, onClick: () => void): ReactNode => (
    <Button size="small" type="text" aria-label={`${word} ${session.title}`} onClick={onClick}>
      {word}
    </Button>
  );
  return [
    { key: 'title', title: t('sessionTitle'), rowScope: 'row', dataIndex: 'title' },
    { key: 'community', title: t('community'), dataIndex: 'community' },
    { key: 'when', title: t('startsAt'), render: (_, { startsAt }) => momentWords(startsAt) },
    { key: 'studio', title: t('studio'), optional: true, dataIndex: 'studioName' },
    {
      key: 'participants',
      title: t('participants'),
      optional: true,
      align: 'right',
      render: (_, { over, participants }) =>
        over ? (participants ?? '–') : <StateTag tone="now">{t('soon')}</StateTag>,
    },
    {
      key: 'acts',
      title: t('acts'),
      align: 'right',
      render: (_, session) => (
        <>
          {act(t('change'), session, () => write(session))}
          {act(t('putAway'), session, () => putAway(session))}
        </>
      ),
    },
  ];
}
