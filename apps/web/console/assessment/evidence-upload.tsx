import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '@web/api/generated';
import { sendFile } from '@web/api/send-file';
import { sentenceFor } from '@web/i18n/error-words';
import { FilePicker } from '@web/ui/file-picker';
import { ProgressBar } from '@web/ui/progress';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { useRefreshAssessments } from './use-assessments';

/** Sends files one after the other and shows how far each is; one that is refused keeps none of the others back. */
export function EvidenceUpload({ assessmentId, code }: { assessmentId: string; code: string }): ReactNode {
  const { t } = useTranslation('console/assessment');
  const refresh = useRefreshAssessments();
  const [going, setGoing] = useState<{ name: string; share: number } | null>(null);
  const [faults, setFaults] = useState<string[]>([]);
  const send = useMutation({
    mutationFn: async (files: File[]) => {
      setFaults([]);
      for (const file of files) {
        setGoing({ name: file.name, share: 0 });
        try {
          await sendFile<EvidenceView>(
            `/api/assessments/${assessmentId}/evidence/${code}/files`,
            file,
            (share) => setGoing({ name: file.name, share }),
          );
          say(t('evidence.kept', { name: file.name }));
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
        label={t('evidence.upload')}
        hint={t('evidence.uploadHint')}
        accept=".pdf,.docx,image/*"
        multiple
        disabled={send.isPending}
        onPick={(files) => send.mutate(files)}
      />
      {going && <ProgressBar share={going.share} label={t('evidence.going', { name: going.name })} />}
      {faults.map((fault) => (
        <Note key={fault} tone="danger" icon="alert" announce>
          {fault}
        </Note>
      ))}
    </>
  );
}
