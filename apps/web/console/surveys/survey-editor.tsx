import { Button, Checkbox, Form, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  surveysOne,
  unitsList,
  type SurveyChangeBody,
  type SurveyQuestionView,
  type SurveyView,
} from '@web/api/generated';
import { useQuery } from '@tanstack/react-query';
import { say } from '@web/ui/toast';
import { useDeskUnit } from '../frame/desk-unit';
import { Card, Stack } from '../frame/list-frame';
import { ChangedMeanwhile, isChangedMeanwhile } from '../frame/merge/changed-meanwhile';
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
          mine={() => form.getFieldsValue(true) as Values}
          attempt={save.submittedAt}
          onSave={(merged, revision) => {
            form.setFieldsValue(merged);
            send(merged, revision);
          }}
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
  mine,
  attempt,
  onSave,
}: {
  survey: SurveyView;
  error: Error | null;
  mine: () => Values;
  attempt: number;
  onSave: (merged: Values, revision: number) => void;
}): ReactNode {
  const { t } = useTranslation('console/surveys');
  const [theirTargets, setTheirTargets] = useState(survey.targets);
  if (!isChangedMeanwhile(error)) return <Faults error={error} />;
  const plain = ['title', 'schoolYear', 'opensOn', 'closesOn', 'intro'] as const;
  const known = [...survey.targets, ...theirTargets];
  const nameOf = (id: string): string => known.find(({ unitId }) => unitId === id)?.name ?? id;
  return (
    <ChangedMeanwhile<Values>
      fields={[
        ...plain.map((name) => ({ name, label: t(`head.${name}`) })),
        { name: 'term', label: t('head.term'), show: (term: number) => t(`term.${term}`) },
        { name: 'targetIds', label: t('head.targets'), show: nameOf },
        { name: 'forRating', label: t('forRating') },
        {
          name: 'questions',
          label: t('part.questions'),
          show: ({ title, kind, options }: SurveyQuestionView) =>
            [`${title}（${t(`kind.${kind}`)}）`, ...options].join(' / '),
        },
      ]}
      read={async () => {
        const theirs = await surveysOne({ path: { surveyId: survey.id } });
        setTheirTargets(theirs.targets);
        return { values: valuesOf(theirs), revision: theirs.revision };
      }}
      base={valuesOf(survey)}
      mine={mine()}
      attempt={attempt}
      busy={false}
      onSave={onSave}
    />
  );
}
