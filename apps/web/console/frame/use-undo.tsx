import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './frame.module.css';

interface Taken {
  sentence: string;
  back: () => Promise<unknown>;
}

/** What was just taken away and can be brought back: the note to show, and how to offer one. */
export function useUndo(): [ReactNode, (sentence: string, back: () => Promise<unknown>) => void] {
  const { t } = useTranslation('console');
  const [taken, setTaken] = useState<Taken | null>(null);
  const undo = useMutation({
    mutationFn: (one: Taken) => one.back(),
    onSuccess: () => {
      setTaken(null);
      say(t('undo.done'));
    },
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  const note = taken && (
    <Note icon="check" announce>
      <span className={styles.actions}>
        {taken.sentence}
        <Button size="small" loading={undo.isPending} onClick={() => undo.mutate(taken)}>
          {t('undo.act')}
        </Button>
      </span>
    </Note>
  );
  return [note, (sentence, back) => setTaken({ sentence, back })];
}
