import { Radio } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssetView } from '@web/api/generated';
import { clockOf } from '@web/i18n/format';
import { Lines, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import { useDeskUnit } from '../../../frame/desk-unit';
import { SearchFilter } from '../../../frame/filters';
import { AssetStateTag, failureWords } from '../../media/asset-state';
import { Preview } from '../../media/preview';
import { UploadButton } from '../../media/upload-button';
import { uploads } from '../../media/uploads';
import { UploadList } from '../../media/upload-list';
import { useArrivals, useAsset, useAssets } from '../../media/use-media';
import styles from '../courses.module.css';
import type { LessonDraft } from './outline.rule';

type Change = (change: Partial<LessonDraft>) => void;

/** The recording of a lesson: one that is there, or one that is sent now. */
export function RecordingPicker({ lesson, onChange }: { lesson: LessonDraft; onChange: Change }): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const sent = useRef<string | null>(null);
  useArrivals();
  useEffect(() =>
    uploads.onDone((assetId, key) => {
      if (key === sent.current) onChange({ assetId, durationSeconds: null });
    }),
  );
  return (
    <div className={styles.picker}>
      {lesson.assetId && <Chosen assetId={lesson.assetId} lesson={lesson} onChange={onChange} />}
      <UploadButton label={t('recording.upload')} type="default" onStarted={(key) => (sent.current = key)} />
      <UploadList />
      <Shelf chosen={lesson.assetId} onChange={onChange} />
    </div>
  );
}

function Chosen({
  assetId,
  lesson,
  onChange,
}: {
  assetId: string;
  lesson: LessonDraft;
  onChange: Change;
}): ReactNode {
  const { t } = useTranslation(['console/school/courses', 'console/school/media']);
  const asset = useAsset(assetId).data;
  const seconds = asset?.durationSeconds ?? null;
  useEffect(() => {
    if (seconds !== null && seconds !== lesson.durationSeconds) onChange({ durationSeconds: seconds });
  }, [seconds, lesson.durationSeconds, onChange]);
  const { t: media } = useTranslation('console/school/media');
  if (!asset) return null;
  return (
    <div className={styles.chosen}>
      <p>
        <strong>{t('recording.chosen', { name: asset.fileName })}</strong>
      </p>
      {asset.state !== 'READY' && <AssetStateTag asset={asset} />}
      {asset.failure && <p className={styles.note}>{failureWords(asset, media)}</p>}
      {asset.playable && <Preview asset={asset} />}
    </div>
  );
}

function Shelf({ chosen, onChange }: { chosen: string | null; onChange: Change }): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const unit = useDeskUnit();
  const [q, setQ] = useState('');
  const assets = useAssets({ unitId: unit.id, pageSize: 8, ...(q && { q }) });
  if (assets.isPending) {
    return (
      <Loading>
        <Lines />
      </Loading>
    );
  }
  if (!assets.data) return <ErrorState error={assets.error} retry={() => void assets.refetch()} />;
  const pick = (asset: AssetView): void =>
    onChange({ assetId: asset.id, durationSeconds: asset.durationSeconds });
  return (
    <fieldset className={styles.shelf}>
      <legend>{t('recording.shelf')}</legend>
      <SearchFilter label={t('recording.search')} value={q} onChange={setQ} />
      {assets.data.total === 0 && <p className={styles.note}>{t('recording.none')}</p>}
      <Radio.Group
        className={styles.radios}
        value={chosen}
        onChange={(event) => {
          const asset = assets.data.items.find((each) => each.id === event.target.value);
          if (asset) pick(asset);
        }}
      >
        {assets.data.items
          .filter((asset) => asset.state !== 'UPLOADING')
          .map((asset) => (
            <Radio key={asset.id} value={asset.id} disabled={asset.state === 'FAILED'}>
              {asset.fileName}
              <span className={styles.note}>
                {asset.durationSeconds === null ? '' : ` · ${clockOf(asset.durationSeconds)}`}
                {asset.state === 'READY' ? '' : ` · ${t(`recording.state.${asset.state}`)}`}
              </span>
            </Radio>
          ))}
      </Radio.Group>
    </fieldset>
  );
}
