import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { PracticeRecordView } from '@web/api/generated';
import { dayWords, momentWords } from '@web/i18n/format';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import { DetailFrame } from '../../frame/detail-frame';
import { Card, Stack } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { schoolPaths } from '../school.paths';
import { AnswerCard, ShowCard } from './answer-card';
import styles from './practice.module.css';
import { useRecord } from './use-practice';

export function PracticePage(): ReactNode {
  const { t } = useTranslation('console/school/practice');
  const { recordId = '' } = useParams();
  const record = useRecord(recordId);
  if (record.isPending) {
    return (
      <Loading>
        <Bone height="20rem" />
      </Loading>
    );
  }
  if (!record.data) return <ErrorState whole error={record.error} retry={() => void record.refetch()} />;
  const { data } = record;
  const who = { child: `${data.className} ${data.pupilName}`, parent: data.authorName ?? t('gone') };
  const isWaiting = data.state === 'SUBMITTED' && data.dueOn !== null;
  return (
    <DetailFrame
      narrow
      title={t(`kind.${data.kind}`)}
      state={
        <StateTag tone={data.state === 'ACCEPTED' ? 'good' : 'now'}>
          {t(data.acceptedByItself ? 'byItself' : `state.${data.state}`)}
        </StateTag>
      }
      text={isWaiting ? t('due', { ...who, day: dayWords(data.dueOn ?? '') }) : t('from', who)}
      back={{ to: schoolPaths.practice, label: t('title') }}
    >
      <Stack>
        <Written record={data} />
        <Replies record={data} />
        {data.may.includes('accept') && <AnswerCard record={data} />}
        <ShowCard record={data} />
      </Stack>
    </DetailFrame>
  );
}

function Written({ record }: { record: PracticeRecordView }): ReactNode {
  const { t } = useTranslation('console/school/practice');
  return (
    <Card title={t('written')} text={t('private')}>
      <p className={styles.text}>{record.text}</p>
      {record.photos.length > 0 && (
        <ul className={styles.photos}>
          {record.photos.map(({ id, url, width, height }, index) => (
            <li key={id}>
              <a href={url} target="_blank" rel="noreferrer">
                <img src={url} width={width} height={height} alt={t('photo', { number: index + 1 })} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Replies({ record }: { record: PracticeRecordView }): ReactNode {
  const { t } = useTranslation('console/school/practice');
  if (record.replies.length === 0) return null;
  return (
    <Card title={t('answered')}>
      <ol className={styles.replies}>
        {record.replies.map(({ kind, text, authorName, writtenAt }) => (
          <li key={writtenAt}>
            <p className={styles.soft}>
              {t(`reply.${kind}`, { name: authorName ?? t('gone') })} · {momentWords(writtenAt)}
            </p>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
