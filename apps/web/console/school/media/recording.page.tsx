import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { AssetDetailView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { clockOf, momentWords } from '@web/i18n/format';
import { Confirm } from '@web/ui/dialog';
import { FrameBone, Lines, Loading } from '@web/ui/skeleton';
import { ErrorState, Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DetailFrame } from '../../frame/detail-frame';
import { Card, Stack } from '../../frame/list-frame';
import { schoolPaths } from '../school.paths';
import { AssetStateTag, failureWords } from './asset-state';
import styles from './media.module.css';
import { Preview } from './preview';
import { SubtitleCard } from './subtitle-card';
import { isMoving, useAsset, useRemoveAsset, useRetry } from './use-media';

export function RecordingPage(): ReactNode {
  const { t } = useTranslation('console/school/media');
  const { assetId = '' } = useParams();
  const asset = useAsset(assetId);
  const back = { label: t('title'), to: schoolPaths.media };
  if (asset.isPending) {
    return (
      <DetailFrame title={t('one')} back={back}>
        <Loading>
          <FrameBone />
          <Lines />
        </Loading>
      </DetailFrame>
    );
  }
  if (!asset.data) return <ErrorState whole error={asset.error} retry={() => void asset.refetch()} />;
  return (
    <DetailFrame
      title={asset.data.fileName}
      state={!isMoving(asset.data.state) && <AssetStateTag asset={asset.data} />}
      back={back}
      actions={<Remove asset={asset.data} />}
      aside={
        <Stack>
          <Facts asset={asset.data} />
          <SubtitleCard asset={asset.data} />
        </Stack>
      }
    >
      <Stack>
        <Situation asset={asset.data} />
        {asset.data.playable && <Preview asset={asset.data} />}
      </Stack>
    </DetailFrame>
  );
}

function Situation({ asset }: { asset: AssetDetailView }): ReactNode {
  const { t } = useTranslation('console/school/media');
  const retry = useRetry();
  if (asset.state === 'FAILED') {
    return (
      <Note tone="danger" icon="alert" announce>
        <p>{failureWords(asset, t)}</p>
        {asset.may.includes('retry') && (
          <Button loading={retry.isPending} onClick={() => retry.mutate(asset.id)}>
            {t('retry')}
          </Button>
        )}
      </Note>
    );
  }
  if (asset.state === 'UPLOADING') return <Note icon="clock">{t('stillUploading')}</Note>;
  if (!isMoving(asset.state)) return null;
  return (
    <Card title={t('packaging.title')} text={t('packaging.text')}>
      <AssetStateTag asset={asset} />
    </Card>
  );
}

function Facts({ asset }: { asset: AssetDetailView }): ReactNode {
  const { t } = useTranslation('console/school/media');
  const rows: [string, string][] = [
    [t('head.duration'), asset.durationSeconds === null ? '–' : clockOf(asset.durationSeconds)],
    [t('head.source'), asset.width && asset.height ? `${asset.width} × ${asset.height}` : '–'],
    [
      t('head.picture'),
      asset.renditions.map(({ height }) => (height === null ? t('audio') : `${height}p`)).join('、') || '–',
    ],
    [t('head.at'), momentWords(asset.createdAt)],
  ];
  return (
    <Card title={t('facts')}>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Remove({ asset }: { asset: AssetDetailView }): ReactNode {
  const { t } = useTranslation('console/school/media');
  const go = useNavigate();
  const remove = useRemoveAsset();
  const [asking, setAsking] = useState(false);
  const confirmed = (): void =>
    remove.mutate(asset.id, {
      onSuccess: () => {
        say(t('removed', { name: asset.fileName }));
        void go(schoolPaths.media);
      },
      onError: (error) => {
        setAsking(false);
        say(sentenceFor(error, t), 'urgent');
      },
    });
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('removeTitle', { name: asset.fileName })}
        text={t('removeText')}
        confirm={t('remove')}
        danger
        busy={remove.isPending}
        onConfirm={confirmed}
      />
    </>
  );
}
