import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SurveyItemView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { Icon } from '@web/ui/icon';
import { EmptyState } from '@web/ui/states';
import { DataTable, type Column } from '../frame/data-table';
import { useDeskUnit, useIs } from '../frame/desk-unit';
import { ChoiceFilter } from '../frame/filters';
import { ListFrame } from '../frame/list-frame';
import { StateTag, type Tone } from '../frame/state-tag';
import { useAddress } from '../frame/use-address';
import { NewSurveyDialog } from './new-survey-dialog';
import { useSurveyList } from './use-surveys';

/** Surveys that the unit has written, and those that ask its families. `pathOf`: of one survey at this desk. */
export function SurveyList({ pathOf }: { pathOf: (id: string) => string }): ReactNode {
  const { t } = useTranslation('console/surveys');
  const unit = useDeskUnit();
  const writes = useIs('coordinator', 'district_officer', 'city_officer');
  const [filter, change] = useAddress({ page: '1', archived: '' });
  const [beginning, setBeginning] = useState(false);
  const surveys = useSurveyList(unit.id, filter);
  return (
    <ListFrame
      title={t('title')}
      text={t('text')}
      actions={
        writes && (
          <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={() => setBeginning(true)}>
            {t('begin')}
          </Button>
        )
      }
      filters={
        <ChoiceFilter
          label={t('shown')}
          value={filter.archived}
          options={[{ value: '1', label: t('archived') }]}
          onChange={(archived) => change({ archived })}
        />
      }
    >
      <DataTable<SurveyItemView>
        name="surveys"
        label={t('title')}
        columns={useColumns(pathOf)}
        source={surveys}
        rowKey="id"
        onPage={(page) => change({ page: String(page) })}
        empty={<EmptyState icon="article" title={t('empty')} text={t('emptyText')} />}
      />
      {beginning && <NewSurveyDialog unitId={unit.id} pathOf={pathOf} onClose={() => setBeginning(false)} />}
    </ListFrame>
  );
}

const tones: Record<SurveyItemView['state'], Tone> = {
  DRAFT: 'plain',
  PUBLISHED: 'now',
  CLOSED: 'faint',
  COUNTED: 'good',
};

export function SurveyStateTag({ survey }: { survey: SurveyItemView }): ReactNode {
  const { t } = useTranslation('console/surveys');
  const word = survey.state === 'PUBLISHED' && !survey.open ? 'WAITING' : survey.state;
  return <StateTag tone={tones[survey.state]}>{t(`state.${word}`)}</StateTag>;
}

function useColumns(pathOf: (id: string) => string): Column<SurveyItemView>[] {
  const { t } = useTranslation('console/surveys');
  return [
    {
      key: 'title',
      title: t('head.title'),
      render: (_, survey) => (
        <Link to={pathOf(survey.id)}>
          {survey.title}
          {survey.version > 1 && ` · ${t('version', { number: survey.version })}`}
        </Link>
      ),
    },
    { key: 'unit', title: t('head.unit'), optional: true, dataIndex: 'unitName' },
    {
      key: 'year',
      title: t('head.year'),
      optional: true,
      render: (_, survey) => `${survey.schoolYear} ${t(`term.${survey.term ?? 'year'}`)}`,
    },
    {
      key: 'days',
      title: t('head.days'),
      optional: true,
      render: (_, survey) => t('days', { from: dayWords(survey.opensOn), to: dayWords(survey.closesOn) }),
    },
    {
      key: 'rating',
      title: t('head.rating'),
      optional: true,
      render: (_, survey) => (survey.forRating ? t('yes') : t('no')),
    },
    { key: 'state', title: t('head.state'), render: (_, survey) => <SurveyStateTag survey={survey} /> },
  ];
}
