import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, InputNumber } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { selfAssessmentEstimate, type AssessedItemView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { numberWords } from '@web/i18n/format';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './assessment.module.css';
import type { ItemProps } from './item-props';
import { useRefreshAssessments } from './use-assessments';

interface Values {
  estimate: number | null;
  claimed: boolean;
  note: string;
}

/** The school's own estimate and note beside the figure. */
export function EstimateForm({ assessmentId, item }: ItemProps): ReactNode {
  const { t } = useTranslation('console/assessment');
  const heading = useId();
  const refresh = useRefreshAssessments();
  const isGate = item.kind === 'gate';
  const keep = useMutation({
    mutationFn: ({ estimate, claimed, note }: Values) =>
      selfAssessmentEstimate({
        path: { id: assessmentId, code: item.code },
        body: { estimate: isGate ? Number(claimed) : (estimate ?? null), note, version: item.version },
      }),
    onSuccess: async () => {
      await refresh();
      say(t('estimate.kept'));
    },
  });
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.sub}>
        {t('estimate.title')}
      </h3>
      <Form<Values>
        layout="vertical"
        initialValues={{ estimate: item.estimate, claimed: item.estimate === 1, note: item.note }}
        onFinish={(values) => keep.mutate(values)}
      >
        {isGate ? (
          <Form.Item name="claimed" valuePropName="checked">
            <Checkbox>{t('estimate.claimed')}</Checkbox>
          </Form.Item>
        ) : (
          <Form.Item name="estimate" label={t('estimate.points', { of: item.weight })}>
            <InputNumber min={0} max={item.weight} step={0.5} />
          </Form.Item>
        )}
        <Form.Item name="note" label={t('estimate.note')} extra={t('estimate.noteHint')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        {keep.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(keep.error, t)}
          </Note>
        )}
        <Button htmlType="submit" loading={keep.isPending}>
          {t('estimate.keep')}
        </Button>
      </Form>
    </section>
  );
}

/** The same for who only reads it. */
export function SaidOfIt({ item }: { item: AssessedItemView }): ReactNode {
  const { t } = useTranslation('console/assessment');
  const { kind, estimate, weight, note } = item;
  if (estimate === null && !note) return null;
  return (
    <section>
      <h3 className={styles.sub}>{t('estimate.title')}</h3>
      {estimate !== null && (
        <p>
          {kind === 'gate'
            ? t(estimate === 1 ? 'items.claimed' : 'items.notClaimed')
            : t('items.points', { points: numberWords(estimate, 2), of: weight })}
        </p>
      )}
      {note && <p className={styles.said}>{note}</p>}
    </section>
  );
}
