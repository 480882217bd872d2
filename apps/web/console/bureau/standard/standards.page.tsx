import { useMutation } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { standardDraftsRestore, type StandardRowView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords, momentWords } from '@web/i18n/format';
import { EmptyState, Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DataTable, type Column } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';
import { Card, ListFrame } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { bureauPaths } from '../bureau.paths';
import styles from './standard.module.css';
import { useBegin, useDrafts, useVersions } from './use-standards';

/** All versions of the standard, and what the city is writing. */
export function StandardsPage(): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  const mayWrite = useIs('city_officer');
  const [{ page }, change] = useAddress({ page: '1' });
  const versions = useVersions(Math.max(1, Math.floor(Number(page)) || 1));
  return (
    <ListFrame title={t('title')} text={t('list.text')} actions={mayWrite && <Beginning />}>
      {mayWrite && <PutAway />}
      {mayWrite && <Drafts />}
      <DataTable
        name="bureau-standards"
        label={t('list.title')}
        columns={columns(t)}
        source={versions}
        rowKey="id"
        onPage={(next) => change({ page: String(next) })}
        empty={<EmptyState title={t('list.empty')} />}
      />
    </ListFrame>
  );
}

/** A draft that was just put away, to be taken up again. */
function PutAway(): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  const { state } = useLocation() as { state: { discarded?: string } | null };
  const go = useNavigate();
  const restore = useMutation({
    mutationFn: (id: string) => standardDraftsRestore({ path: { id } }),
    onSuccess: ({ id }) => go(bureauPaths.standardDraft(id)),
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  const id = state?.discarded;
  if (!id) return null;
  return (
    <Note icon="check" announce>
      <span className={styles.tags}>
        {t('drafts.putAway')}
        <Button size="small" loading={restore.isPending} onClick={() => restore.mutate(id)}>
          {t('drafts.takeUp')}
        </Button>
      </span>
    </Note>
  );
}

function Beginning(): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  const begin = useBegin();
  return (
    <>
      <Button href="/api/rating/standards/schema" target="_blank" type="text">
        {t('bring.schema')}
      </Button>
      <Upload
        accept=".json,application/json"
        showUploadList={false}
        beforeUpload={(file) => {
          begin.mutate({ file });
          return false;
        }}
      >
        <Button>{t('bring.act')}</Button>
      </Upload>
      <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate({})}>
        {t('begin')}
      </Button>
    </>
  );
}

function Drafts(): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  const drafts = useDrafts(true);
  if (!drafts.data || drafts.data.items.length === 0) return null;
  return (
    <Card title={t('drafts.title')} text={t('drafts.text')} className={styles.drafts}>
      <ul className={styles.list}>
        {drafts.data.items.map((draft) => (
          <li key={draft.id}>
            <Link to={bureauPaths.standardDraft(draft.id)}>{t('name', { version: draft.version })}</Link>
            <span className={styles.small}>
              {t('drafts.row', {
                basedOn: draft.basedOn,
                by: draft.editedByName,
                at: momentWords(draft.editedAt),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function columns(t: TFunction<'console/bureau/standard'>): Column<StandardRowView>[] {
  return [
    {
      key: 'version',
      title: t('list.version'),
      rowScope: 'row',
      render: (_, { id, version }) => (
        <Link to={bureauPaths.standardVersion(id)}>{t('name', { version })}</Link>
      ),
    },
    {
      key: 'use',
      title: t('list.use'),
      render: (_, { current, next }) => (
        <span className={styles.tags}>
          {current && <StateTag tone="good">{t('list.current')}</StateTag>}
          {next && <StateTag tone="now">{t('list.next')}</StateTag>}
        </span>
      ),
    },
    { key: 'origin', title: t('list.origin'), render: (_, { own }) => t(own ? 'list.own' : 'list.brought') },
    { key: 'at', title: t('list.at'), render: (_, { publishedAt }) => dayWords(publishedAt) },
  ];
}
