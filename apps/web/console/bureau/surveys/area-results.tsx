import { Table } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveyAreaView, SurveySchoolView, SurveyView } from '@web/api/generated';
import { numberWords, percentWords } from '@web/i18n/format';
import { Bone, Loading } from '@web/ui/skeleton';
import { EmptyState, ErrorState } from '@web/ui/states';
import { DataTable, type Column } from '../../frame/data-table';
import { useDeskUnit } from '../../frame/desk-unit';
import { Card } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { AnswerCharts } from '../../surveys/answer-charts';
import { SatisfactionFigures } from '../../surveys/satisfaction';
import { useAreaResults, useSchoolsOf } from '../../surveys/use-surveys';

/** What the families of a district or the city said; sums are of the schools that can be shown. */
export function AreaResults({ survey }: { survey: SurveyView }): ReactNode {
  const { t } = useTranslation('console/surveys');
  const unit = useDeskUnit();
  const results = useAreaResults(unit.id, survey.id);
  if (results.isPending) {
    return (
      <Loading>
        <Bone height="20rem" />
      </Loading>
    );
  }
  if (!results.data) return <ErrorState error={results.error} retry={() => void results.refetch()} />;
  const { whole, districts, questions, results: counts } = results.data;
  return (
    <>
      <Card title={t('overall')} text={t('areaText', { schools: whole.schools, valid: whole.validSchools })}>
        <SatisfactionFigures {...whole} />
      </Card>
      {districts.length > 0 && (
        <Card title={t('byDistrict')}>
          <Districts districts={districts} />
        </Card>
      )}
      <AnswerCharts questions={questions} results={counts} />
      <Card title={t('bySchool')} text={t('bySchoolText')}>
        <Schools unitId={unit.id} surveyId={survey.id} />
      </Card>
    </>
  );
}

const share = (satisfaction: SurveyAreaView['satisfaction'], of: 'share' | 'lower'): string =>
  satisfaction ? percentWords(satisfaction[of]) : '–';

function Districts({ districts }: { districts: SurveyAreaView[] }): ReactNode {
  const { t } = useTranslation('console/surveys');
  return (
    <Table<SurveyAreaView>
      size="small"
      rowKey="unitId"
      pagination={false}
      dataSource={districts}
      columns={[
        { key: 'name', title: t('district'), dataIndex: 'name' },
        {
          key: 'schools',
          title: t('validSchools'),
          align: 'right',
          render: (_, row) => `${row.validSchools} / ${row.schools}`,
        },
        {
          key: 'answers',
          title: t('answers'),
          align: 'right',
          render: (_, row) => t('ofFamilies', { answers: numberWords(row.answers), families: row.families }),
        },
        {
          key: 'share',
          title: t('share'),
          align: 'right',
          render: (_, row) => share(row.satisfaction, 'share'),
        },
        {
          key: 'lower',
          title: t('lower'),
          align: 'right',
          render: (_, row) => share(row.satisfaction, 'lower'),
        },
      ]}
    />
  );
}

function Schools({ unitId, surveyId }: { unitId: string; surveyId: string }): ReactNode {
  const { t } = useTranslation('console/surveys');
  const [page, setPage] = useState(1);
  const schools = useSchoolsOf(unitId, surveyId, page);
  const columns: Column<SurveySchoolView>[] = [
    { key: 'name', title: t('school'), dataIndex: 'name' },
    { key: 'district', title: t('district'), optional: true, dataIndex: 'districtName' },
    {
      key: 'answers',
      title: t('answers'),
      align: 'right',
      render: (_, row) =>
        row.answers === null
          ? t('hidden')
          : t('ofFamilies', { answers: numberWords(row.answers), families: row.families }),
    },
    { key: 'share', title: t('share'), align: 'right', render: (_, row) => share(row.satisfaction, 'share') },
    { key: 'lower', title: t('lower'), align: 'right', render: (_, row) => share(row.satisfaction, 'lower') },
    {
      key: 'valid',
      title: t('speaks'),
      optional: true,
      render: (_, row) => (
        <StateTag tone={row.valid ? 'good' : 'faint'}>{t(row.valid ? 'valid' : 'notValid')}</StateTag>
      ),
    },
  ];
  return (
    <DataTable<SurveySchoolView>
      name="survey-schools"
      label={t('bySchool')}
      columns={columns}
      source={schools}
      rowKey="unitId"
      onPage={setPage}
      empty={<EmptyState icon="search" title={t('noSchools')} />}
    />
  );
}
