import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sendFile } from '@web/api/send-file';
import { sentenceFor } from '@web/i18n/error-words';
import { percentWords } from '@web/i18n/format';
import { FilePicker } from '@web/ui/file-picker';
import { ProgressBar } from '@web/ui/progress';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './assessment.module.css';
import { useRefreshAssessments } from './use-assessments';

/** Sends files one after the other and shows how far each is; one that is refused keeps none of the others back. */
export function PapersUpload({
  to,
  label,
  hint,
  kept,
  going,
}: {
  /** The address that takes one file. */
  to: string;
  label: string;
  hint: string;
  /** What is said of a file that has arrived. */
  kept: (name: string) => string;
  /** What is said of one on its way. */
  going: (name: string) => string;
}): ReactNode {
  const { t } = useTranslation();
  const refresh = useRefreshAssessments();
  const [now, setNow] = useState<{ name: string; share: number } | null>(null);
  const [faults, setFaults] = useState<string[]>([]);
  const send = useMutation({
    mutationFn: async (files: File[]) => {
      setFaults([]);
      for (const file of files) {
        setNow({ name: file.name, share: 0 });
        try {
          await sendFile<object>(to, file, (share) => setNow({ name: file.name, share }));
          say(kept(file.name));
        } catch (error) {
          setFaults((before) => [...before, `${file.name}${t('app:colon')}${sentenceFor(error, t)}`]);
        }
      }
    },
    onSettled: () => {
      setNow(null);
      return refresh();
    },
  });
  return (
    <>
      <FilePicker
        label={label}
        hint={hint}
        accept=".pdf,.docx,image/*"
        multiple
        disabled={send.isPending}
        onPick={(files) => send.mutate(files)}
      />
      {now && (
        <div className={styles.going}>
          <p aria-hidden="true">{`${going(now.name)} · ${percentWords(now.share, 0)}`}</p>
          <ProgressBar share={now.share} label={going(now.name)} />
        </div>
      )}
      {faults.map((fault) => (
        <Note key={fault} tone="danger" icon="alert" announce>
          {fault}
        </Note>
      ))}
    </>
  );
}
