import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { CounselQuestionView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords, momentWords } from '@web/i18n/format';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState, Note } from '@web/ui/states';
import { DetailFrame } from '../../frame/detail-frame';
import { Card, Stack } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { UnsavedGuard } from '../../frame/unsaved-guard';
import { schoolPaths } from '../school.paths';
import { PublishCard } from './publish-card';
import styles from './questions.module.css';
import { useAnswer, useQuestion } from './use-questions';

export function QuestionPage(): ReactNode {
  const { t } = useTranslation('console/school/questions');
  const { questionId = '' } = useParams();
  const question = useQuestion(questionId);
  if (question.isPending) {
    return (
      <Loading>
        <Bone height="20rem" />
      </Loading>
    );
  }
  if (!question.data)
    return <ErrorState whole error={question.error} retry={() => void question.refetch()} />;
  const { data } = question;
  return (
    <DetailFrame
      narrow
      title={t('one')}
      state={
        <StateTag tone={data.state === 'ANSWERED' ? 'good' : 'now'}>{t(`state.${data.state}`)}</StateTag>
      }
      text={t(data.state === 'ASKED' ? 'due' : 'asked', {
        day: dayWords(data.dueOn),
        name: data.askerName ?? t('gone'),
      })}
      back={{ to: schoolPaths.questions, label: t('title') }}
    >
      <Stack>
        <Posts question={data} />
        {data.may.includes('answer') && <AnswerCard question={data} />}
        <PublishCard question={data} />
      </Stack>
    </DetailFrame>
  );
}

function Posts({ question }: { question: CounselQuestionView }): ReactNode {
  const { t } = useTranslation('console/school/questions');
  return (
    <Card title={t('talk')} text={t('private')}>
      <ol className={styles.posts}>
        {question.posts.map((post) => (
          <li key={post.writtenAt} data-answer={!post.fromAsker || undefined}>
            <p className={styles.soft}>
              {post.fromAsker ? (question.askerName ?? t('gone')) : post.authorName} ·{' '}
              {momentWords(post.writtenAt)}
            </p>
            <p>{post.text}</p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function AnswerCard({ question }: { question: CounselQuestionView }): ReactNode {
  const { t } = useTranslation('console/school/questions');
  const [text, setText] = useState('');
  const answer = useAnswer(question);
  const send = (): void => answer.mutate(text.trim(), { onSuccess: () => setText('') });
  return (
    <Card title={t('answer')}>
      <UnsavedGuard dirty={text.trim() !== '' && !answer.isPending} />
      <div className={styles.form}>
        <Input.TextArea
          aria-label={t('answer')}
          maxLength={2000}
          autoSize={{ minRows: 4, maxRows: 12 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {answer.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(answer.error, t)}
          </Note>
        )}
        <div>
          <Button type="primary" loading={answer.isPending} disabled={text.trim().length < 2} onClick={send}>
            {t('send')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
