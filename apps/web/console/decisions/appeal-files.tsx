import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppealFileView, AppealView } from '@web/api/generated';
import { sendFile } from '@web/api/send-file';
import { sentenceFor } from '@web/i18n/error-words';
import { FilePicker } from '@web/ui/file-picker';
import { ProgressBar } from '@web/ui/progress';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { useRefreshAssessments } from '../assessment/use-assessments';
import styles from './decisions.module.css';

/** What came with an appeal, for the school and for who decides. */
export function AppealFiles({ appeal }: { appeal: AppealView }): ReactNode {
  const { t } = useTranslation('console/decisions');
  if (appeal.files.length === 0) return null;
  return (
    <ul className={styles.files} aria-label={t('appeal.files')}>
      {appeal.files.map(({ id, title }) => (
        <li key={id}>
          <a href={`/api/appeal-files/${id}/file`} download>
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** For the school, while its appeal is open: one file after the other; one that is refused keeps no other back. */
export function AppealUpload({ appealId }: { appealId: string }): ReactNode {
  const { t } = useTranslation('console/decisions');
  const refresh = useRefreshAssessments();
  const [going, setGoing] = useState<{ name: string; share: number } | null>(null);
  const [faults, setFaults] = useState<string[]>([]);
  const send = useMutation({
    mutationFn: async (files: File[]) => {
      setFaults([]);
      for (const file of files) {
        setGoing({ name: file.name, share: 0 });
        try {
          await sendFile<AppealFileView>(`/api/appeals/${appealId}/files`, file, (share) =>
            setGoing({ name: file.name, share }),
          );
          say(t('appeal.fileKept', { name: file.name }));
        } catch (error) {
          setFaults((before) => [...before, `${file.name}：${sentenceFor(error, t)}`]);
        }
      }
    },
    onSettled: () => {
      setGoing(null);
      return refresh();
    },
  });
  return (
    <>
      <FilePicker
        label={t('appeal.upload')}
        hint={t('appeal.uploadHint')}
        accept=".pdf,.docx,image/*"
        multiple
        disabled={send.isPending}
        onPick={(files) => send.mutate(files)}
      />
      {going && <ProgressBar share={going.share} label={t('appeal.fileGoing', { name: going.name })} />}
      {faults.map((fault) => (
        <Note key={fault} tone="danger" icon="alert" announce>
          {fault}
        </Note>
      ))}
    </>
  );
}
