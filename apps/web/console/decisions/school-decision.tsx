import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { appealsFile, type AppealDto, type AssessmentView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { say } from '@web/ui/toast';
import { useRefreshAssessments } from '../assessment/use-assessments';
import { FormModal } from '../frame/form-modal';
import { Card } from '../frame/list-frame';
import { AppealList } from './appeal-list';
import { AwardLine } from './award-line';
import { useAppealOpening, useSchoolAwards } from './use-decisions';

/** For the school itself: what it was awarded, and its way to appeal. Shows nothing where there is neither. */
export function SchoolDecision({
  unitId,
  assessment,
}: {
  unitId: string;
  assessment: Pick<AssessmentView, 'id' | 'state'> | null;
}): ReactNode {
  const { t } = useTranslation('console/decisions');
  const awards = useSchoolAwards(unitId).data?.items ?? [];
  const isAgainst = assessment?.state === 'NOT_AWARDED' || assessment?.state === 'DISTRICT_REJECTED';
  return (
    <>
      {awards.length > 0 && (
        <Card title={t('award.title')}>
          {awards.map((award) => (
            <AwardLine key={award.id} award={award} />
          ))}
        </Card>
      )}
      {assessment && isAgainst && <OwnAppeal assessmentId={assessment.id} />}
    </>
  );
}

function OwnAppeal({ assessmentId }: { assessmentId: string }): ReactNode {
  const { t } = useTranslation('console/decisions');
  const opening = useAppealOpening(assessmentId);
  const [filing, setFiling] = useState(false);
  const refresh = useRefreshAssessments();
  const { level = null, untilDay = null } = opening.data ?? {};
  return (
    <Card
      title={t('appeal.title')}
      text={
        level && untilDay
          ? t('appeal.opening', { level: t(`appeal.levels.${level}`), day: dayWords(untilDay) })
          : t('appeal.closed')
      }
      aside={level && <Button onClick={() => setFiling(true)}>{t('appeal.file')}</Button>}
    >
      <AppealList assessmentId={assessmentId} />
      {filing && (
        <FormModal<AppealDto, unknown>
          title={t('appeal.file')}
          ok={t('appeal.send')}
          send={({ text, evidence, evidenceDay }) =>
            appealsFile({
              path: { id: assessmentId },
              body: { text, evidence: evidence ?? '', evidenceDay: evidenceDay || null },
            })
          }
          onDone={() => {
            say(t('appeal.sent'));
            setFiling(false);
            void refresh();
          }}
          onClose={() => setFiling(false)}
        >
          <Form.Item
            name="text"
            label={t('appeal.text')}
            rules={[{ required: true, min: 10, whitespace: true }]}
          >
            <Input.TextArea rows={5} maxLength={2000} />
          </Form.Item>
          <Form.Item name="evidence" label={t('appeal.evidence')} extra={t('appeal.evidenceHint')}>
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
          <Form.Item name="evidenceDay" label={t('appeal.evidenceDay')}>
            <Input type="date" />
          </Form.Item>
        </FormModal>
      )}
    </Card>
  );
}
