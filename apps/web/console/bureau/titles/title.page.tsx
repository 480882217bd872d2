import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { DetailFrame } from '../../frame/detail-frame';
import { Stack } from '../../frame/list-frame';
import { TitleActs } from '../../titles/title-acts';
import { TitleFacts } from '../../titles/title-facts';
import { TitleTasks } from '../../titles/title-tasks';
import { TitleTimeline } from '../../titles/title-timeline';
import { useTitle } from '../../titles/use-titles';
import { bureauPaths } from '../bureau.paths';

/** One title at the bureau's desk: what it misses, what the school says, what happened. */
export function TitlePage(): ReactNode {
  const { t } = useTranslation('console/bureau/titles');
  const { titleId = '' } = useParams();
  const title = useTitle(titleId);
  const back = { label: t('list.title'), to: bureauPaths.titles };
  if (!title.data) {
    return (
      <DetailFrame title={t('list.title')} back={back}>
        {title.isPending ? (
          <TableBones />
        ) : (
          <ErrorState error={title.error} retry={() => void title.refetch()} />
        )}
      </DetailFrame>
    );
  }
  const { school, district, unitId } = title.data;
  return (
    <DetailFrame
      title={school}
      text={district}
      back={back}
      actions={<TitleActs title={title.data} />}
      aside={<TitleTimeline title={title.data} />}
    >
      <Stack>
        <TitleFacts title={title.data} />
        <TitleTasks title={title.data} />
        <Link to={bureauPaths.school(unitId)}>{t('list.toSchool')}</Link>
      </Stack>
    </DetailFrame>
  );
}
