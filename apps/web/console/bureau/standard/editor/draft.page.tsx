import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { standardDraftsFind } from '@web/api/generated';
import { ErrorState } from '@web/ui/states';
import { TableBones } from '../../../frame/data-table';
import { DetailFrame } from '../../../frame/detail-frame';
import { bureauPaths } from '../../bureau.paths';
import { standardKeys } from '../use-standards';
import { DraftEditor } from './draft-editor';

/** A version that is being written. */
export function StandardDraftPage(): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { draftId = '' } = useParams();
  const draft = useQuery({
    queryKey: standardKeys.draft(draftId),
    queryFn: () => standardDraftsFind({ path: { id: draftId } }),
    // Its revision says what the fields were written on: never fetched behind the officer's back.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  const { data } = draft;
  if (data) return <DraftEditor key={data.id} draft={data} />;
  return (
    <DetailFrame
      title={t('title')}
      back={{ to: bureauPaths.standard, label: t('console/bureau/standard:title') }}
    >
      {draft.isPending ? (
        <TableBones />
      ) : (
        <ErrorState error={draft.error} retry={() => void draft.refetch()} />
      )}
    </DetailFrame>
  );
}
