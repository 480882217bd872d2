import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tipsArchive, tipsOfUnit, tipsRestore, type TipView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DataTable, type Column } from '../../frame/data-table';
import { useUndo } from '../../frame/use-undo';
import styles from '../../advice/advice.module.css';
import { TipForm } from './tip-form';
import { TipPreview } from './tip-preview';

/** Tips by their days; what families read on a day stands above. */
export function TipList({ unitId }: { unitId: string }): ReactNode {
  const { t } = useTranslation('console/bureau/advice');
  const [page, setPage] = useState(1);
  const [written, write] = useState<{ tip: TipView | null } | null>(null);
  const [undo, offer] = useUndo();
  const cache = useQueryClient();
  const refresh = (): Promise<unknown> => cache.invalidateQueries({ queryKey: ['tips', unitId] });
  const tips = useQuery({
    queryKey: ['tips', unitId, 'list', page],
    queryFn: () => tipsOfUnit({ path: { id: unitId }, query: { page } }),
    placeholderData: keepPreviousData,
  });
  const archive = useMutation({
    mutationFn: async (tip: TipView) => {
      await tipsArchive({ path: { id: tip.id } });
      await refresh();
      return tip;
    },
    onSuccess: ({ id, title }) =>
      offer(t('gone', { title }), () => tipsRestore({ path: { id } }).then(refresh)),
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <>
      <TipPreview unitId={unitId} />
      <div className={styles.filters}>
        <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={() => write({ tip: null })}>
          {t('add')}
        </Button>
      </div>
      {undo}
      <DataTable<TipView>
        name="tips"
        label={t('tips')}
        columns={useColumns(
          (tip) => write({ tip }),
          (tip) => archive.mutate(tip),
        )}
        source={tips}
        rowKey="id"
        onPage={setPage}
        empty={<EmptyState icon="info" title={t('none')} text={t('noneText')} />}
      />
      {written && (
        <TipForm
          unitId={unitId}
          tip={written.tip}
          onClose={() => write(null)}
          onDone={() => {
            write(null);
            void refresh();
          }}
        />
      )}
    </>
  );
}

function useColumns(write: (tip: TipView) => void, archive: (tip: TipView) => void): Column<TipView>[] {
  const { t } = useTranslation('console/bureau/advice');
  return [
    { key: 'title', title: t('field.title'), rowScope: 'row', dataIndex: 'title' },
    {
      key: 'stages',
      title: t('field.stages'),
      render: (_, tip) => tip.stages.map((stage) => t(`topics:stage.${stage}`)).join(t('and')),
    },
    {
      key: 'season',
      title: t('field.season'),
      optional: true,
      render: (_, tip) => t(`season.${tip.season}`),
    },
    {
      key: 'days',
      title: t('field.days'),
      render: (_, tip) => `${dayWords(tip.fromDay)} – ${dayWords(tip.untilDay)}`,
    },
    {
      key: 'weekday',
      title: t('field.weekday'),
      render: (_, tip) => t(`weekday.${tip.weekday ?? 'any'}`),
    },
    { key: 'unit', title: t('field.unit'), optional: true, dataIndex: 'unitName' },
    {
      key: 'acts',
      title: t('acts'),
      align: 'right',
      render: (_, tip) =>
        tip.may.includes('manage') && (
          <>
            <Button
              size="small"
              type="text"
              aria-label={`${t('change')} ${tip.title}`}
              onClick={() => write(tip)}
            >
              {t('change')}
            </Button>
            <Button
              size="small"
              type="text"
              aria-label={`${t('remove')} ${tip.title}`}
              onClick={() => archive(tip)}
            >
              {t('remove')}
            </Button>
          </>
        ),
    },
  ];
}
