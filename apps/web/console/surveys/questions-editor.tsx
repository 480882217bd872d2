import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyQuestionView } from '@web/api/generated';
import { Icon } from '@web/ui/icon';
import styles from './surveys.module.css';

const kinds: SurveyQuestionView['kind'][] = ['scale', 'single', 'multi', 'text'];
const fresh: SurveyQuestionView = { kind: 'scale', title: '', options: [], satisfaction: false };

export function QuestionsEditor(): ReactNode {
  const { t } = useTranslation('console/surveys');
  return (
    <Form.List name="questions">
      {(fields, { add, remove, move }) => (
        <ol className={styles.questions}>
          {fields.map(({ key, name }) => (
            <li key={key}>
              <QuestionFields name={name} />
              <div className={styles.acts}>
                <Button size="small" disabled={name === 0} onClick={() => move(name, name - 1)}>
                  {t('up')}
                </Button>
                <Button
                  size="small"
                  disabled={name === fields.length - 1}
                  onClick={() => move(name, name + 1)}
                >
                  {t('down')}
                </Button>
                <Button size="small" type="text" onClick={() => remove(name)}>
                  {t('remove')}
                </Button>
              </div>
            </li>
          ))}
          <li className={styles.add}>
            <Button
              icon={<Icon name="plus" size={18} />}
              disabled={fields.length >= 20}
              onClick={() => add(fresh)}
            >
              {t('addQuestion')}
            </Button>
          </li>
        </ol>
      )}
    </Form.List>
  );
}

function QuestionFields({ name }: { name: number }): ReactNode {
  const { t } = useTranslation('console/surveys');
  const form = Form.useFormInstance();
  const kind = Form.useWatch(['questions', name, 'kind'], form) as SurveyQuestionView['kind'] | undefined;
  const choosing = kind === 'single' || kind === 'multi';
  return (
    <div className={styles.question}>
      <Form.Item
        name={[name, 'title']}
        label={t('questionTitle', { number: name + 1 })}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name={[name, 'kind']} label={t('questionKind')}>
        <Select
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(next: SurveyQuestionView['kind']) => {
            if (next === 'scale' || next === 'text') form.setFieldValue(['questions', name, 'options'], []);
            if (next !== 'scale') form.setFieldValue(['questions', name, 'satisfaction'], false);
          }}
        />
      </Form.Item>
      <Form.Item name={[name, 'options']} label={t('options')} hidden={!choosing} initialValue={[]}>
        <Select mode="tags" open={false} maxCount={10} tokenSeparators={['，', ',', '、']} />
      </Form.Item>
      <Form.Item
        name={[name, 'satisfaction']}
        valuePropName="checked"
        hidden={kind !== 'scale'}
        initialValue={false}
      >
        <Checkbox>{t('satisfaction')}</Checkbox>
      </Form.Item>
    </div>
  );
}
