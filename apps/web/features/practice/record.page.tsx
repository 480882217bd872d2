import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { PracticeRecordView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords, momentWords } from '@web/i18n/format';
import { Button } from '@web/ui/button';
import { Tag } from '@web/ui/chips';
import { Confirm } from '@web/ui/dialog';
import { Checkbox } from '@web/ui/field';
import { Card, Page } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState, Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { PhotoPart } from './photo-part';
import styles from './practice.module.css';
import { RecordEditor } from './record-editor';
import { useArchive, useRecord, useRecordAct } from './use-practice';

export function RecordPage(): ReactNode {
  const { t } = useTranslation('practice');
  const { recordId = '' } = useParams();
  const record = useRecord(recordId);
  return (
    <Page title={t('one')} back={{ to: paths.practice, label: t('title') }} width="text">
      {record.isPending && (
        <Loading>
          <Bone height="16rem" />
        </Loading>
      )}
      {record.error && <ErrorState error={record.error} retry={() => void record.refetch()} />}
      {record.data && <Shown record={record.data} />}
    </Page>
  );
}

function Shown({ record }: { record: PracticeRecordView }): ReactNode {
  const { t } = useTranslation('practice');
  const { may, pupilName, schoolYear, term } = record;
  const when = t('term', { year: schoolYear, number: t(`terms.${term}`) });
  return (
    <div className={styles.form}>
      <p className={styles.tags}>
        <Tag tone={record.state === 'ACCEPTED' ? 'voice' : undefined}>{t(`state.${record.state}`)}</Tag>
        <span className={styles.soft}>{[pupilName, when].join(' · ')}</span>
      </p>
      <Replies record={record} />
      {may.includes('edit') ? (
        <RecordEditor record={record} />
      ) : (
        <Card className={styles.written}>{record.text}</Card>
      )}
      {!may.includes('edit') && <PhotoPart record={record} />}
      {record.state === 'SUBMITTED' && record.dueOn && (
        <Note icon="clock">{t('waiting', { day: dayWords(record.dueOn) })}</Note>
      )}
      {record.acceptedAt && (
        <Note tone="voice" icon="check">
          {t(record.acceptedByItself ? 'acceptedByItself' : 'accepted', { day: dayWords(record.acceptedAt) })}
        </Note>
      )}
      {may.includes('share') && <Sharing record={record} />}
      {may.includes('archive') && <Archive record={record} />}
      {may.includes('restore') && <Restore record={record} />}
    </div>
  );
}

function Replies({ record }: { record: PracticeRecordView }): ReactNode {
  const { t } = useTranslation('practice');
  return record.replies.map(({ kind, text, authorName, writtenAt }) => (
    <Card key={writtenAt} className={styles.reply}>
      <p className={styles.soft}>
        {t(`reply.${kind}`, { name: authorName ?? t('teacher') })} · {momentWords(writtenAt)}
      </p>
      <p>{text}</p>
    </Card>
  ));
}

function Sharing({ record }: { record: PracticeRecordView }): ReactNode {
  const { t } = useTranslation('practice');
  const act = useRecordAct(record);
  return (
    <div>
      <Checkbox
        checked={record.agreed}
        onChange={(agreed) =>
          act.mutate(
            { act: 'agree', agreed },
            {
              onError: (error) => say(sentenceFor(error, t), 'urgent'),
              onSuccess: () => say(t(agreed ? 'agreed' : 'disagreed')),
            },
          )
        }
      >
        {t('sharing')}
      </Checkbox>
      {record.shown && <Note icon="share">{t('isShown')}</Note>}
    </div>
  );
}

function Archive({ record }: { record: PracticeRecordView }): ReactNode {
  const { t } = useTranslation('practice');
  const navigate = useNavigate();
  const archive = useArchive(record.id);
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <Button look="plain" onClick={() => setAsking(true)}>
        {t('archive')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('archiveTitle')}
        text={t(record.state === 'ACCEPTED' ? 'archiveAcceptedText' : 'archiveText')}
        confirm={t('archive')}
        busy={archive.isPending}
        onConfirm={() =>
          archive.mutate(undefined, {
            onError: (error) => say(sentenceFor(error, t), 'urgent'),
            onSuccess: () => {
              say(t('archived'));
              void navigate(paths.practice);
            },
            onSettled: () => setAsking(false),
          })
        }
      />
    </div>
  );
}

function Restore({ record }: { record: PracticeRecordView }): ReactNode {
  const { t } = useTranslation('practice');
  const act = useRecordAct(record);
  return (
    <Note>
      <p>{t('isArchived')}</p>
      <Button
        busy={act.isPending}
        onClick={() =>
          act.mutate({ act: 'restore' }, { onError: (error) => say(sentenceFor(error, t), 'urgent') })
        }
      >
        {t('restore')}
      </Button>
    </Note>
  );
}
