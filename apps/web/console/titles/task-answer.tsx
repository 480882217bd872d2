import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RectificationTaskView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './titles.module.css';
import { useAnswer } from './use-titles';

/** The school's word on one task. */
export function TaskAnswer({ task, label }: { task: RectificationTaskView; label: string }): ReactNode {
  const { t } = useTranslation('console/titles');
  const [word, write] = useState(task.word);
  const answer = useAnswer(task.id);
  const save = async (): Promise<void> => {
    // What is said stays when the saved task is drawn anew.
    await answer.mutateAsync({ word, version: task.version }).then(
      () => say(t('tasks.saved')),
      () => undefined,
    );
  };
  return (
    <>
      <Input.TextArea
        aria-label={`${t('tasks.word')}${t('app:colon')}${label}`}
        placeholder={t('tasks.word')}
        value={word}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={(event) => write(event.target.value)}
      />
      <div className={styles.acts}>
        <Button loading={answer.isPending} disabled={word.trim() === task.word} onClick={() => void save()}>
          {t('tasks.save')}
        </Button>
      </div>
      {answer.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(answer.error, t)}
        </Note>
      )}
    </>
  );
}
