import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeRecordView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Card } from '../../frame/list-frame';
import { UnsavedGuard } from '../../frame/unsaved-guard';
import styles from './practice.module.css';
import { useAnswer } from './use-practice';

/** One field for a kind word or advice; advice needs words, acceptance does not. */
export function AnswerCard({ record }: { record: PracticeRecordView }): ReactNode {
  const { t } = useTranslation('console/school/practice');
  const [text, setText] = useState('');
  const answer = useAnswer(record);
  const send = (act: 'accept' | 'advise'): void =>
    answer.mutate({ act, text: text.trim() }, { onSuccess: () => say(t(`done.${act}`)) });
  const isShort = text.trim().length < 2;
  return (
    <Card title={t('answer')} text={t('answerText')}>
      <UnsavedGuard dirty={text.trim() !== '' && !answer.isPending} />
      <div className={styles.form}>
        <Input.TextArea
          aria-label={t('words')}
          placeholder={t('words')}
          maxLength={1000}
          autoSize={{ minRows: 3, maxRows: 10 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {answer.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(answer.error, t)}
          </Note>
        )}
        <div className={styles.acts}>
          <Button type="primary" loading={answer.isPending} onClick={() => send('accept')}>
            {t('accept')}
          </Button>
          <Button disabled={isShort || answer.isPending} onClick={() => send('advise')}>
            {t('advise')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

/** Showing it to the families of the school: the author's word, then the coordinator's. */
export function ShowCard({ record }: { record: PracticeRecordView }): ReactNode {
  const { t } = useTranslation('console/school/practice');
  const answer = useAnswer(record);
  const put = (act: 'show' | 'hide'): void =>
    answer.mutate(
      { act },
      {
        onSuccess: () => say(t(`done.${act}`)),
        onError: (error) => say(sentenceFor(error, t), 'urgent'),
      },
    );
  if (record.may.includes('hide')) {
    return (
      <Note icon="share">
        <p>{t('isShown')}</p>
        <Button onClick={() => put('hide')}>{t('hide')}</Button>
      </Note>
    );
  }
  if (record.state !== 'ACCEPTED') return null;
  return (
    <Note icon="shield">
      <p>{t(record.agreed ? 'agrees' : 'noConsent')}</p>
      {record.may.includes('show') && (
        <Button loading={answer.isPending} onClick={() => put('show')}>
          {t('show')}
        </Button>
      )}
    </Note>
  );
}
