import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  surveysOne,
  unitsList,
  type SurveyChangeBody,
  type SurveyQuestionView,
  type SurveyView,
} from '@web/api/generated';
import { useQuery } from '@tanstack/react-query';
import { Problem } from '@web/api/problem';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { useDeskUnit } from '../frame/desk-unit';
import { Card, Stack } from '../frame/list-frame';
import { Faults } from './faults';
import { HeadFields, type HeadValues } from './head-fields';
import { QuestionsEditor } from './questions-editor';
import styles from './surveys.module.css';
import { useSave } from './use-surveys';

type Values = HeadValues & {
  intro: string;
  forRating: boolean;
  targetIds: string[];
  questions: SurveyQuestionView[];
};

const valuesOf = (survey: SurveyView): Values => ({
  title: survey.title,
  schoolYear: survey.schoolYear,
  term: survey.term === 1 || survey.term === 2 ? survey.term : null,
  opensOn: survey.opensOn,
  closesOn: survey.closesOn,
  intro: survey.intro,
  forRating: survey.forRating,
  targetIds: survey.targets.map(({ unitId }) => unitId),
  questions: survey.questions,
});

/** Writes a draft; whoever saves second is told and chooses. */
export function SurveyEditor({ survey, city }: { survey: SurveyView; city: boolean }): ReactNode {
  const { t } = useTranslation('console/surveys');
  const [form] = Form.useForm<Values>();
  const save = useSave(survey.id);
  const send = (values: Values, revision: number): void => {
    const body: SurveyChangeBody = { ...values, revision };
    save.mutate(body, { onSuccess: () => say(t('saved')) });
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={valuesOf(survey)}
      onFinish={(values) => send(values, survey.revision)}
    >
      <Stack>
        <Card title={t('part.head')}>
          <HeadFields />
          <Form.Item name="intro" label={t('head.intro')}>
            <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
          </Form.Item>
          <Targets />
          <Form.Item name="forRating" valuePropName="checked" hidden={!city}>
            <Checkbox>{t('forRating')}</Checkbox>
          </Form.Item>
        </Card>
        <Card title={t('part.questions')} text={t('part.questionsText')}>
          <QuestionsEditor />
        </Card>
        <Refusal
          survey={survey}
          error={save.error}
          onMine={(revision) => send(form.getFieldsValue(true) as Values, revision)}
        />
        <div className={styles.acts}>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}

/** The unit itself, or some of the units right below it. */
function Targets(): ReactNode {
  const { t } = useTranslation('console/surveys');
  const unit = useDeskUnit();
  const below = useQuery({
    queryKey: ['units', 'below', unit.id],
    queryFn: () => unitsList({ query: { parent: unit.id, pageSize: 100 } }),
  });
  const options = [{ id: unit.id, name: t('everybody', { unit: unit.name }) }, ...(below.data?.items ?? [])];
  return (
    <Form.Item
      name="targetIds"
      label={t('head.targets')}
      rules={[{ required: true, type: 'array', min: 1, message: t('needed') }]}
    >
      <Select
        mode="multiple"
        loading={below.isPending}
        options={options.map(({ id, name }) => ({ value: id, label: name }))}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </Form.Item>
  );
}

function Refusal({
  survey,
  error,
  onMine,
}: {
  survey: SurveyView;
  error: Error | null;
  onMine: (revision: number) => void;
}): ReactNode {
  const { t } = useTranslation('console/surveys');
  const cache = useQueryClient();
  if (!(error instanceof Problem && error.code === 'survey.changed-meanwhile'))
    return <Faults error={error} />;
  const mine = async (): Promise<void> =>
    onMine((await surveysOne({ path: { surveyId: survey.id } })).revision);
  return (
    <Note tone="now" icon="alert" announce>
      <p>{t('conflict')}</p>
      <div className={styles.acts}>
        <Button onClick={() => void mine()}>{t('keepMine')}</Button>
        <Button type="text" onClick={() => void cache.resetQueries({ queryKey: ['surveys', 'desk'] })}>
          {t('takeTheirs')}
        </Button>
      </div>
    </Note>
  );
}
