import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { firstReviewGiveBack, type AssessmentView } from '@web/api/generated';
import { say } from '@web/ui/toast';
import { useRefreshAssessments } from '../assessment/use-assessments';
import { FormModal } from '../frame/form-modal';
import styles from './reviews.module.css';
import { useReturns } from './use-reviews';

interface Values {
  reasons: { item?: string; reason: string }[];
}

/** Gives an assessment back with a list: what is missing, item by item. */
export function ReturnForm({
  assessment,
  onClose,
}: {
  assessment: Pick<AssessmentView, 'id' | 'version' | 'school'>;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/reviews');
  const refresh = useRefreshAssessments();
  const { id, version, school } = assessment;
  const items = useReturns(id).data?.items ?? [];
  const choices = items.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
  return (
    <FormModal<Values, unknown>
      title={t('first.return.title', { school: school.name })}
      ok={t('first.return.button')}
      width={640}
      initial={{ reasons: [{ reason: '' }] }}
      send={({ reasons }) =>
        firstReviewGiveBack({
          path: { id },
          body: { version, reasons: reasons.map(({ item, reason }) => ({ item: item ?? null, reason })) },
        })
      }
      onDone={() => {
        say(t('first.return.done', { school: school.name }));
        onClose();
        void refresh();
      }}
      onClose={onClose}
    >
      <p>{t('first.return.text')}</p>
      <ReasonList choices={choices} />
    </FormModal>
  );
}

function ReasonList({ choices }: { choices: { value: string; label: string }[] }): ReactNode {
  const { t } = useTranslation('console/reviews');
  return (
    <Form.List name="reasons">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className={styles.reason}>
              <legend>{t('first.return.one', { number: name + 1 })}</legend>
              <Form.Item name={[name, 'item']} label={t('first.return.item')}>
                <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={choices} />
              </Form.Item>
              <Form.Item
                name={[name, 'reason']}
                label={t('first.return.reason')}
                rules={[{ required: true, whitespace: true, message: t('first.reasonNeeded') }, { max: 500 }]}
              >
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
              </Form.Item>
              {fields.length > 1 && (
                <Button size="small" type="text" onClick={() => remove(name)}>
                  {t('first.return.remove')}
                </Button>
              )}
            </fieldset>
          ))}
          <Button type="dashed" block onClick={() => add({ reason: '' })}>
            {t('first.return.more')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
