import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { ReviewSheetView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { ErrorState, Note } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { DetailFrame } from '../../frame/detail-frame';
import { Stack } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { UnsavedGuard } from '../../frame/unsaved-guard';
import { reviewerPaths } from '../reviewer.paths';
import { ConflictForm } from './conflict-form';
import { Progress } from './progress';
import { RubricItem } from './rubric-item';
import { useDraft } from './use-draft';
import { useFinish } from './use-finish';
import { useRefreshReviews, useSheet } from './use-sheets';

/** One school's evidence beside the rubric. */
export function SheetPage(): ReactNode {
  const { reviewId = '' } = useParams();
  const sheet = useSheet(reviewId);
  if (sheet.isPending) return <TableBones rows={4} />;
  if (!sheet.data) return <ErrorState whole error={sheet.error} retry={() => void sheet.refetch()} />;
  // Another version of the server is another draft: what stood here before is gone, so it begins anew.
  return <Sheet key={`${sheet.data.id}${sheet.data.version}${sheet.data.state}`} sheet={sheet.data} />;
}

function Sheet({ sheet }: { sheet: ReviewSheetView }): ReactNode {
  const { t } = useTranslation('console/reviewer/sheets');
  const draft = useDraft(sheet);
  const refresh = useRefreshReviews();
  const finish = useFinish(sheet.id, draft);
  const [leaving, setLeaving] = useState(false);
  return (
    <DetailFrame
      title={sheet.schoolName}
      state={
        <StateTag tone={sheet.state === 'FINISHED' ? 'good' : 'now'}>{t(`state.${sheet.state}`)}</StateTag>
      }
      text={[
        sheet.districtName,
        t('wish', { tier: t(`topics:tier.${sheet.targetTier}`) }),
        t('since', { day: dayWords(sheet.assignedAt) }),
      ].join(' · ')}
      back={{ to: reviewerPaths.reviews, label: t('title') }}
      actions={
        sheet.conflictMayBeDeclared && (
          <Button onClick={() => setLeaving(true)}>{t('conflict.button')}</Button>
        )
      }
      aside={<Progress sheet={sheet} draft={draft} finish={finish} />}
    >
      <Stack>
        <Note icon="shield">{t(sheet.adjudicates ? 'adjudicates' : 'blind')}</Note>
        {draft.saving === 'conflict' && (
          <Note tone="now" icon="alert" announce>
            {t('elsewhere')}{' '}
            <Button type="link" size="small" onClick={() => void refresh()}>
              {t('reload')}
            </Button>
          </Note>
        )}
        {sheet.items.map((item) => (
          <RubricItem
            key={item.code}
            reviewId={sheet.id}
            item={item}
            line={draft.lines.get(item.code) ?? { step: null, comment: '' }}
            fault={finish.faults.get(item.code)}
            writable={sheet.writable}
            onChange={(change) => draft.change(item.code, change)}
          />
        ))}
      </Stack>
      {leaving && <ConflictForm sheet={sheet} onClose={() => setLeaving(false)} />}
      <UnsavedGuard dirty={draft.saving !== 'saved'} />
    </DetailFrame>
  );
}
