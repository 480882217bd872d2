import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounselQuestionView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Card } from '../../frame/list-frame';
import styles from './questions.module.css';
import { usePublish } from './use-questions';

/** Publishing in other words and without names, only while the asker agrees. */
export function PublishCard({ question }: { question: CounselQuestionView }): ReactNode {
  const { t } = useTranslation('console/school/questions');
  const publishes = question.may.includes('publish');
  if (!publishes && !question.published) {
    return question.mayPublish ? null : <Note icon="shield">{t('noConsent')}</Note>;
  }
  return (
    <Card title={t('publish')} text={t('publishText')}>
      <PublishForm question={question} />
    </Card>
  );
}

function PublishForm({ question }: { question: CounselQuestionView }): ReactNode {
  const { t } = useTranslation('console/school/questions');
  const publish = usePublish(question);
  const [asked, setAsked] = useState(question.published?.question ?? '');
  const [answer, setAnswer] = useState(question.published?.answer ?? '');
  const put = (texts: { question: string; answer: string } | null): void =>
    publish.mutate(texts, { onSuccess: () => say(t(texts ? 'publishedNow' : 'unpublishedNow')) });
  return (
    <div className={styles.form}>
      <label className={styles.field}>
        {t('publicQuestion')}
        <Input.TextArea
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
        />
      </label>
      <label className={styles.field}>
        {t('publicAnswer')}
        <Input.TextArea
          maxLength={3000}
          autoSize={{ minRows: 3, maxRows: 12 }}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
        />
      </label>
      {publish.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(publish.error, t)}
        </Note>
      )}
      <div className={styles.acts}>
        {question.may.includes('publish') && (
          <Button
            loading={publish.isPending}
            disabled={asked.trim().length < 2 || answer.trim().length < 2}
            onClick={() => put({ question: asked.trim(), answer: answer.trim() })}
          >
            {t(question.published ? 'publishAgain' : 'publish')}
          </Button>
        )}
        {question.may.includes('unpublish') && (
          <Button type="text" onClick={() => put(null)}>
            {t('unpublish')}
          </Button>
        )}
      </div>
    </div>
  );
}
