import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  simulationsSchools,
  type SimulatedSchoolView,
  type SimulationsSchoolsData,
} from '@web/api/generated';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../../../frame/data-table';
import { Card } from '../../../frame/list-frame';
import { TierMark } from '../../../rating/tiers/tier-mark';
import { standardKeys } from '../use-standards';
import { FilterChoice } from './filter-choice';
import { signed } from './signed.rule';
import styles from './editor.module.css';

/** Which schools of a simulation are listed. */
export interface Narrowed {
  show: 'moved' | 'all';
  page: number;
  before?: string | undefined;
  after?: string | undefined;
  district?: string | undefined;
  kind?: string | undefined;
}

/** The schools of a simulation, those that change most first; narrowed by district, kind, or one way between tiers. */
export function SimulatedSchools({
  draftId,
  hash,
  narrowed,
  narrow,
  groups,
}: {
  draftId: string;
  hash: string;
  narrowed: Narrowed;
  narrow: (next: Narrowed) => void;
  groups: Groups;
}): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { show, page, ...filter } = narrowed;
  const isOneWay = filter.before !== undefined;
  const wanted = { page, ...filter, ...(show === 'moved' && !isOneWay && { moved: true }) };
  const schools = useQuery({
    queryKey: standardKeys.simulated(`${draftId} ${hash}`, wanted),
    queryFn: () => simulationsSchools({ path: { id: draftId }, query: said(wanted) }),
  });
  const go = (next: Partial<Narrowed>): void => narrow({ ...narrowed, page: 1, ...next });
  return (
    <Card
      title={t('schools.title')}
      text={
        isOneWay &&
        t('schools.oneWay', {
          before: t(`topics:tier.${filter.before}`),
          after: t(`topics:tier.${filter.after}`),
        })
      }
      aside={
        <Segmented
          aria-label={t('schools.show')}
          value={isOneWay ? '' : show}
          onChange={(next) => go({ before: undefined, after: undefined, show: next as 'moved' | 'all' })}
          options={(['moved', 'all'] as const).map((value) => ({ value, label: t(`schools.${value}`) }))}
        />
      }
    >
      <Filters filter={filter} groups={groups} go={go} />
      <DataTable
        name="simulated-schools"
        label={t('schools.title')}
        columns={columns(t)}
        source={schools}
        rowKey="unitId"
        onPage={(next) => go({ page: next })}
        empty={<EmptyState icon="check" title={t('schools.none')} />}
      />
    </Card>
  );
}

/** What is not asked for is left out. */
const said = (wanted: object): NonNullable<SimulationsSchoolsData['query']> =>
  Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));

type Groups = Record<'district' | 'kind', { value: string; label: string }[]>;

function Filters({
  filter,
  groups,
  go,
}: {
  filter: Pick<Narrowed, 'district' | 'kind'>;
  groups: Groups;
  go: (next: Partial<Narrowed>) => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  return (
    <div className={styles.filters}>
      {(['district', 'kind'] as const).map((name) => (
        <FilterChoice
          key={name}
          label={t(`schools.${name}`)}
          all={t(`schools.any.${name}`)}
          value={filter[name] ?? ''}
          onChange={(value) => go({ [name]: value || undefined })}
          options={groups[name]}
        />
      ))}
    </div>
  );
}

function columns(t: (key: string) => string): Column<SimulatedSchoolView>[] {
  return [
    { key: 'name', title: t('schools.school'), rowScope: 'row', dataIndex: 'name' },
    { key: 'district', title: t('schools.district'), dataIndex: 'districtName' },
    { key: 'kind', title: t('schools.kind'), render: (_, { kind }) => t(`console:schoolKind.${kind}`) },
    {
      key: 'before',
      title: t('schools.before'),
      render: (_, { tierBefore, totalBefore }) => (
        <TierMark tier={tierBefore} after={` ${totalBefore.toFixed(2)}`} />
      ),
    },
    {
      key: 'after',
      title: t('schools.after'),
      render: (_, { tierAfter, totalAfter }) => (
        <TierMark tier={tierAfter} after={` ${totalAfter.toFixed(2)}`} />
      ),
    },
    {
      key: 'change',
      title: t('schools.change'),
      render: (_, { totalBefore, totalAfter }) => signed(totalAfter - totalBefore),
    },
  ];
}
