import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReviewItemView } from '@web/api/generated';
import { classHourWords, momentWords } from '@web/i18n/format';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { ListFrame } from '../../frame/list-frame';
import { useAddress } from '../../frame/use-address';
import { bureauPaths } from '../bureau.paths';
import styles from './review.module.css';
import { useQueue } from './use-review';

/** Submitted courses below the officer's units, the longest waiting first. */
export function QueuePage(): ReactNode {
  const { t } = useTranslation('console/bureau/review');
  const [{ page }, change] = useAddress({ page: '1' });
  const queue = useQueue(Math.max(1, Math.floor(Number(page)) || 1));
  return (
    <ListFrame title={t('queue.title')} text={t('queue.text')}>
      <DataTable
        name="bureau-review"
        label={t('queue.title')}
        columns={columns(t)}
        source={queue}
        rowKey="id"
        onPage={(next) => change({ page: String(next) })}
        empty={<EmptyState icon="check" title={t('queue.empty')} text={t('queue.emptyText')} />}
      />
    </ListFrame>
  );
}

function columns(t: TFunction): Column<ReviewItemView>[] {
  return [
    {
      key: 'title',
      title: t('queue.course'),
      rowScope: 'row',
      render: (_, { id, title, versionNumber }) => (
        <span className={styles.course}>
          <Link to={bureauPaths.reviewed(id)}>{title}</Link>
          {versionNumber > 1 && <small>{t('version', { number: versionNumber })}</small>}
        </span>
      ),
    },
    { key: 'unit', title: t('queue.unit'), dataIndex: 'unitName' },
    {
      key: 'kind',
      title: t('queue.kind'),
      optional: true,
      render: (_, { kind }) => t(`topics:kind.${kind}`),
    },
    {
      key: 'stages',
      title: t('queue.stages'),
      optional: true,
      render: (_, { stages }) => (
        <span className={styles.words}>
          {stages.map((stage) => t(`topics:stage.${stage}`)).join(t('and'))}
        </span>
      ),
    },
    {
      key: 'topics',
      title: t('queue.topics'),
      optional: true,
      render: (_, { topics }) => (
        <span className={styles.words}>
          {topics.map((topic) => t(`topics:topic.${topic}`)).join(t('and'))}
        </span>
      ),
    },
    {
      key: 'size',
      title: t('queue.size'),
      render: (_, { lessonCount, classHours }) =>
        [t('lessons', { count: lessonCount }), classHourWords(classHours, t)].filter(Boolean).join(' · '),
    },
    {
      key: 'submitted',
      title: t('queue.submitted'),
      render: (_, { submittedBy, submittedAt }) => (
        <span className={styles.course}>
          {momentWords(submittedAt)}
          {submittedBy && <small>{submittedBy}</small>}
        </span>
      ),
    },
  ];
}
