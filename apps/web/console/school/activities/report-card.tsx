import { Button, Input, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { IconButton } from '@web/ui/button';
import { Confirm } from '@web/ui/dialog';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Card } from '../../frame/list-frame';
import { UnsavedGuard } from '../../frame/unsaved-guard';
import styles from './activities.module.css';
import { useAddPhoto, useRemovePhoto, useReport } from './use-activities';

/** The summary and the photos; both may be changed after closing, the list of who was there may not. */
export function ReportCard({ activity }: { activity: ActivityView }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const [summary, setSummary] = useState(activity.summary ?? '');
  const [closing, setClosing] = useState(false);
  const report = useReport(activity.id);
  if (!activity.may.includes('report')) {
    return (
      <Card title={t('after.title')}>
        {activity.summary && <p className={styles.text}>{activity.summary}</p>}
      </Card>
    );
  }
  const send = (close: boolean): void =>
    report.mutate(
      { version: activity.version, summary, close },
      {
        onSuccess: () => say(t(close ? 'done.close' : 'done.report')),
        onSettled: () => setClosing(false),
      },
    );
  const isEmpty = summary.trim().length < 2;
  return (
    <Card title={t('after.title')} text={t('after.text')}>
      <UnsavedGuard inParts dirty={summary !== (activity.summary ?? '') && !report.isPending} />
      <Photos activity={activity} />
      <Input.TextArea
        aria-label={t('after.summary')}
        placeholder={t('after.summary')}
        autoSize={{ minRows: 4 }}
        maxLength={4000}
        value={summary}
        onChange={(event) => setSummary(event.target.value)}
      />
      {report.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(report.error, t)}
        </Note>
      )}
      <div className={styles.acts}>
        <Button disabled={isEmpty} loading={report.isPending && !closing} onClick={() => send(false)}>
          {t(activity.may.includes('close') ? 'after.save' : 'app:save')}
        </Button>
        {activity.may.includes('close') && (
          <Button type="primary" disabled={isEmpty} onClick={() => setClosing(true)}>
            {t('after.close')}
          </Button>
        )}
      </div>
      <Confirm
        open={closing}
        onClose={() => setClosing(false)}
        title={t('after.closeTitle')}
        text={t('after.closeText')}
        confirm={t('after.close')}
        busy={report.isPending}
        onConfirm={() => send(true)}
      />
    </Card>
  );
}

function Photos({ activity }: { activity: ActivityView }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const [leaving, setLeaving] = useState<string | null>(null);
  const add = useAddPhoto(activity.id);
  const remove = useRemovePhoto(activity.id);
  const failed = (error: Error): void => say(sentenceFor(error, t), 'urgent');
  return (
    <div className={styles.shots}>
      <ul className={styles.photos}>
        {activity.photos.map(({ id, url, width, height }, index) => (
          <li key={id}>
            <img
              src={url}
              width={width}
              height={height}
              loading="lazy"
              alt={t('after.photo', { number: index + 1 })}
            />
            <IconButton
              icon="trash"
              label={t('after.remove', { number: index + 1 })}
              onClick={() => setLeaving(id)}
            />
          </li>
        ))}
      </ul>
      <Upload
        accept="image/jpeg,image/png,image/webp,image/heic"
        showUploadList={false}
        beforeUpload={(file) => {
          add.mutate(file, { onError: failed });
          return false;
        }}
      >
        <Button loading={add.isPending}>{t('after.add')}</Button>
      </Upload>
      <Confirm
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t('after.removeTitle')}
        text={t('after.removeText')}
        confirm={t('after.removeTitle')}
        danger
        busy={remove.isPending}
        onConfirm={() =>
          leaving && remove.mutate(leaving, { onError: failed, onSettled: () => setLeaving(null) })
        }
      />
    </div>
  );
}
