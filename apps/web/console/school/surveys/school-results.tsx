import { Pagination, Select, Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolSurveyView, SurveyGroupView, SurveyView } from '@web/api/generated';
import { numberWords, percentWords } from '@web/i18n/format';
import { Bone, Loading } from '@web/ui/skeleton';
import { ErrorState, Note } from '@web/ui/states';
import { useDeskUnit } from '../../frame/desk-unit';
import { Card } from '../../frame/list-frame';
import { AnswerCharts } from '../../surveys/answer-charts';
import { SatisfactionFigures } from '../../surveys/satisfaction';
import styles from '../../surveys/surveys.module.css';
import { useSchoolResults, useTexts } from '../../surveys/use-surveys';

/** What the families of the school said. Groups under ten are hidden, and what would give them away. */
export function SchoolResults({ survey }: { survey: SurveyView }): ReactNode {
  const unit = useDeskUnit();
  const results = useSchoolResults(unit.id, survey.id);
  if (results.isPending) {
    return (
      <Loading>
        <Bone height="20rem" />
      </Loading>
    );
  }
  if (!results.data) return <ErrorState error={results.error} retry={() => void results.refetch()} />;
  return <Found found={results.data} schoolId={unit.id} />;
}

function Found({ found, schoolId }: { found: SchoolSurveyView; schoolId: string }): ReactNode {
  const { t } = useTranslation('console/surveys');
  const [chosen, setChosen] = useState(schoolId);
  const school = found.groups.find(({ unitId }) => unitId === schoolId);
  const group = found.groups.find(({ unitId }) => unitId === chosen) ?? school;
  if (!school || !group || school.answers === null) return <Note>{t('tooFew')}</Note>;
  const shown = found.groups.filter(({ answers }) => answers !== null);
  return (
    <>
      <Card title={t('overall')} text={t('overallText')}>
        <SatisfactionFigures {...school} />
      </Card>
      <Card title={t('byGroup')} text={t('byGroupText')}>
        <Groups groups={found.groups} />
      </Card>
      <div className={styles.acts}>
        <Select
          aria-label={t('whose')}
          style={{ width: '14rem' }}
          value={chosen}
          onChange={setChosen}
          options={shown.map(({ unitId, name, kind }) => ({
            value: unitId,
            label: kind === 'school' ? t('wholeSchool') : name,
          }))}
        />
      </div>
      <AnswerCharts questions={found.questions} results={group.results} />
      {found.questions.map(
        (question, at) =>
          question.kind === 'text' && (
            <Texts
              key={question.title}
              title={question.title}
              {...{ schoolId }}
              surveyId={found.survey.id}
              question={at}
            />
          ),
      )}
    </>
  );
}

function Groups({ groups }: { groups: SurveyGroupView[] }): ReactNode {
  const { t } = useTranslation('console/surveys');
  return (
    <Table<SurveyGroupView>
      size="small"
      rowKey="unitId"
      pagination={{ pageSize: 30, hideOnSinglePage: true }}
      dataSource={groups}
      columns={[
        {
          key: 'name',
          title: t('group'),
          render: (_, { kind, name }) => (kind === 'school' ? t('wholeSchool') : name),
        },
        { key: 'families', title: t('families'), align: 'right', dataIndex: 'families' },
        {
          key: 'answers',
          title: t('answers'),
          align: 'right',
          render: (_, { answers }) => (answers === null ? t('hidden') : numberWords(answers)),
        },
        {
          key: 'share',
          title: t('share'),
          align: 'right',
          render: (_, { satisfaction }) => (satisfaction ? percentWords(satisfaction.share) : '–'),
        },
        {
          key: 'lower',
          title: t('lower'),
          align: 'right',
          render: (_, { satisfaction }) => (satisfaction ? percentWords(satisfaction.lower) : '–'),
        },
      ]}
    />
  );
}

function Texts(props: { title: string; schoolId: string; surveyId: string; question: number }): ReactNode {
  const { t } = useTranslation('console/surveys');
  const [page, setPage] = useState(1);
  const texts = useTexts(props.schoolId, props.surveyId, props.question, page);
  return (
    <Card title={props.title} text={t('textsText')}>
      {texts.data?.total === 0 && <p>{t('noTexts')}</p>}
      <ul className={styles.texts}>
        {texts.data?.items.map(({ text }, at) => (
          <li key={`${page} ${at}`}>{text}</li>
        ))}
      </ul>
      <Pagination
        size="small"
        hideOnSinglePage
        current={page}
        pageSize={texts.data?.pageSize ?? 20}
        total={texts.data?.total ?? 0}
        showSizeChanger={false}
        onChange={setPage}
      />
    </Card>
  );
}
