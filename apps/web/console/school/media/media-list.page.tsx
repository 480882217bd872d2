import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssetView } from '@web/api/generated';
import { clockOf, momentWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { ChoiceFilter, SearchFilter } from '../../frame/filters';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { schoolPaths } from '../school.paths';
import { AssetStateTag, failureWords } from './asset-state';
import styles from './media.module.css';
import { UploadButton } from './upload-button';
import { UploadList } from './upload-list';
import { useArrivals, useAssets, useRetry, type AssetState } from './use-media';

const states: readonly AssetState[] = ['READY', 'PACKAGING', 'RECEIVED', 'FAILED', 'UPLOADING'];

export function MediaListPage(): ReactNode {
  const { t } = useTranslation('console/school/media');
  const unit = useDeskUnit();
  const [filter, change] = useAddress({ q: '', state: '', page: '1' });
  const assets = useAssets({
    unitId: unit.id,
    page: Number(filter.page),
    ...(filter.q && { q: filter.q }),
    ...(filter.state && { state: filter.state as AssetState }),
  });
  useArrivals();
  const filtered = filter.q !== '' || filter.state !== '';
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      actions={<UploadButton />}
      filters={
        <>
          <SearchFilter label={t('search')} value={filter.q} onChange={(q) => change({ q })} />
          <ChoiceFilter
            label={t('head.state')}
            value={filter.state}
            onChange={(state) => change({ state })}
            options={states.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          />
        </>
      }
    >
      <UploadList />
      <DataTable<AssetView>
        name="media"
        label={t('title')}
        columns={useColumns()}
        source={assets}
        rowKey="id"
        onPage={(page) => change({ page: String(page) })}
        empty={
          filtered ? (
            <EmptyState icon="search" title={t('console:noMatch')} text={t('console:noMatchText')}>
              <Button onClick={() => change({ q: '', state: '' })}>{t('console:clear')}</Button>
            </EmptyState>
          ) : (
            <EmptyState icon="play" title={t('empty')} text={t('emptyText')} />
          )
        }
      />
    </ListFrame>
  );
}

function useColumns(): Column<AssetView>[] {
  const { t } = useTranslation('console/school/media');
  return [
    { key: 'name', title: t('head.name'), render: (_, asset) => <Named asset={asset} /> },
    { key: 'state', title: t('head.state'), width: 220, render: (_, asset) => <Stateful asset={asset} /> },
    {
      key: 'duration',
      title: t('head.duration'),
      optional: true,
      align: 'right',
      render: (_, asset) => (asset.durationSeconds === null ? '' : clockOf(asset.durationSeconds)),
    },
    {
      key: 'picture',
      title: t('head.picture'),
      optional: true,
      render: (_, asset) => {
        if (asset.kind === 'audio') return t('audio');
        const best = Math.max(0, ...asset.renditions.map((rendition) => rendition.height ?? 0));
        return best > 0 ? `${best}p` : '';
      },
    },
    { key: 'at', title: t('head.at'), optional: true, render: (_, asset) => momentWords(asset.createdAt) },
  ];
}

function Named({ asset }: { asset: AssetView }): ReactNode {
  return (
    <Link to={schoolPaths.recording(asset.id)} className={styles.named}>
      {asset.posterUrl ? (
        <img src={asset.posterUrl} alt="" className={styles.thumb} loading="lazy" />
      ) : (
        <span className={styles.thumb}>
          <Icon name="play" size={18} />
        </span>
      )}
      {asset.fileName}
    </Link>
  );
}

function Stateful({ asset }: { asset: AssetView }): ReactNode {
  const { t } = useTranslation('console/school/media');
  const retry = useRetry();
  return (
    <div className={styles.stateful}>
      <AssetStateTag asset={asset} />
      {asset.failure && <p className={styles.note}>{failureWords(asset, t)}</p>}
      {asset.may.includes('retry') && (
        <Button
          size="small"
          loading={retry.isPending}
          aria-label={`${t('retry')} ${asset.fileName}`}
          onClick={() => retry.mutate(asset.id)}
        >
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
