import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  manualListFamilies,
  manualListTick,
  type ActivityFamilyView,
  type ActivityView,
} from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { EmptyState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { DataTable, type Column } from '../../frame/data-table';
import { ChoiceFilter, SearchFilter } from '../../frame/filters';
import { Card } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import styles from './activities.module.css';
import { HandSignUp } from './hand-sign-up';
import { activitiesKey, activityKey } from './use-activities';

const choices = ['signed-up', 'waiting', 'present'] as const;
type Choice = (typeof choices)[number];

/** The list by hand, the fallback of the code on the screen. */
export function FamilyList({ activity }: { activity: ActivityView }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const [filter, change] = useAddress({ only: 'signed-up', q: '', page: '1' });
  const families = useQuery({
    queryKey: [...activitiesKey, 'families', activity.id, filter],
    queryFn: () =>
      manualListFamilies({
        path: { id: activity.id },
        query: {
          page: Number(filter.page),
          ...(filter.only && filter.only !== 'all' && { only: filter.only as Choice }),
          ...(filter.q && { q: filter.q }),
        },
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <Card text={t('families.text')}>
      <div className={styles.filters}>
        <ChoiceFilter
          label={t('families.only')}
          value={filter.only === 'all' ? '' : filter.only}
          onChange={(only) => change({ only: only || 'all' })}
          options={choices.map((value) => ({ value, label: t(`families.${value}`) }))}
        />
        <SearchFilter label={t('families.search')} value={filter.q} onChange={(q) => change({ q })} />
      </div>
      <DataTable<ActivityFamilyView>
        name="activity-families"
        label={t('families.title')}
        columns={useColumns(activity)}
        source={families}
        rowKey="pupilId"
        onPage={(page) => change({ page: String(page) })}
        empty={<EmptyState icon="family" title={t('families.empty')} text={t('families.emptyText')} />}
      />
    </Card>
  );
}

function useColumns(activity: ActivityView): Column<ActivityFamilyView>[] {
  const { t } = useTranslation('console/school/activities');
  return [
    { key: 'name', title: t('families.name'), dataIndex: 'name' },
    { key: 'class', title: t('families.class'), dataIndex: 'className', optional: true },
    {
      key: 'signUp',
      title: t('families.signUp'),
      render: (_, family) => (
        <span>
          {family.signUp && (
            <StateTag tone={family.signUp === 'SIGNED_UP' ? 'good' : 'faint'}>
              {t(`families.signUpState.${family.signUp}`)}
            </StateTag>
          )}{' '}
          {activity.seating === 'person' &&
            family.persons &&
            t('families.persons', { count: family.persons })}
          {activity.may.includes('sign-up') && <HandSignUp activity={activity} family={family} />}
        </span>
      ),
    },
    {
      key: 'there',
      title: t('families.there'),
      render: (_, family) => <There activity={activity} family={family} />,
    },
  ];
}

function There({ activity, family }: { activity: ActivityView; family: ActivityFamilyView }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const cache = useQueryClient();
  const tick = useMutation({
    mutationFn: (present: boolean) =>
      manualListTick({ path: { id: activity.id }, body: { pupilIds: [family.pupilId], present } }),
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: [...activitiesKey, 'families', activity.id] }),
        cache.invalidateQueries({ queryKey: activityKey(activity.id) }),
      ]),
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  const words = family.way && t(`families.way.${family.way}`);
  if (!activity.may.includes('tick') || family.way === 'make-up') return words;
  return (
    <Checkbox
      checked={family.way !== null}
      disabled={tick.isPending}
      aria-label={t('families.tick', { name: family.name })}
      onChange={(event) => tick.mutate(event.target.checked)}
    >
      {words}
    </Checkbox>
  );
}
