import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeRecordView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { IconButton } from '@web/ui/button';
import { FilePicker } from '@web/ui/file-picker';
import { ProgressBar } from '@web/ui/progress';
import { say } from '@web/ui/toast';
import styles from './practice.module.css';
import { uploadPhoto } from './upload-photo';
import { useKeep, useRecordAct } from './use-practice';

const mostPhotos = 6;

/** The photos of a record; while it is being written more are added, one after the other. */
export function PhotoPart({ record }: { record: PracticeRecordView }): ReactNode {
  const { t } = useTranslation('practice');
  const act = useRecordAct(record);
  const isWritten = record.may.includes('edit');
  const remove = (photoId: string): void =>
    act.mutate(
      { act: 'remove-photo', photoId },
      { onError: (error) => say(sentenceFor(error, t), 'urgent'), onSuccess: () => say(t('photoRemoved')) },
    );
  if (record.photos.length === 0 && !isWritten) return null;
  return (
    <>
      <ul className={styles.photos}>
        {record.photos.map(({ id, url, width, height }, index) => (
          <li key={id}>
            <img src={url} width={width} height={height} alt={t('photo', { number: index + 1 })} />
            {isWritten && (
              <IconButton
                icon="trash"
                label={t('removePhoto', { number: index + 1 })}
                onClick={() => remove(id)}
              />
            )}
          </li>
        ))}
      </ul>
      {isWritten && record.photos.length < mostPhotos && <Uploads recordId={record.id} />}
    </>
  );
}

function Uploads({ recordId }: { recordId: string }): ReactNode {
  const { t } = useTranslation('practice');
  const keep = useKeep();
  const [share, setShare] = useState<number | null>(null);
  const send = async (files: File[]): Promise<void> => {
    try {
      for (const file of files.slice(0, mostPhotos)) {
        setShare(0);
        keep(await uploadPhoto(recordId, file, setShare));
      }
    } catch (error) {
      say(sentenceFor(error, t), 'urgent');
    } finally {
      setShare(null);
    }
  };
  if (share !== null) {
    const words = t('uploading', { percent: Math.round(share * 100) });
    return (
      <div className={styles.form}>
        <p className={styles.soft}>{words}</p>
        <ProgressBar share={share} label={words} />
      </div>
    );
  }
  return (
    <FilePicker
      label={t('addPhotos')}
      hint={t('photoHint')}
      accept="image/*"
      multiple
      onPick={(files) => void send(files)}
    />
  );
}
