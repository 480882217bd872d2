import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { committeesSetRules, type CommitteeDetailView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { FilePicker } from '@web/ui/file-picker';
import { ErrorState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { TableBones } from '../../frame/data-table';
import { DetailFrame } from '../../frame/detail-frame';
import { Card, Stack } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { schoolPaths } from '../school.paths';
import { CommitteeForm } from './committee-form';
import styles from './committees.module.css';
import { MeetingList } from './meeting-list';
import { SeatList } from './seat-list';
import { useCommittee, useRefreshCommittees } from './use-committees';

/** One committee in its term of office: seats, meetings, rules. */
export function CommitteePage(): ReactNode {
  const { t } = useTranslation('console/school/committees');
  const { committeeId = '' } = useParams();
  const committee = useCommittee(committeeId);
  const [changing, setChanging] = useState(false);
  if (committee.isPending) return <TableBones rows={4} />;
  if (!committee.data)
    return <ErrorState whole error={committee.error} retry={() => void committee.refetch()} />;
  const shown = committee.data;
  return (
    <DetailFrame
      title={t('of', { unit: shown.unitName })}
      state={
        <StateTag tone={shown.state === 'running' ? 'good' : 'faint'}>{t(`state.${shown.state}`)}</StateTag>
      }
      text={t('termText', { since: dayWords(shown.since), until: dayWords(shown.until) })}
      back={{ label: t('title'), to: schoolPaths.committees }}
      actions={<Button onClick={() => setChanging(true)}>{t('change')}</Button>}
      aside={
        <Stack>
          <Rules committee={shown} />
          <Terms committee={shown} />
        </Stack>
      }
    >
      <Stack>
        <SeatList committee={shown} />
        <MeetingList committee={shown} />
      </Stack>
      {changing && (
        <CommitteeForm
          unit={shown}
          committee={shown}
          onClose={() => setChanging(false)}
          onDone={() => setChanging(false)}
        />
      )}
    </DetailFrame>
  );
}

function Rules({ committee }: { committee: CommitteeDetailView }): ReactNode {
  const { t } = useTranslation('console/school/committees');
  const refresh = useRefreshCommittees();
  const keep = useMutation({
    mutationFn: (file: File) => committeesSetRules({ path: { id: committee.id }, body: { file } }),
    onSuccess: refresh,
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <Card title={t('head.rules')} text={t('rulesText')}>
      {committee.rules && (
        <p>
          <a href={`/api/committees/${committee.id}/rules`} download>
            {committee.rules}
          </a>
        </p>
      )}
      <FilePicker
        accept=".pdf,image/*"
        disabled={keep.isPending}
        label={t(keep.isPending ? 'sending' : committee.rules ? 'replace' : 'upload')}
        onPick={([file]) => file && keep.mutate(file)}
      />
    </Card>
  );
}

function Terms({ committee }: { committee: CommitteeDetailView }): ReactNode {
  const { t } = useTranslation('console/school/committees');
  const others = committee.terms.filter(({ id }) => id !== committee.id);
  if (others.length === 0) return null;
  return (
    <Card title={t('otherTerms')}>
      <ul className={styles.members}>
        {others.map(({ id, since, until }) => (
          <li key={id}>
            <Link to={schoolPaths.committee(id)}>
              {t('termText', { since: dayWords(since), until: dayWords(until) })}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
