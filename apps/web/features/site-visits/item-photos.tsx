import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@web/ui/button';
import { Icon } from '@web/ui/icon';
import { say } from '@web/ui/toast';
import type { ShownPhoto } from './phone/pending.rule';
import { smallPhoto } from './phone/small-photo';
import type { Recording } from './use-visits';
import styles from './site-visits.module.css';

const mostPhotos = 6;

interface PhotosProps {
  code: string;
  photos: readonly ShownPhoto[];
  recording: Recording;
}

/** Photos of one item: made small, kept on the phone, sent when there is a network. */
export function ItemPhotos({ code, photos, recording }: PhotosProps): ReactNode {
  const { t } = useTranslation('site-visits');
  const add = async (files: File[]): Promise<void> => {
    for (const file of files.slice(0, mostPhotos - photos.length)) {
      try {
        await recording.addPhoto(code, await smallPhoto(file));
      } catch {
        say(t('noPhoto'), 'urgent');
      }
    }
  };
  return (
    <>
      {photos.length > 0 && (
        <ul className={styles.photos}>
          {photos.map((photo, at) => (
            <li key={photo.id}>
              <Photo
                alt={t('photo', { code, number: at + 1 })}
                photo={photo}
                bytes={recording.made.find(({ id }) => id === photo.id)?.bytes}
              />
              <IconButton
                icon="trash"
                label={t('removePhoto', { code, number: at + 1 })}
                onClick={() => void recording.removePhoto(code, photo.id)}
              />
            </li>
          ))}
        </ul>
      )}
      {photos.length < mostPhotos && (
        <label className={styles.addPhoto}>
          <Icon name="plus" size={20} />
          {t('addPhoto', { code })}
          <input
            type="file"
            accept="image/*"
            multiple
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              // The same file may be picked again.
              target.value = '';
              void add(files);
            }}
          />
        </label>
      )}
    </>
  );
}

/** From this phone as long as it waits; one that has been sent lies on the server only. */
function Photo({
  photo,
  bytes,
  alt,
}: {
  photo: ShownPhoto;
  bytes: ArrayBuffer | undefined;
  alt: string;
}): ReactNode {
  const { t } = useTranslation('site-visits');
  const [gone, setGone] = useState(false);
  if (bytes) return <KeptPhoto bytes={bytes} alt={alt} />;
  if (photo.url && !gone) return <img src={photo.url} alt={alt} onError={() => setGone(true)} />;
  return (
    <span className={styles.noPicture} role="img" aria-label={alt}>
      <Icon name="offline" />
      {t('sentPhoto')}
    </span>
  );
}

function KeptPhoto({ bytes, alt }: { bytes: ArrayBuffer; alt: string }): ReactNode {
  const show = useCallback(
    (picture: HTMLImageElement) => {
      const url = URL.createObjectURL(new Blob([bytes]));
      picture.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [bytes],
  );
  return <img ref={show} alt={alt} />;
}
