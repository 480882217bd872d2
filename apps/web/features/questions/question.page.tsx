import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { CounselQuestionView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { RefusedNote } from '@web/app/refused-note';
import { useDraft } from '@web/app/use-draft';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords, momentWords } from '@web/i18n/format';
import { Button } from '@web/ui/button';
import { cx } from '@web/ui/cx';
import { Confirm } from '@web/ui/dialog';
import { Checkbox, TextArea } from '@web/ui/field';
import { Card, Page } from '@web/ui/page';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState, Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './questions.module.css';
import { useQuestion, useQuestionAct } from './use-questions';

export function QuestionPage(): ReactNode {
  const { t } = useTranslation('questions');
  const { questionId = '' } = useParams();
  const question = useQuestion(questionId);
  return (
    <Page title={t('one')} back={{ to: paths.questions, label: t('title') }} width="text">
      {question.isPending && (
        <Loading>
          <Bone height="10rem" />
        </Loading>
      )}
      {question.error && <ErrorState error={question.error} retry={() => void question.refetch()} />}
      {question.data && <Talk question={question.data} />}
    </Page>
  );
}

function Talk({ question }: { question: CounselQuestionView }): ReactNode {
  const { t } = useTranslation('questions');
  const { id, may, state, expertName, schoolName, dueOn } = question;
  const act = useQuestionAct(id);
  const fault = (error: Error): void => say(sentenceFor(error, t), 'urgent');
  return (
    <div className={styles.form}>
      <p className={styles.soft}>{t('between', { whom: expertName ?? schoolName })}</p>
      <ul className={styles.list}>
        {question.posts.map((post) => (
          <li key={post.writtenAt}>
            <Card className={cx(styles.post, !post.fromAsker && styles.answer)}>
              <p className={styles.soft}>
                {post.fromAsker ? t('me') : post.authorName} · {momentWords(post.writtenAt)}
              </p>
              <p>{post.text}</p>
            </Card>
          </li>
        ))}
      </ul>
      {state === 'ASKED' && <Note icon="clock">{t('waiting', { day: dayWords(dueOn) })}</Note>}
      {state === 'WITHDRAWN' && <Note>{t('withdrawn')}</Note>}
      {may.includes('follow-up') && <FollowUp id={id} />}
      {may.includes('consent') && (
        <Checkbox
          checked={question.mayPublish}
          onChange={(mayPublish) => act.mutate({ act: 'consent', mayPublish }, { onError: fault })}
        >
          {t('mayPublish')}
        </Checkbox>
      )}
      {question.published && <Note icon="share">{t('isPublished')}</Note>}
      {may.includes('withdraw') && <Withdraw id={id} />}
    </div>
  );
}

function FollowUp({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('questions');
  const act = useQuestionAct(id);
  const { text, write } = useDraft(`question.${id}`);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim().length < 2 || act.isPending) return;
    act.mutate({ act: 'follow-up', text: text.trim() }, { onSuccess: () => write('') });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextArea
        label={t('followUp')}
        maxLength={2000}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <RefusedNote error={act.error} />
      <div>
        <Button type="submit" busy={act.isPending}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}

function Withdraw({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('questions');
  const act = useQuestionAct(id);
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <Button look="plain" onClick={() => setAsking(true)}>
        {t('withdraw')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('withdrawTitle')}
        text={t('withdrawText')}
        confirm={t('withdraw')}
        busy={act.isPending}
        onConfirm={() =>
          act.mutate(
            { act: 'withdraw' },
            {
              onError: (error) => say(sentenceFor(error, t), 'urgent'),
              onSettled: () => setAsking(false),
            },
          )
        }
      />
    </div>
  );
}
