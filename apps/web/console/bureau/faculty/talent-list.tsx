import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { talentsRestore, talentsWithdraw, type TalentView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit, useIs } from '../../frame/desk-unit';
import { ChoiceFilter, SearchFilter } from '../../frame/filters';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { useUndo } from '../../frame/use-undo';
import { TalentForm } from './talent-form';
import styles from './talents.module.css';
import { useDistricts, useRefreshTalents, useTalents } from './use-talents';

const levels = ['backbone', 'master', 'expert'] as const;
const defaults = { q: '', district: '', level: '', show: '', page: '1' };

export function TalentList(): ReactNode {
  const { t } = useTranslation('console/bureau/faculty');
  const mayGrant = useIs('district_officer', 'city_officer');
  const [filter, change] = useAddress(defaults);
  const [granting, setGranting] = useState(false);
  const [undo, offer] = useUndo();
  const refresh = useRefreshTalents();
  const talents = useTalents({
    q: filter.q.slice(0, 40) || undefined,
    district: /^[0-9a-f-]{36}$/i.test(filter.district) ? filter.district : undefined,
    level: levels.find((level) => level === filter.level),
    show: filter.show === 'all' ? 'all' : undefined,
    page: Math.max(1, Math.floor(Number(filter.page)) || 1),
  });
  const withdraw = useMutation({
    mutationFn: async (talent: TalentView) => {
      await talentsWithdraw({ path: { id: talent.id } });
      await refresh();
      return talent;
    },
    onSuccess: ({ id, name, level }) =>
      offer(t('withdrawn', { name, level: t(`level.${level}`) }), () =>
        talentsRestore({ path: { id } }).then(refresh),
      ),
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <>
      <Filters
        filter={filter}
        change={change}
        act={
          mayGrant && (
            <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={() => setGranting(true)}>
              {t('grant')}
            </Button>
          )
        }
      />
      {undo}
      <DataTable<TalentView>
        name="talents"
        label={t('talents')}
        columns={useColumns((talent) => withdraw.mutate(talent))}
        source={talents}
        rowKey="id"
        onPage={(page) => change({ page: String(page) })}
        empty={<EmptyState icon="certificate" title={t('noTalents')} text={t('noTalentsText')} />}
      />
      {granting && <TalentForm onClose={() => setGranting(false)} />}
    </>
  );
}

function Filters({
  filter,
  change,
  act,
}: {
  filter: typeof defaults;
  change: (next: Partial<typeof defaults>) => void;
  act: ReactNode;
}): ReactNode {
  const { t } = useTranslation('console/bureau/faculty');
  const districts = useDistricts(useDeskUnit().id).data ?? [];
  return (
    <div className={styles.filters}>
      <SearchFilter label={t('search')} value={filter.q} onChange={(q) => change({ q })} />
      {districts.length > 0 && (
        <ChoiceFilter
          label={t('head.district')}
          value={filter.district}
          options={districts}
          onChange={(district) => change({ district })}
        />
      )}
      <ChoiceFilter
        label={t('head.level')}
        value={filter.level}
        options={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
        onChange={(level) => change({ level })}
      />
      <ChoiceFilter
        label={t('show')}
        value={filter.show}
        options={[{ value: 'all', label: t('showAll') }]}
        onChange={(show) => change({ show })}
      />
      {act}
    </div>
  );
}

function useColumns(withdraw: (talent: TalentView) => void): Column<TalentView>[] {
  const { t } = useTranslation('console/bureau/faculty');
  const tones = { standing: 'good', over: 'faint', withdrawn: 'faint' } as const;
  return [
    { key: 'name', title: t('head.name'), render: (_, { name }) => name || t('erased') },
    { key: 'level', title: t('head.level'), render: (_, { level }) => t(`level.${level}`) },
    { key: 'school', title: t('head.school'), dataIndex: 'schoolName' },
    { key: 'district', title: t('head.district'), optional: true, dataIndex: 'districtName' },
    { key: 'by', title: t('head.by'), optional: true, dataIndex: 'grantedBy' },
    { key: 'document', title: t('head.document'), optional: true, dataIndex: 'documentNumber' },
    {
      key: 'until',
      title: t('head.until'),
      render: (_, { until, state }) => (
        <>
          {dayWords(until)} <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>
        </>
      ),
    },
    {
      key: 'acts',
      title: t('head.acts'),
      align: 'right',
      render: (_, talent) =>
        talent.mayWithdraw &&
        talent.state === 'standing' && (
          <Button
            size="small"
            type="text"
            aria-label={`${t('withdraw')} ${talent.name}`}
            onClick={() => withdraw(talent)}
          >
            {t('withdraw')}
          </Button>
        ),
    },
  ];
}
