import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryItemView, LibraryListData } from '@web/api/generated';
import { classHourWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../frame/data-table';
import { ChoiceFilter, SearchFilter } from '../frame/filters';
import { StateTag } from '../frame/state-tag';
import { useAddress } from '../frame/use-address';
import styles from './library.module.css';
import { RatingsDialog } from './ratings-dialog';
import { useLibrary } from './use-library';

type Query = NonNullable<LibraryListData['query']>;

const stages = ['L1', 'L2', 'L3a', 'L3b', 'L4', 'L5'] as const;
const topics = Array.from({ length: 14 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`);
const kinds = ['micro', 'series', 'lecture', 'activity', 'public_class'] as const;

/** 资源库: courses open to a unit, found by stage, topic, kind and words. `renderActs`: what a school may do with one. */
export function LibraryList({
  unitId,
  renderActs,
}: {
  unitId: string;
  renderActs?: (item: LibraryItemView) => ReactNode;
}): ReactNode {
  const { t } = useTranslation('console/library');
  const [filter, change] = useAddress({ q: '', stage: '', topic: '', kind: '', adopted: '', page: '1' });
  const [read, setRead] = useState<LibraryItemView | null>(null);
  const { page, ...words } = filter;
  const given = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== ''));
  const query = { ...given, page: Math.max(1, Math.floor(Number(page)) || 1) } as Query;
  const library = useLibrary(unitId, query);
  return (
    <>
      <div className={styles.filters}>
        <SearchFilter label={t('search')} value={filter.q} onChange={(q) => change({ q: q.slice(0, 60) })} />
        <ChoiceFilter
          label={t('stage')}
          value={filter.stage}
          options={stages.map((value) => ({ value, label: t(`topics:stage.${value}`) }))}
          onChange={(stage) => change({ stage })}
        />
        <ChoiceFilter
          label={t('topic')}
          value={filter.topic}
          options={topics.map((value) => ({ value, label: t(`topics:topic.${value}`) }))}
          onChange={(topic) => change({ topic })}
        />
        <ChoiceFilter
          label={t('kind')}
          value={filter.kind}
          options={kinds.map((value) => ({ value, label: t(`topics:kind.${value}`) }))}
          onChange={(kind) => change({ kind })}
        />
        {renderActs && (
          <ChoiceFilter
            label={t('use')}
            value={filter.adopted}
            options={[{ value: '1', label: t('adoptedOnly') }]}
            onChange={(adopted) => change({ adopted })}
          />
        )}
      </div>
      <DataTable<LibraryItemView>
        name="library"
        label={t('library')}
        columns={useColumns(setRead, renderActs)}
        source={library}
        rowKey="courseId"
        onPage={(next) => change({ page: String(next) })}
        empty={<EmptyState icon="book" title={t('libraryEmpty')} text={t('libraryEmptyText')} />}
      />
      {read && <RatingsDialog unitId={unitId} item={read} onClose={() => setRead(null)} />}
    </>
  );
}

function useColumns(
  read: (item: LibraryItemView) => void,
  renderActs?: (item: LibraryItemView) => ReactNode,
): Column<LibraryItemView>[] {
  const { t } = useTranslation('console/library');
  const content = useContentColumns();
  return [
    {
      key: 'title',
      title: t('head.course'),
      rowScope: 'row',
      render: (_, { title, level }) => (
        <span className={styles.course}>
          {title} <StateTag tone={level === 'CITY' ? 'good' : 'plain'}>{t(`level.${level}`)}</StateTag>
        </span>
      ),
    },
    { key: 'unit', title: t('head.owner'), dataIndex: 'unitName' },
    ...content,
    { key: 'adoptions', title: t('head.adoptions'), align: 'right', dataIndex: 'adoptions' },
    {
      key: 'families',
      title: t('head.families'),
      align: 'right',
      optional: true,
      render: (_, { families }) => families ?? t('few'),
    },
    {
      key: 'score',
      title: t('head.score'),
      render: (_, item) => {
        if (item.ratings === 0) return t('unscored');
        const shown = t('scored', { score: item.score, count: item.ratings });
        const what = t('readRatings', { title: item.title });
        return (
          <Button size="small" type="link" aria-label={`${shown} · ${what}`} onClick={() => read(item)}>
            {shown}
          </Button>
        );
      },
    },
    ...(renderActs
      ? [
          {
            key: 'acts',
            title: t('head.acts'),
            align: 'right' as const,
            fixed: 'end' as const,
            render: (_: unknown, item: LibraryItemView) => renderActs(item),
          },
        ]
      : []),
  ];
}

function useContentColumns(): Column<LibraryItemView>[] {
  const { t } = useTranslation('console/library');
  return [
    {
      key: 'stages',
      title: t('stage'),
      optional: true,
      render: (_, item) => (
        <span className={styles.several}>
          {item.stages.map((stage) => t(`topics:stage.${stage}`)).join(t('and'))}
        </span>
      ),
    },
    {
      key: 'topics',
      title: t('topic'),
      optional: true,
      render: (_, item) => (
        <span className={styles.several}>
          {item.topics.map((topic) => t(`topics:topic.${topic}`)).join(t('and'))}
        </span>
      ),
    },
    {
      key: 'size',
      title: t('head.size'),
      optional: true,
      extra: true,
      render: (_, { lessonCount, classHours }) =>
        [t('lessons', { count: lessonCount }), classHourWords(classHours, t)].filter(Boolean).join(' · '),
    },
    {
      key: 'version',
      title: t('head.version'),
      optional: true,
      extra: true,
      render: (_, { versionNumber, adoptedVersion }) =>
        adoptedVersion !== null && adoptedVersion !== versionNumber
          ? t('versionSince', { now: versionNumber, adopted: adoptedVersion })
          : t('version', { number: versionNumber }),
    },
  ];
}
