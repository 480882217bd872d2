import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { studiosArchive, studiosRestore, type StudioView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit, useIs } from '../../frame/desk-unit';
import { SearchFilter } from '../../frame/filters';
import { useAddress } from '../../frame/use-address';
import { useUndo } from '../../frame/use-undo';
import { bureauPaths } from '../bureau.paths';
import { StudioForm } from './studio-form';
import styles from './talents.module.css';
import { useRefreshTalents, useStudios } from './use-talents';

export function StudioList(): ReactNode {
  const { t } = useTranslation('console/bureau/faculty');
  const unit = useDeskUnit();
  const mayManage = useIs('district_officer', 'city_officer');
  const [filter, change] = useAddress({ q: '', page: '1' });
  const [written, write] = useState<{ id: string | null } | null>(null);
  const [undo, offer] = useUndo();
  const refresh = useRefreshTalents();
  const studios = useStudios({
    unitId: unit.id,
    q: filter.q.slice(0, 40) || undefined,
    page: Math.max(1, Math.floor(Number(filter.page)) || 1),
  });
  const close = useMutation({
    mutationFn: async (studio: StudioView) => {
      await studiosArchive({ path: { id: studio.id } });
      await refresh();
      return studio;
    },
    onSuccess: ({ id, name }) =>
      offer(t('closed', { name }), () => studiosRestore({ path: { id } }).then(refresh)),
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <>
      <div className={styles.filters}>
        <SearchFilter label={t('searchStudio')} value={filter.q} onChange={(q) => change({ q })} />
        {mayManage && (
          <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={() => write({ id: null })}>
            {t('found')}
          </Button>
        )}
      </div>
      {undo}
      <DataTable<StudioView>
        name="studios"
        label={t('studios')}
        columns={useColumns(
          mayManage,
          (id) => write({ id }),
          (studio) => close.mutate(studio),
        )}
        source={studios}
        rowKey="id"
        onPage={(page) => change({ page: String(page) })}
        empty={<EmptyState icon="hall" title={t('noStudios')} text={t('noStudiosText')} />}
      />
      {written && <StudioForm studioId={written.id} onClose={() => write(null)} />}
    </>
  );
}

function useColumns(
  mayManage: boolean,
  write: (id: string) => void,
  close: (studio: StudioView) => void,
): Column<StudioView>[] {
  const { t } = useTranslation('console/bureau/faculty');
  return [
    {
      key: 'name',
      title: t('head.studio'),
      rowScope: 'row',
      render: (_, { id, name }) => <Link to={bureauPaths.studio(id)}>{name}</Link>,
    },
    {
      key: 'leader',
      title: t('head.leader'),
      render: (_, { leader }) =>
        [leader.name || t('erased'), leader.level && t(`level.${leader.level}`), leader.schoolName]
          .filter(Boolean)
          .join(' · '),
    },
    { key: 'members', title: t('head.members'), align: 'right', optional: true, dataIndex: 'memberCount' },
    {
      key: 'communities',
      title: t('head.communities'),
      optional: true,
      render: (_, { communities }) => communities.join('、') || '–',
    },
    { key: 'address', title: t('head.address'), optional: true, dataIndex: 'address' },
    { key: 'unit', title: t('head.keeper'), optional: true, dataIndex: 'unitName' },
    ...(mayManage
      ? [
          {
            key: 'acts',
            title: t('head.acts'),
            align: 'right' as const,
            render: (_: unknown, studio: StudioView) => <Acts studio={studio} write={write} close={close} />,
          },
        ]
      : []),
  ];
}

function Acts({
  studio,
  write,
  close,
}: {
  studio: StudioView;
  write: (id: string) => void;
  close: (studio: StudioView) => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/faculty');
  const act = (word: string, onClick: () => void): ReactNode => (
    <Button size="small" type="text" aria-label={`${word} ${studio.name}`} onClick={onClick}>
      {word}
    </Button>
  );
  return (
    <>
      {act(t('change'), () => write(studio.id))}
      {act(t('close'), () => close(studio))}
    </>
  );
}
