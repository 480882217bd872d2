import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { spanWords } from '@web/i18n/format';
import { ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { DetailFrame } from '../../frame/detail-frame';
import { Stack } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { ActivityAside } from '../../school/activities/activity-aside';
import { ActivityText } from '../../school/activities/activity-text';
import { toneOf } from '../../school/activities/choices';
import { ReportCard } from '../../school/activities/report-card';
import { useActivity } from '../../school/activities/use-activities';
import { bureauPaths } from '../bureau.paths';

/** One activity of a school, to read: its plan, its papers and its numbers, and nobody's name. */
export function ActivityPage(): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const { activityId = '' } = useParams();
  const { data, error, isPending, refetch } = useActivity(activityId);
  const back = { label: t('console/bureau/activities:title'), to: bureauPaths.activities };
  if (!data) {
    return (
      <DetailFrame title={t('title')} back={back}>
        {isPending ? <TableBones /> : <ErrorState error={error} retry={() => void refetch()} />}
      </DetailFrame>
    );
  }
  return (
    <DetailFrame
      title={data.title}
      state={<StateTag tone={toneOf[data.state]}>{t(`state.${data.state}`)}</StateTag>}
      text={`${t(`kind.${data.kind}`)} · ${spanWords(data.startsAt, data.endsAt)} · ${data.place}`}
      back={back}
      aside={<ActivityAside activity={data} />}
    >
      <Stack>
        <ActivityText activity={data} />
        {data.summary && <ReportCard activity={data} />}
      </Stack>
    </DetailFrame>
  );
}
