import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { schoolActivitiesShow, type ActivityView } from '@web/api/generated';
import { spanWords } from '@web/i18n/format';
import { ErrorState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { TableBones } from '../../frame/data-table';
import { DetailFrame } from '../../frame/detail-frame';
import { Stack } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { useAddress } from '../../frame/use-address';
import { schoolPaths } from '../school.paths';
import { ActivityActs } from './activity-acts';
import { ActivityAside } from './activity-aside';
import { ActivityForm } from './activity-form';
import { ActivityText } from './activity-text';
import { bodyOf, valuesOf, type ActivityValues } from './activity-values.rule';
import { toneOf } from './choices';
import { FamilyList } from './family-list';
import { FeedbackCard } from './feedback-card';
import { MakeUpCard } from './make-up-card';
import { ReportCard } from './report-card';
import { useActivity, useChange } from './use-activities';

export function ActivityPage(): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const { activityId = '' } = useParams();
  const activity = useActivity(activityId);
  if (activity.data) return <Shown activity={activity.data} />;
  return (
    <DetailFrame title={t('title')} back={{ to: schoolPaths.activities, label: t('back') }}>
      {activity.isPending ? (
        <TableBones />
      ) : (
        <ErrorState error={activity.error} retry={() => void activity.refetch()} />
      )}
    </DetailFrame>
  );
}

function Shown({ activity }: { activity: ActivityView }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const [{ part }, change] = useAddress({ part: '' });
  const isHeld = activity.state === 'HELD' || activity.state === 'CLOSED';
  const writes = activity.may.includes('edit') || activity.may.includes('report');
  const families = activity.state !== 'DRAFT' && (writes || activity.may.includes('tick'));
  const tabs = [
    { key: 'plan', label: t('form.basics'), children: <PlanPart activity={activity} /> },
    ...(families
      ? [{ key: 'families', label: t('families.title'), children: <FamilyList activity={activity} /> }]
      : []),
    ...(isHeld
      ? [{ key: 'after', label: t('after.title'), children: <AfterPart activity={activity} /> }]
      : []),
  ];
  const shown = tabs.some(({ key }) => key === part) ? part : isHeld && writes ? 'after' : 'plan';
  return (
    <DetailFrame
      title={activity.title}
      state={<StateTag tone={toneOf[activity.state]}>{t(`state.${activity.state}`)}</StateTag>}
      text={`${t(`kind.${activity.kind}`)} · ${spanWords(activity.startsAt, activity.endsAt)} · ${activity.place}`}
      actions={<ActivityActs activity={activity} />}
      back={{ to: schoolPaths.activities, label: t('back') }}
      aside={<ActivityAside activity={activity} />}
    >
      <Tabs activeKey={shown} onChange={(key) => change({ part: key })} items={tabs} destroyOnHidden />
    </DetailFrame>
  );
}

function PlanPart({ activity }: { activity: ActivityView }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const save = useChange(activity.id);
  const send = (values: ActivityValues, version: number): void =>
    save.mutate(
      { ...bodyOf(values, activity.makeUpLesson?.id ?? null), version },
      { onSuccess: () => say(t('form.saved')) },
    );
  const read = async () => {
    const theirs = await schoolActivitiesShow({ path: { id: activity.id } });
    return { values: valuesOf(theirs), revision: theirs.version };
  };
  return (
    <Stack>
      {activity.may.includes('edit') ? (
        <ActivityForm
          key={activity.version}
          schoolId={activity.schoolId}
          meanwhile={{ attempt: save.submittedAt, read, onMerged: send }}
          first={valuesOf(activity)}
          submit={t('form.save')}
          busy={save.isPending}
          error={save.error}
          onSubmit={(values) => send(values, activity.version)}
        />
      ) : (
        <ActivityText activity={activity} />
      )}
      <MakeUpCard activity={activity} />
    </Stack>
  );
}

function AfterPart({ activity }: { activity: ActivityView }): ReactNode {
  return (
    <Stack>
      <ReportCard key={activity.version} activity={activity} />
      <FeedbackCard activityId={activity.id} />
    </Stack>
  );
}
