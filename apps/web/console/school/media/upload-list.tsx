import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../frame/list-frame';
import { schoolPaths } from '../school.paths';
import { sizeWords } from './asset-state';
import styles from './media.module.css';
import { uploads, type UploadItem } from './uploads';
import { useUnfinished, useUploads } from './use-media';

/** What is being sent, and what earlier visits left half sent. Nothing when there is neither. */
export function UploadList(): ReactNode {
  const { t } = useTranslation('console/school/media');
  const items = useUploads();
  const [unfinished, drop] = useUnfinished();
  if (items.length === 0 && unfinished.length === 0) return null;
  return (
    <Card title={t('uploads.title')} text={t('uploads.text')} className={styles.uploads}>
      <ul className={styles.list}>
        {items.map((item) => (
          <UploadRow key={item.key} item={item} />
        ))}
        {unfinished.map((left) => (
          <li key={left.key} className={styles.upload}>
            <div>
              <strong>{left.fileName}</strong>
              <p className={styles.note}>{t('uploads.unfinished', { size: sizeWords(left.size) })}</p>
            </div>
            <Button size="small" type="text" onClick={() => drop(left.key)}>
              {t('uploads.drop')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function UploadRow({ item }: { item: UploadItem }): ReactNode {
  const { t } = useTranslation('console/school/media');
  const percent = item.size > 0 ? Math.floor((item.sent / item.size) * 100) : 0;
  const status = { sending: 'active', done: 'success', failed: 'exception' } as const;
  return (
    <li className={styles.upload} data-state={item.state}>
      <div className={styles.grow}>
        <strong>{item.fileName}</strong>
        <Progress
          percent={percent}
          size="small"
          status={item.state in status ? status[item.state as keyof typeof status] : 'normal'}
          aria-label={t('uploads.progressOf', { name: item.fileName })}
        />
        <p className={styles.note} role={item.state === 'failed' ? 'alert' : undefined}>
          {item.state === 'failed'
            ? t([`refusal.${item.refusal}`, 'refusal.other'])
            : t(`uploads.${item.state}`, { sent: sizeWords(item.sent), size: sizeWords(item.size) })}
        </p>
      </div>
      <UploadActs item={item} />
    </li>
  );
}

function UploadActs({ item }: { item: UploadItem }): ReactNode {
  const { t } = useTranslation('console/school/media');
  const named = (word: string): string => `${t(word)} ${item.fileName}`;
  if (item.state === 'done' || item.state === 'failed') {
    return (
      <span className={styles.acts}>
        {item.state === 'done' && item.assetId && (
          <Link to={schoolPaths.recording(item.assetId)}>{t('uploads.open')}</Link>
        )}
        <Button
          size="small"
          type="text"
          aria-label={named('uploads.hide')}
          onClick={() => uploads.forget(item.key)}
        >
          {t('uploads.hide')}
        </Button>
      </span>
    );
  }
  return (
    <span className={styles.acts}>
      {item.state === 'sending' ? (
        <Button size="small" aria-label={named('uploads.pause')} onClick={() => uploads.pause(item.key)}>
          {t('uploads.pause')}
        </Button>
      ) : (
        <Button
          size="small"
          type="primary"
          aria-label={named('uploads.resume')}
          onClick={() => uploads.resume(item.key)}
        >
          {t('uploads.resume')}
        </Button>
      )}
      <Button
        size="small"
        type="text"
        aria-label={named('uploads.cancel')}
        onClick={() => void uploads.cancel(item.key)}
      >
        {t('uploads.cancel')}
      </Button>
    </span>
  );
}
